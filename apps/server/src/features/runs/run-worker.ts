import { setTimeout } from 'node:timers/promises'
import type { House } from '../../house.ts'
import { beat, claimRun, failRun, releaseRun, SILENCE_SECONDS_MAX, type Claim } from './claim-run.ts'
import { dropAnswers } from './kept-answers.ts'
import { runFolder } from './run-row.ts'
import { storageFaultCode } from '../../storage/storage-fault.ts'
import { ClaimLost, workRun, type RunTools } from './work-run.ts'

/** Runs that are worked on in the background of a server, one at a time. */
export interface RunWorker {
  /** Something new waits; it need not wait for the next look. */
  wake(): void
  /** Stops what is under way; it is begun again by the next process. */
  stop(): Promise<void>
}

export interface RunWorkerWays {
  readonly pollMs?: number
  readonly silenceSeconds?: number
  /** Told of every run that was worked through. */
  readonly onDone?: () => void
  /** Told of what nobody expected. */
  readonly report?: (error: unknown) => void
}

const POLL_MS = 2_000
const BEAT_MS = 500

/** Starts to look for runs that wait. Several processes may do so at once. */
export function startRunWorker(tools: RunTools, ways: RunWorkerWays = {}): RunWorker {
  const { pollMs = POLL_MS, silenceSeconds = SILENCE_SECONDS_MAX, report = console.error } = ways
  const onDone = ways.onDone ?? (() => undefined)
  const worker = crypto.randomUUID()
  const ending = new AbortController()
  let sleeping = new AbortController()
  const work = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      sleeping = new AbortController()
      const claim = await claimRun(tools.storage, worker, silenceSeconds).catch((error: unknown) => {
        report(error)
        return undefined
      })
      if (claim !== undefined) {
        await workClaimed(tools, claim, { ending: ending.signal, onDone, report })
        continue
      }
      const signal = AbortSignal.any([sleeping.signal, ending.signal])
      await setTimeout(pollMs, undefined, { signal, ref: false }).catch(() => undefined)
    }
  }
  const working = work()
  return {
    wake: () => sleeping.abort(),
    stop: async () => {
      ending.abort(new ServerEnds())
      await working
    },
  }
}

/** The server is going down; the run is begun again elsewhere, or here after the next start. */
class ServerEnds extends Error {}

async function workClaimed(
  tools: RunTools,
  claim: Claim,
  {
    ending,
    onDone,
    report,
  }: Required<Pick<RunWorkerWays, 'onDone' | 'report'>> & { readonly ending: AbortSignal },
): Promise<void> {
  const lost = new AbortController()
  const so = { firms: claim.run.firms, done: 0 }
  const beating = setInterval(
    () =>
      void beat(tools.storage, claim, so)
        .then((how) => how === 'lost' && lost.abort(new ClaimLost(claim.run.id)))
        .catch(() => undefined),
    BEAT_MS,
  )
  try {
    await workRun(tools, claim, {
      signal: AbortSignal.any([ending, lost.signal]),
      onFirms: (firms, done) => Object.assign(so, { firms, done }),
    })
    onDone()
  } catch (error) {
    await settle(tools, claim, error).catch(report)
    if (!(error instanceof ClaimLost) && !(error instanceof ServerEnds)) report(error)
  } finally {
    clearInterval(beating)
  }
}

async function settle({ storage, folder }: RunTools, claim: Claim, error: unknown): Promise<void> {
  // What stays goes with older answers; what went wrong is told all the same.
  await dropAnswers(folder, claim.run.id).catch(() => undefined)
  if (error instanceof ClaimLost) return
  if (error instanceof ServerEnds) return releaseRun(storage, claim)
  const code = storageFaultCode(error)
  if (error instanceof Error && code !== undefined)
    return failRun(storage, claim, { code, message: error.message })
  await failRun(storage, claim, {
    code: 'RUN_WORK',
    message: '系统出错了，没有做完。请再发起一次，仍不行请联系管理员。（RUN_WORK）',
  })
}

const workers = new WeakMap<House, RunWorker>()

/** Starts the background of the runs of a house; undefined where it has no board or folder for them. */
export function workOnRuns(house: House, ways: RunWorkerWays = {}): RunWorker | undefined {
  const { storage, definitions, boards, now } = house
  const folder = runFolder(house)
  if (boards === undefined || folder === undefined) return undefined
  const worker = startRunWorker({ storage, definitions, boards, folder, now }, ways)
  workers.set(house, worker)
  return worker
}

/** Something new waits. In a house without a background of its own another process finds it. */
export function wakeRuns(house: House): void {
  workers.get(house)?.wake()
}
