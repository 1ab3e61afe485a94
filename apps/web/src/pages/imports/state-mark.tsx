import { importStateTitles, type ImportStateName } from '@yinyu/contract'
import './state-mark.css'

/** Where an import stands, in words on a colour. */
export function StateMark({ state }: { state: ImportStateName }) {
  return <span className={`import-state import-state-${state}`}>{importStateTitles[state]}</span>
}
