import { importStateTitles, type ImportStateName } from '@yinyu/contract'
import { Mark, type MarkLook } from '../../ui/mark.tsx'

const LOOKS = {
  uploaded: 'moving',
  checking: 'moving',
  checked: 'waiting',
  applying: 'moving',
  applied: 'good',
  undoing: 'moving',
  undone: 'plain',
  failed: 'bad',
  cancelled: 'plain',
} as const satisfies Record<ImportStateName, MarkLook>

/** Where an import stands, in words on a colour. */
export function StateMark({ state }: { state: ImportStateName }) {
  return <Mark look={LOOKS[state]}>{importStateTitles[state]}</Mark>
}
