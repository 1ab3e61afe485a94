import type { RegionNames } from '@yinyu/intake'
import type { IsoDate } from '@yinyu/kernel'
import type { Indicators } from '@yinyu/rules'
import { listEnterprises } from '../storage/enterprises.ts'
import type { Storage } from '../storage/storage.ts'
import { actingFor, type Connector } from './connector.ts'
import { folderRegister } from './folder-register.ts'
import { httpRegister } from './http-register.ts'
import { againAfter, outsideFault, outsideFaultCode, type OutsideFaultCode } from './outside-fault.ts'
import { recordDelivery } from './record-delivery.ts'
import { thisWorld, type Question, type Register, type World } from './register.ts'
import {
  addToRun,
  beginRun,
  emptyRun,
  endRun,
  RUN_MS_MOST,
  type RunTally,
  type StandsAside,
} from './run-record.ts'
import { lastComplete, listRuns, type Run } from './runs.ts'
import { isOn } from './switching.ts'
import { stopped } from './waiting.ts'

/** What a run needs beside the records and its connector. */
export interface RunGiven {
  /** The day from which on we know what is fetched; the day of the database. */
  readonly today: IsoDate
  readonly indicators: Indicators
  readonly regions?: RegionNames | undefined
  /** `schedule` runs only when due; the id of a person runs at once. */
  readonly askedBy: string
  /** `beginning` asks for everything once more, such as for enterprises that were not in our register before. */
  readonly from?: 'last-run' | 'beginning'
  readonly signal?: AbortSignal
  readonly world?: World
}

/** How it went: a run that is on record, or why none began. */
export type RunOutcome = { readonly how: 'ran'; readonly run: Run } | StandsAside

const CODES_AT_ONCE = 50
/** A change may be entered at the register a little after its own clock says so; what comes twice is not recorded twice. Our own convention. */
const SINCE_OVERLAP_MS = 10 * 60_000

/** A run that is on record and goes on by itself; `ended` rejects where `runConnector` would throw. */
export interface StartedRun {
  readonly how: 'started'
  readonly run: string
  readonly ended: Promise<void>
}

/** Begins to fetch, and does not wait for the end. */
export async function startRun(
  storage: Storage,
  connector: Connector,
  given: RunGiven,
): Promise<StartedRun | StandsAside> {
  const { world = thisWorld, askedBy, from = 'last-run' } = given
  const run = crypto.randomUUID()
  const last =
    from === 'beginning'
      ? undefined
      : await storage.read(actingFor(connector), (open) => lastComplete(open, connector.id))
  const since = last === undefined ? undefined : new Date(last.getTime() - SINCE_OVERLAP_MS)
  const begun = await beginRun(storage, connector, { run, askedBy, since, now: world.now() })
  if (begun !== 'begun') return begun
  return { how: 'started', run, ended: carryOut(storage, connector, { ...given, world, run, since }) }
}

/**
 * Fetches once from a register and records what is new. What fails outside is on record as a failed run and not thrown;
 * only an error of the program or of the database is thrown, after the run was closed where that was still possible.
 */
export async function runConnector(
  storage: Storage,
  connector: Connector,
  given: RunGiven,
): Promise<RunOutcome> {
  const started = await startRun(storage, connector, given)
  if (started.how !== 'started') return started
  await started.ended
  const runs = await storage.read(actingFor(connector), (open) => listRuns(open, { connector: connector.id }))
  const ended = runs.find(({ id }) => id === started.run)
  if (ended === undefined) throw new Error('a run has left the records')
  return { how: 'ran', run: ended }
}

async function carryOut(
  storage: Storage,
  connector: Connector,
  given: RunGiven & { world: World; run: string; since: Date | undefined },
): Promise<void> {
  const { world, run, signal } = given
  const tally = { now: emptyRun }
  const late = AbortSignal.timeout(RUN_MS_MOST)
  const question = questionOf(
    storage,
    connector,
    given,
    signal === undefined ? late : AbortSignal.any([signal, late]),
  )
  try {
    await takeAll(storage, connector, { ...given, question }, tally)
    await endRun(storage, connector, { run, state: 'complete', tally: tally.now, now: world.now() })
  } catch (error) {
    const code: OutsideFaultCode = outsideFaultCode(error) ?? 'CONNECTOR_UNEXPECTED'
    const { waitMs } = againAfter(error)
    const notBefore = waitMs === undefined ? undefined : new Date(world.now().getTime() + waitMs)
    const state = code === 'CONNECTOR_STOPPED' && !late.aborted ? 'stopped' : 'failed'
    const ending = { run, state, error: code, notBefore, tally: tally.now, now: world.now() } as const
    await endRun(storage, connector, ending).catch((second: unknown) => {
      if (code !== 'CONNECTOR_UNEXPECTED') throw second
    })
    if (code === 'CONNECTOR_UNEXPECTED') throw error
  }
}

async function takeAll(
  storage: Storage,
  connector: Connector,
  { run, indicators, today, question, world }: RunGiven & { run: string; question: Question; world: World },
  tally: { now: RunTally },
): Promise<void> {
  const acting = actingFor(connector)
  let part = 0
  for await (const delivery of registerOf(connector, world)(question)) {
    if (question.signal.aborted) throw stopped()
    if (!(await storage.read(acting, (open) => isOn(open, connector))))
      throw outsideFault('CONNECTOR_SWITCHED_OFF', '已记录的保留，其余没有取')
    part += 1
    const outcome = await recordDelivery({ storage, connector, run, indicators, today }, delivery, part)
    tally.now = addToRun(tally.now, delivery.rows, outcome)
    delivery.settle?.(outcome)
  }
}

function registerOf(connector: Connector, world: World): Register {
  return connector.kind === 'http' ? httpRegister(connector, world) : folderRegister(connector, world)
}

function questionOf(
  storage: Storage,
  connector: Connector,
  { indicators, regions, today, run, since }: RunGiven & { run: string; since: Date | undefined },
  signal: AbortSignal,
): Question {
  const rules = { allowed: new Set(connector.indicators), indicators, regions, today }
  return { since, codes: () => codesOf(storage, connector), rules, run, signal }
}

async function* codesOf(storage: Storage, connector: Connector): AsyncGenerator<readonly string[]> {
  for (let after = ''; ;) {
    const from = after
    const firms = await storage.read(actingFor(connector), (open) =>
      listEnterprises(open, { after: from, most: CODES_AT_ONCE }),
    )
    const last = firms.at(-1)
    if (last === undefined) return
    yield firms.map(({ creditCode }) => creditCode)
    after = last.creditCode
  }
}
