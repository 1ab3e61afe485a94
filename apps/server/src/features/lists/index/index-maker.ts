import { Worker } from 'node:worker_threads'
import { THREAD_LIMITS } from '../../../bulk/own-thread.ts'
import type { Storage } from '../../../storage/storage.ts'
import { everyFirm } from '../../runs/every-firm.ts'
import { RUN_WORKER } from '../../runs/run-scope.ts'
import type { RuleOfLists } from '../listed-rules.ts'
import type { IndexAsk, IndexMade, IndexWork } from './index-work.ts'

/** Makes the indexes of one run in a thread. */
export interface IndexMaker {
  /** Writes the members of a rule to a file; what was asked for earlier is made first. */
  readonly make: (rule: RuleOfLists, path: string) => Promise<void>
  /** Ends the thread when all that was asked for is made. */
  readonly end: () => void
}

export function startIndexMaker(storage: Pick<Storage, 'read'>, work: IndexWork): IndexMaker {
  const worker = new Worker(new URL('./index-thread.ts', import.meta.url), {
    workerData: work,
    resourceLimits: THREAD_LIMITS,
  })
  const waiting: PromiseWithResolvers<void>[] = []
  let gone: Error | undefined
  // An idle thread keeps no server from ending. One at work does: Node would tear DuckDB down in the middle of it and abort.
  const hold = () => (waiting.length > 0 ? worker.ref() : worker.unref())
  const leave = (error: Error) => {
    gone ??= error
    for (const each of waiting.splice(0)) each.reject(gone)
  }
  worker.on('message', (made: IndexMade) => {
    const first = waiting.shift()
    hold()
    if (made.how === 'made') first?.resolve()
    else first?.reject(new Error(made.message))
  })
  worker.on('error', (error) => leave(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => leave(new Error('the thread has ended')))
  hold()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  const ask = (asked: IndexAsk) => worker.postMessage(asked)
  const fed = feed(storage, ask)
  // Whoever asks for a rule is told of it.
  fed.catch(() => undefined)
  return {
    make: async (rule, path) => {
      await fed
      if (gone) throw gone
      const made = Promise.withResolvers<void>()
      waiting.push(made)
      hold()
      ask({ kind: 'rule', rule, path })
      return made.promise
    },
    end: () => ask({ kind: 'end' }),
  }
}

/** The credit codes of all enterprises, whoever they belong to: equals of a list are ordered by them. */
async function feed(storage: Pick<Storage, 'read'>, ask: (asked: IndexAsk) => void): Promise<void> {
  for await (const firms of everyFirm(storage, RUN_WORKER))
    ask({ kind: 'codes', codes: firms.map(({ id, credit_code }) => [id, credit_code] as const) })
}
