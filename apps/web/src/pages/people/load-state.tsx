import { Button } from '../../ui/button.tsx'
import { sayRefusal } from '../../ui/say-refusal.ts'
import { strings } from './strings.ts'

/** Until a list is here; when it does not come, why, and once more. */
export function LoadState({
  error,
  failed,
  onAgain,
}: {
  error: Error | null
  failed: string
  onAgain: () => unknown
}) {
  if (error === null) return <p className="loading">{strings.loading}</p>
  return (
    <div className="panel people-part" role="alert">
      <p>
        {failed}：{sayRefusal(error)}
      </p>
      <Button onClick={() => void onAgain()}>{strings.again}</Button>
    </div>
  )
}
