import type { Storage } from '../storage/storage.ts'
import { actingFor, type Connector } from './connector.ts'
import { nextDue } from './due.ts'
import type { OutsideFaultCode } from './outside-fault.ts'
import type { Refusal, RefusalCode } from './refusal.ts'
import type { DeliveryOutcome } from './register.ts'
import { readPast, type RunState } from './runs.ts'
import { isOn } from './switching.ts'

/** No run lives longer; our own convention. What it did not reach, the next one does. */
export const RUN_MS_MOST = 30 * 60_000
const LEASE_MS = RUN_MS_MOST + 5 * 60_000
const REFUSALS_MOST = 1_000

/** Why a run does not begin now; nothing is wrong. */
export interface StandsAside {
  readonly how: 'off' | 'busy' | 'not-due'
}

/** What a run has brought so far. */
export interface RunTally {
  readonly rows: number
  readonly unchanged: number
  readonly refused: number
  readonly reasons: Readonly<Partial<Record<RefusalCode, number>>>
  readonly refusals: readonly Refusal[]
}

export const emptyRun: RunTally = { rows: 0, unchanged: 0, refused: 0, reasons: {}, refusals: [] }

/** Adds a delivery; every reason is counted, the first refusals are kept as they are. */
export function addToRun(tally: RunTally, rows: number, { unchanged, refusals }: DeliveryOutcome): RunTally {
  const reasons: Partial<Record<RefusalCode, number>> = { ...tally.reasons }
  for (const { code } of refusals) reasons[code] = (reasons[code] ?? 0) + 1
  return {
    rows: tally.rows + rows,
    unchanged: tally.unchanged + unchanged,
    refused: tally.refused + refusals.length,
    reasons,
    refusals: [...tally.refusals, ...refusals.slice(0, REFUSALS_MOST - tally.refusals.length)],
  }
}

/**
 * Sets down that a run begins, unless the connector is off, another one is running in any process, or by schedule it is
 * not due. A run whose process died is closed when its lease is over.
 */
export async function beginRun(
  storage: Storage,
  connector: Connector,
  given: { run: string; askedBy: string; since: Date | undefined; now: Date },
): Promise<'begun' | StandsAside> {
  const { run, askedBy, since, now } = given
  const { id, title, purpose, region, source } = connector
  const command = { key: `${run}:begin`, kind: 'connector-run', content: { id, askedBy } }
  try {
    await storage.perform(actingFor(connector), command, async (open) => {
      if (!(await isOn(open, connector))) throw standAside('off')
      // The lease is counted by the one clock that all processes have in common.
      const { at } = await open.sql
        .selectNoFrom(({ fn }) => fn<Date>('now').as('at'))
        .executeTakeFirstOrThrow()
      await open.sql
        .updateTable('connector_run')
        .set({ state: 'broken', ended_at: at, error: 'CONNECTOR_TAKEN_OVER' })
        .where('connector', '=', id)
        .where('state', '=', 'running')
        .where('lease_until', '<', at)
        .execute()
      const row = {
        id: run,
        connector: id,
        title,
        purpose,
        region,
        source_name: source.name,
        asked_by: askedBy,
      }
      const lease = { lease_until: new Date(at.getTime() + LEASE_MS) }
      const begun = await open.sql
        .insertInto('connector_run')
        .values({ ...row, ...lease, since: since ?? null, started_at: now, state: 'running' })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow()
      if (begun.numInsertedOrUpdatedRows === 0n) throw standAside('busy')
      if (askedBy === 'schedule') {
        const past = (await readPast(open, id)).filter((each) => each.id !== run)
        if (nextDue(connector.everyMinutes, past) > now) throw standAside('not-due')
      }
      open.audit({
        kind: 'connector-run-begun',
        objectKind: 'connector',
        object: id,
        detail: { run, askedBy },
      })
      return run
    })
    return 'begun'
  } catch (error) {
    if (error instanceof Error && 'standsAside' in error) return error.standsAside as StandsAside
    throw error
  }
}

/** Sets down how a run ended; nothing when it was taken over meanwhile. */
export async function endRun(
  storage: Storage,
  connector: Connector,
  given: {
    run: string
    state: Exclude<RunState, 'running' | 'broken'>
    error?: OutsideFaultCode | undefined
    notBefore?: Date | undefined
    tally: RunTally
    now: Date
  },
): Promise<void> {
  const { run, state, error, notBefore, tally, now } = given
  const { rows, unchanged, refused, reasons, refusals } = tally
  const command = { key: `${run}:end`, kind: 'connector-run-end', content: { state, rows } }
  await storage.perform(actingFor(connector), command, async (open) => {
    await open.sql
      .updateTable('connector_run')
      .set({ state, ended_at: now, error: error ?? null, not_before: notBefore ?? null })
      .set({ row_count: rows, unchanged, refused })
      .set({ reasons: JSON.stringify(reasons), refusals: JSON.stringify(refusals) })
      .where('id', '=', run)
      .where('state', '=', 'running')
      .execute()
    open.audit({
      kind: 'connector-run-ended',
      objectKind: 'connector',
      object: connector.id,
      detail: { run, state, rows, unchanged, refused, ...(error === undefined ? {} : { error }) },
    })
    return state
  })
}

function standAside(how: StandsAside['how']): Error {
  return Object.assign(new Error(how), { standsAside: { how } satisfies StandsAside })
}
