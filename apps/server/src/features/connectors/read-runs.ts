import type { ConnectorRun } from '@yinyu/contract'
import { sql } from 'kysely'
import { OUTSIDE_FAULTS, type OutsideFaultCode } from '../../outside/outside-fault.ts'
import { REFUSALS, type Refusal, type RefusalCode } from '../../outside/refusal.ts'
import type { Reading } from '../../storage/transaction.ts'

/** How many of the latest are told; what is older stays on record. */
export const RUNS_MOST = 50

const figures = [
  'id',
  'connector',
  'asked_by',
  'since',
  'started_at',
  'ended_at',
  'state',
  'row_count',
  'facts',
  'unchanged',
  'refused',
  'error',
  'not_before',
] as const

const askedByName = sql<string | null>`person_label(asked_by)`.as('asked_by_name')

/** The latest fetches of one connector, in figures, newest first. */
export async function readRuns(
  open: Reading,
  connector: string,
  most: number = RUNS_MOST,
): Promise<ConnectorRun[]> {
  const rows = await open.sql
    .selectFrom('connector_run')
    .select(figures)
    .select(askedByName)
    .where('connector', '=', connector)
    .orderBy('started_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(tellRun)
}

/** One fetch with what it refused; undefined where the caller sees none. Codes of enterprises only for who may see them. */
export async function readRun(
  open: Reading,
  given: { readonly connector: string; readonly run: string; readonly codes: 'told' | 'hidden' },
) {
  const row = await open.sql
    .selectFrom('connector_run')
    .select(figures)
    .select(['reasons', 'refusals'])
    .select(askedByName)
    .where('connector', '=', given.connector)
    .where('id', '=', given.run)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { reasons, refusals, ...run } = row
  return {
    ...tellRun(run),
    reasons: Object.entries(reasons as Readonly<Record<string, number>>)
      .map(([code, count]) => ({ code, words: wordsOf(code as RefusalCode), count }))
      .toSorted((a, b) => b.count - a.count),
    refusals: (refusals as readonly Refusal[]).map(({ place, code, creditCode, indicator, year, issue }) => ({
      place,
      code: issue ?? code,
      words: wordsOf(code),
      creditCode: given.codes === 'told' ? creditCode : undefined,
      indicator,
      year,
    })),
  }
}

interface Figures {
  readonly id: string
  readonly connector: string
  readonly asked_by: string
  readonly asked_by_name: string | null
  readonly since: Date | null
  readonly started_at: Date
  readonly ended_at: Date | null
  readonly state: string
  readonly row_count: number
  readonly facts: number
  readonly unchanged: number
  readonly refused: number
  readonly error: string | null
  readonly not_before: Date | null
}

function tellRun(row: Figures): ConnectorRun {
  const { id, connector, facts, unchanged, refused, error } = row
  return {
    id,
    connector,
    askedBy: row.asked_by,
    askedByName: row.asked_by_name ?? undefined,
    since: row.since?.toISOString(),
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at?.toISOString(),
    state: row.state as ConnectorRun['state'],
    rows: row.row_count,
    facts,
    unchanged,
    refused,
    error:
      error === null ? undefined : { code: error, words: OUTSIDE_FAULTS[error as OutsideFaultCode] ?? error },
    notBefore: row.not_before?.toISOString(),
  }
}

/** A reason of an older version may no longer be known; its code tells enough. */
function wordsOf(code: RefusalCode): string {
  return REFUSALS[code] ?? code
}
