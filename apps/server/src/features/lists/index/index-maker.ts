import { startAskedThread } from '../../../bulk/asked-thread.ts'
import { THREAD_LIMITS } from '../../../bulk/own-thread.ts'
import type { Storage } from '../../../storage/storage.ts'
import { everyFirm } from '../../runs/every-firm.ts'
import { RUN_WORKER } from '../../runs/run-scope.ts'
import type { RuleOfLists } from '../listed-rules.ts'
import type { IndexSaid, IndexWork } from './index-work.ts'

/** Makes the indexes of one run in a thread. */
export interface IndexMaker {
  /** Writes the members of a rule to a file; what was asked for earlier is made first. */
  readonly make: (rule: RuleOfLists, path: string) => Promise<void>
  /** Ends the thread when all that was asked for is made. */
  readonly end: () => void
}

export function startIndexMaker(storage: Pick<Storage, 'read'>, work: IndexWork): IndexMaker {
  const thread = startAskedThread<IndexSaid, void>(new URL('./index-thread.ts', import.meta.url), {
    workerData: work,
    resourceLimits: THREAD_LIMITS,
  })
  const fed = feed(storage, thread.tell)
  // Whoever asks for a rule is told of it.
  fed.catch(() => undefined)
  return {
    make: async (rule, path) => {
      await fed
      await thread.ask({ kind: 'rule', rule, path })
    },
    end: thread.end,
  }
}

/** The credit codes of all enterprises, whoever they belong to: equals of a list are ordered by them. */
async function feed(storage: Pick<Storage, 'read'>, tell: (said: IndexSaid) => void): Promise<void> {
  for await (const firms of everyFirm(storage, RUN_WORKER))
    tell({ kind: 'codes', codes: firms.map(({ id, credit_code }) => [id, credit_code] as const) })
}
