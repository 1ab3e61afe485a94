import { Button } from 'antd'
import { strings } from './strings.ts'

/** What is shown when a page breaks: what happened, that nothing is lost, what to do. */
export function Failure({ error }: { error: unknown }) {
  return (
    <section className="notice" role="alert">
      <h1>{strings.failureTitle}</h1>
      <p>{strings.failure}</p>
      <p>
        <code>{error instanceof Error ? error.message : String(error)}</code>
      </p>
      <Button type="primary" onClick={() => location.reload()}>
        {strings.reload}
      </Button>
    </section>
  )
}
