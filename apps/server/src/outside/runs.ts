import type { Reading } from '../storage/transaction.ts'
import type { OutsideFaultCode } from './outside-fault.ts'
import type { Refusal, RefusalCode } from './refusal.ts'

export const runStates = ['running', 'complete', 'failed', 'stopped', 'broken'] as const
/** 取数中, 已完成, 没有成功, 被停止, or left behind by a process that died. */
export type RunState = (typeof runStates)[number]

/** One fetch from a register (取数), as it is on record. */
export interface Run {
  readonly id: string
  readonly connector: string
  readonly title: string
  readonly purpose: string
  readonly sourceName: string
  /** `schedule`, or the person who asked. */
  readonly askedBy: string
  readonly since: Date | null
  readonly startedAt: Date
  readonly endedAt: Date | null
  readonly state: RunState
  readonly rows: number
  readonly facts: number
  readonly unchanged: number
  readonly refused: number
  /** How often each reason was given. */
  readonly reasons: Readonly<Partial<Record<RefusalCode, number>>>
  /** The first of what was refused. */
  readonly refusals: readonly Refusal[]
  readonly error: OutsideFaultCode | null
  /** Not again before: the register has asked for it. */
  readonly notBefore: Date | null
}

const LIST_MOST = 200
/** Failures doubled so often reach any interval the file may name. */
const PAST_MOST = 20

/** The latest runs that one may see, newest first; of one connector, or of all. */
export async function listRuns(
  { sql }: Reading,
  { connector, most = LIST_MOST }: { readonly connector?: string; readonly most?: number } = {},
): Promise<readonly Run[]> {
  const rows = await sql
    .selectFrom('connector_run')
    .selectAll()
    .$if(connector !== undefined, (query) => query.where('connector', '=', connector ?? ''))
    .orderBy('started_at', 'desc')
    .orderBy('id')
    .limit(Math.min(most, LIST_MOST))
    .execute()
  return rows.map(({ source_name, asked_by, started_at, ended_at, row_count, not_before, ...rest }) => ({
    id: rest.id,
    connector: rest.connector,
    title: rest.title,
    purpose: rest.purpose,
    sourceName: source_name,
    askedBy: asked_by,
    since: rest.since,
    startedAt: started_at,
    endedAt: ended_at,
    state: rest.state as RunState,
    rows: row_count,
    facts: rest.facts,
    unchanged: rest.unchanged,
    refused: rest.refused,
    reasons: rest.reasons as Run['reasons'],
    refusals: rest.refusals as readonly Refusal[],
    error: rest.error as OutsideFaultCode | null,
    notBefore: not_before,
  }))
}

/** What tells when a connector is due: its latest runs, without what they refused. */
export async function readPast(
  { sql }: Reading,
  connector: string,
): Promise<readonly Pick<Run, 'id' | 'startedAt' | 'endedAt' | 'state' | 'notBefore'>[]> {
  const rows = await sql
    .selectFrom('connector_run')
    .select(['id', 'state', 'started_at as startedAt', 'ended_at as endedAt', 'not_before as notBefore'])
    .where('connector', '=', connector)
    .orderBy('started_at', 'desc')
    .limit(PAST_MOST)
    .execute()
  return rows.map(({ state, ...rest }) => ({ ...rest, state: state as RunState }))
}

/** When the last complete run of a connector began; what is newer than that is still to be asked for. */
export async function lastComplete({ sql }: Reading, connector: string): Promise<Date | undefined> {
  const row = await sql
    .selectFrom('connector_run')
    .select('started_at')
    .where('connector', '=', connector)
    .where('state', '=', 'complete')
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.started_at
}
