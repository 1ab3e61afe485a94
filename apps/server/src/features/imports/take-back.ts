import { sql } from 'kysely'
import type { IsoDate } from '@yinyu/kernel'
import type { Writing } from '../../storage/perform.ts'
import type { Reading } from '../../storage/transaction.ts'
import type { ImportRun } from './import-run.ts'
import { sayAgain } from './say-again.ts'
import type { StagedBatch } from './staged-batch.ts'

/** What taking the facts of a batch back came to. */
export interface TakenBack {
  readonly factsTakenBack: number
  readonly factsSuperseded: number
  /** The enterprises whose facts were touched. */
  readonly enterprises: readonly string[]
  readonly indicators: readonly string[]
}

interface Recorded {
  readonly fact: string
  readonly enterprise: string
  readonly indicator: string
}

/**
 * Takes back the facts that a run has recorded of the rows of a batch, as far as they still count. The industries beside the
 * enterprises are settled by whoever knows which of them are closed.
 */
export async function takeBack(
  open: Writing,
  run: ImportRun,
  batch: StagedBatch,
  today: IsoDate,
): Promise<TakenBack> {
  const recorded = await readRecorded(open, batch)
  const enterprises = [...new Set(recorded.map(({ enterprise }) => enterprise))]
  const indicators = [...new Set(recorded.map(({ indicator }) => indicator))]
  if (enterprises.length === 0) return { factsTakenBack: 0, factsSuperseded: 0, enterprises, indicators }
  const mine = new Set(recorded.map(({ fact }) => fact))
  const { superseded } = await sayAgain(open, { run, enterprises, indicators, mine, today })
  await discount(open, run, recorded)
  return {
    factsTakenBack: recorded.length - superseded,
    factsSuperseded: superseded,
    enterprises,
    indicators,
  }
}

/** The facts of the batch that were recorded and are still seen. */
async function readRecorded(open: Reading, { run, from, to }: StagedBatch): Promise<readonly Recorded[]> {
  const { rows } = await sql<Recorded>`
    select f.id as fact, f.enterprise_id as enterprise, f.indicator
    from import_change c join fact f on f.id = c.fact_id
    where c.run_id = ${run} and c.row between ${from} and ${to} and c.kind in ('added', 'changed')`.execute(
    open.sql,
  )
  return rows
}

async function discount(open: Writing, run: ImportRun, recorded: readonly Recorded[]): Promise<void> {
  const facts = recorded.map(({ fact }) => fact)
  const enterprises = recorded.map(({ enterprise }) => enterprise)
  await sql`
    insert into import_undone_fact (fact_id, enterprise_id, run_id)
    select fact, enterprise, ${run.id}::uuid
    from unnest(${facts}::uuid[], ${enterprises}::uuid[]) as recorded (fact, enterprise)`.execute(open.sql)
}
