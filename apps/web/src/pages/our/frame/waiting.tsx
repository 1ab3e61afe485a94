import { CallRefused } from '../../../app/call.ts'

/** Until an answer is here; when it does not come, why, with its code. */
export function Waiting({ error }: { error: Error | null }) {
  if (error === null) return <p className="loading">正在打开……</p>
  return (
    <p className="our-fault" role="alert">
      {sayFault(error)}
    </p>
  )
}

/** What went wrong, with the code that support can look up. */
export function sayFault(error: unknown): string {
  if (error instanceof CallRefused) return `${error.message}（${error.refusal.refused}）`
  return error instanceof Error ? error.message : String(error)
}
