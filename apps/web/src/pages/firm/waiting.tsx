import { sayRefusal } from '../../ui/say-refusal.ts'
import { strings } from './strings.ts'

/** Stands where the facts will be, or says why they do not come. */
export function Waiting({ error }: { error: Error | null }) {
  if (error === null) return <p className="loading">{strings.loadingFacts}</p>
  return (
    <p className="panel" role="alert">
      {strings.factsFailed}：{sayRefusal(error)}
    </p>
  )
}
