import { Button } from '../../ui/button.tsx'
import { sayRefusal } from '../../ui/say-refusal.ts'
import { strings } from './strings.ts'

/** What stands where something is still being fetched, or could not be. */
export function Waiting({ error, onAgain }: { error: Error | null; onAgain?: () => void }) {
  if (error === null) return <p className="loading">{strings.loading}</p>
  return (
    <section className="panel" role="alert">
      <h2>{strings.failed}</h2>
      <p>{sayRefusal(error)}</p>
      {onAgain !== undefined && <Button onClick={onAgain}>{strings.again}</Button>}
    </section>
  )
}
