import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Prepared } from './prepare-records.ts'
import { storageFaultAs, type StorageFaultCode } from './storage/storage-fault.ts'

/** What the process of a first start tells. */
export type PrepareNews =
  | { readonly kind: 'progress'; readonly firms: number; readonly of: number }
  | { readonly kind: 'prepared'; readonly prepared: Prepared }
  | { readonly kind: 'failed'; readonly code: StorageFaultCode | undefined; readonly message: string }

const program = fileURLToPath(new URL('prepare-process.ts', import.meta.url))

/**
 * Does what `prepareRecords` does in a process of its own, which ends with it: making a sample leaves some hundred megabytes
 * behind that a server would keep.
 */
export function prepareApart(
  env: NodeJS.ProcessEnv,
  onProgress: (firms: number, of: number) => void,
): Promise<Prepared> {
  const { promise, resolve, reject } = Promise.withResolvers<Prepared>()
  const child = fork(program, { env, execArgv: [], serialization: 'advanced' })
  child.on('message', (news: PrepareNews) => {
    if (news.kind === 'progress') onProgress(news.firms, news.of)
    else if (news.kind === 'prepared') resolve(news.prepared)
    else reject(news.code === undefined ? new Error(news.message) : storageFaultAs(news.code, news.message))
  })
  child.on('error', reject)
  // After an answer this changes nothing any more.
  child.on('exit', (code, signal) => reject(new Error(`the first start ended early: ${signal ?? code}`)))
  return promise
}
