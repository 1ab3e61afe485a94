import { sql } from 'kysely'
import type { IsoDate } from '@yinyu/kernel'
import { factKey, type Indicators } from '@yinyu/rules'
import type { StoredFact } from '../../storage/current-fact.ts'
import type { Reading } from '../../storage/transaction.ts'
import type { ImportRun } from './import-run.ts'
import { currentOn, readHistory } from './known-records.ts'
import type { StagedBatch } from './staged-batch.ts'

/** A change that was listed, and what it was listed beside. */
interface ListedChange {
  readonly row: number
  readonly place: number
  readonly enterprise: string
  readonly indicator: string
  readonly year: number | null
  readonly oldFact: string | null
}

/** Where a change stands in its run. */
export type ChangePlace = Pick<ListedChange, 'row' | 'place'>

/**
 * The changes of known enterprises whose record no longer says what was shown beside them. The same value in a new
 * fact of the same kind of source is no difference.
 */
export async function findStale(
  open: Reading,
  {
    run,
    batch,
    indicators,
    today,
  }: { run: ImportRun; batch: StagedBatch; indicators: Indicators; today: IsoDate },
): Promise<readonly ChangePlace[]> {
  const enterprises = batch.rows.filter(({ kind }) => kind !== 'new').map(({ enterprise }) => enterprise)
  if (enterprises.length === 0) return []
  const listed = await readListed(open, batch, enterprises)
  const told = [...new Set(listed.map(({ indicator }) => indicator))]
  const histories = await readHistory(open, enterprises, told)
  const currents = new Map(
    enterprises.map((id) => [id, currentOn(histories.get(id), indicators, { heldOn: run.heldOn, today })]),
  )
  return listed.filter(({ enterprise, indicator, year, oldFact }) => {
    const current = currents.get(enterprise)?.get(factKey(indicator, year ?? undefined))
    const shown = histories.get(enterprise)?.find(({ id }) => id === oldFact)
    return !saysTheSame(shown, current)
  })
}

function saysTheSame(shown: StoredFact | undefined, current: StoredFact | undefined): boolean {
  return shown?.value === current?.value && shown?.source === current?.source
}

async function readListed(
  open: Reading,
  { run, from, to }: StagedBatch,
  enterprises: readonly string[],
): Promise<readonly ListedChange[]> {
  const { rows } = await sql<ListedChange>`
    select row, place, enterprise_id as enterprise, indicator, year, old_fact as "oldFact"
    from import_change
    where run_id = ${run} and row between ${from} and ${to} and kind in ('added', 'changed')
      and enterprise_id = any(${enterprises}::uuid[])`.execute(open.sql)
  return rows
}
