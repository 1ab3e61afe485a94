import { sql } from 'kysely'
import { join } from 'node:path'
import type { Run } from '@yinyu/contract'
import type { RuleVersion } from '../../bulk/content-hash.ts'
import type { RunPurpose } from '../../bulk/decide-run.ts'
import type { House } from '../../house.ts'
import type { Marks } from '../../storage/firms/marks.ts'
import type { Reading } from '../../storage/transaction.ts'

/** A run as the program knows it. */
export interface RunRecord extends Omit<Run, 'purpose'> {
  readonly purpose: RunPurpose
  readonly content: string | undefined
  readonly versions: readonly RuleVersion[]
  readonly snapshot: string | undefined
  readonly marks: Marks | undefined
  readonly answersHash: string | undefined
}

/** Where the answers of runs lie; undefined in a house without a folder. */
export function runFolder({ dataFolder }: Pick<House, 'dataFolder'>): string | undefined {
  return dataFolder === undefined ? undefined : join(dataFolder, 'runs')
}

export function selectRuns({ sql: open }: Pick<Reading, 'sql'>) {
  return open
    .selectFrom('bulk_run')
    .selectAll()
    .select(sql<string | null>`person_label(asked_by)`.as('asked_label'))
}

/** Undefined when there is none that the person may see. */
export async function findRun(open: Pick<Reading, 'sql'>, id: string): Promise<RunRecord | undefined> {
  const row = await selectRuns(open).where('id', '=', id).executeTakeFirst()
  return row && toRecord(row)
}

type Row = Awaited<ReturnType<ReturnType<typeof selectRuns>['execute']>>[number]

export function toRecord(row: Row): RunRecord {
  return {
    id: row.id,
    state: row.state as Run['state'],
    why: row.why as Run['why'],
    replayOf: row.replay_of ?? undefined,
    purpose: row.purpose as RunPurpose,
    heldOn: row.held_on,
    knownOn: row.known_on,
    askedAt: row.asked_at.toISOString(),
    askedBy: row.why === 'moved-on' ? undefined : (row.asked_label ?? undefined),
    startedAt: row.started_at?.toISOString(),
    endedAt: row.ended_at?.toISOString(),
    firms: row.firms_total,
    firmsDone: row.firms_done,
    answers: row.file_bytes === null ? 'gone' : 'kept',
    fault: row.fault_message ?? undefined,
    content: row.content ?? undefined,
    versions: (row.versions ?? []) as readonly RuleVersion[],
    snapshot: row.snapshot ?? undefined,
    marks: (row.marks ?? undefined) as Marks | undefined,
    answersHash: row.answers ?? undefined,
  }
}

/** What the page is told of a run. */
export function tellRun(record: RunRecord): Run {
  const { content: _c, versions: _v, snapshot: _s, marks: _m, answersHash: _a, ...run } = record
  return run
}
