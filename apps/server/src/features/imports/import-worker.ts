import { setTimeout } from 'node:timers/promises'
import type { Storage } from '../../storage/storage.ts'
import { applyImport } from './apply-import.ts'
import { checkImport, UnusableFile, type ImportTools } from './check-import.ts'
import { beat, claimRun, failRun, releaseRun, SILENCE_SECONDS_MAX, type Taken } from './claim-run.ts'
import { ClaimLost } from './claimed-run.ts'
import { importFaultCode } from './import-fault.ts'
import { dropAbandonedFiles } from './receive-import.ts'
import { IMPORT_WORKER } from './run-scope.ts'
import { undoImport } from './undo-import.ts'

/** How the background work goes on; all of it has usual values. */
export interface WorkerWays {
  readonly pollMs?: number
  readonly silenceSeconds?: number
  /** Told of what nobody expected; a run tries again by itself. */
  readonly report?: (error: unknown) => void
}

/** Imports that are worked on in the background of a server, one at a time. */
export interface ImportWorker {
  /** Something new waits; it need not wait for the next look. */
  wake(): void
  /** Waits for the batch under way and leaves the rest to the next process. */
  stop(): Promise<void>
}

const POLL_MS = 2_000
const ABANDONED_MS = 24 * 60 * 60 * 1000
const phases = { checking: checkImport, applying: applyImport, undoing: undoImport } as const

/** Starts to look for imports that wait, in every region. Several processes may do so at once. */
export function startImportWorker(tools: ImportTools, ways: WorkerWays = {}): ImportWorker {
  const { pollMs = POLL_MS, silenceSeconds = SILENCE_SECONDS_MAX, report = console.error } = ways
  const worker = crypto.randomUUID()
  const ending = new AbortController()
  let sleeping = new AbortController()
  const once = (): Promise<'worked' | 'nothing waits'> =>
    workOnce(tools, worker, { silenceSeconds, ending: ending.signal }).catch((error: unknown) => {
      if (!(error instanceof Stopped)) report(error)
      return 'nothing waits' as const
    })
  const work = async (): Promise<void> => {
    const before = new Date(tools.now().getTime() - ABANDONED_MS)
    await dropAbandonedFiles(tools.storage, IMPORT_WORKER, before).catch(report)
    while (!ending.signal.aborted) {
      sleeping = new AbortController()
      if ((await once()) === 'worked') continue
      const signal = AbortSignal.any([sleeping.signal, ending.signal])
      await setTimeout(pollMs, undefined, { signal, ref: false }).catch(() => undefined)
    }
  }
  const working = work()
  return {
    wake: () => sleeping.abort(),
    stop: async () => {
      ending.abort()
      await working
    },
  }
}

/** The server is going down; the run goes on elsewhere, or here after the next start. */
class Stopped extends Error {}

/** Between two transactions the work can be left at any time; within one it never is. */
function untilStopped(storage: Storage, signal: AbortSignal): Storage {
  const go = (): void => {
    if (signal.aborted) throw new Stopped('the server is going down')
  }
  return {
    ...storage,
    read: async (...asked) => (go(), storage.read(...asked)),
    note: async (...asked) => (go(), storage.note(...asked)),
    perform: async (...asked) => (go(), storage.perform(...asked)),
  }
}

/** Takes up one phase of one run, if any waits, and brings it to its end unless the server goes down before. */
export async function workOnce(
  tools: ImportTools,
  worker: string,
  { silenceSeconds = SILENCE_SECONDS_MAX, ending }: { silenceSeconds?: number; ending?: AbortSignal } = {},
): Promise<'worked' | 'nothing waits'> {
  const taken = await claimRun(tools.storage, worker, silenceSeconds)
  if (taken === undefined) return 'nothing waits'
  const { claim, acting } = taken
  const beating = setInterval(
    () => void beat(tools.storage, claim).catch(() => undefined),
    silenceSeconds * 250,
  )
  const storage = ending === undefined ? tools.storage : untilStopped(tools.storage, ending)
  try {
    await phases[claim.phase]({ ...tools, storage }, acting, claim)
  } catch (error) {
    await settle(tools, taken, error)
  } finally {
    clearInterval(beating)
  }
  return 'worked'
}

/** What the file is to blame for ends the run; everything else is tried again, a few times. */
async function settle({ storage }: ImportTools, { claim }: Taken, error: unknown): Promise<void> {
  if (error instanceof ClaimLost) return
  const code = error instanceof UnusableFile ? error.code : importFaultCode(error)
  if (code !== undefined) return failRun(storage, claim, { code, message: (error as Error).message })
  await releaseRun(storage, claim).catch(() => undefined)
  throw error
}
