import { sql } from 'kysely'
import type { IsoDate } from '@yinyu/kernel'
import type { Writing } from '../../storage/perform.ts'
import type { ImportRun } from './import-run.ts'
import { sayAgain } from './say-again.ts'
import type { StagedBatch } from './staged-batch.ts'
import { takeBackAlone, type Recorded } from './take-back-alone.ts'

/** What taking the facts of a batch back came to. */
export interface TakenBack {
  readonly factsTakenBack: number
  readonly factsSuperseded: number
  /** The enterprises whose facts were touched. */
  readonly enterprises: readonly string[]
  readonly indicators: readonly string[]
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
  const { count, enterprises, indicators, others } = await takeBackAlone(open, run, batch, today)
  const superseded = others.length === 0 ? 0 : await takeBackAmongOthers(open, run, others, today)
  return {
    factsTakenBack: count + others.length - superseded,
    factsSuperseded: superseded,
    enterprises,
    indicators,
  }
}

/** Gives how many of them a later word had replaced already. */
async function takeBackAmongOthers(
  open: Writing,
  run: ImportRun,
  recorded: readonly Recorded[],
  today: IsoDate,
): Promise<number> {
  const enterprises = [...new Set(recorded.map(({ enterprise }) => enterprise))]
  const indicators = [...new Set(recorded.map(({ indicator }) => indicator))]
  const mine = new Set(recorded.map(({ fact }) => fact))
  const { superseded } = await sayAgain(open, { run, enterprises, indicators, mine, today })
  await discount(open, run, recorded)
  return superseded
}

async function discount(open: Writing, run: ImportRun, recorded: readonly Recorded[]): Promise<void> {
  const facts = recorded.map(({ fact }) => fact)
  const enterprises = recorded.map(({ enterprise }) => enterprise)
  await sql`
    insert into import_undone_fact (fact_id, enterprise_id, run_id)
    select fact, enterprise, ${run.id}::uuid
    from unnest(${facts}::uuid[], ${enterprises}::uuid[]) as recorded (fact, enterprise)`.execute(open.sql)
}
