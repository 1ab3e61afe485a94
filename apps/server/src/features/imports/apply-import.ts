import { sql } from 'kysely'
import type { IsoDate } from '@yinyu/kernel'
import { dayInChina } from '../../storage/day-in-china.ts'
import type { Writing } from '../../storage/perform.ts'
import type { Acting } from '../../storage/scope.ts'
import type { ImportTools } from './check-import.ts'
import type { Claim } from './claimed-run.ts'
import { enterEnterprises } from './enter-enterprises.ts'
import { findStale, type ChangePlace } from './find-stale.ts'
import { readImport, type ImportRun } from './import-run.ts'
import { sayAgain } from './say-again.ts'
import { runBatches } from './run-batches.ts'
import type { StagedBatch } from './staged-batch.ts'

const CHANGED_SINCE = '核对之后又有变动'

/**
 * Records what the check has listed, batch by batch, each batch a command of its own: however often it breaks off and
 * is taken up again, every fact is recorded once. What no longer stands as it was shown is left out and told.
 */
export async function applyImport(tools: ImportTools, acting: Acting, claim: Claim): Promise<void> {
  const run = await tools.storage.read(acting, (open) => readImport(open, claim.run))
  await runBatches(tools.storage, acting, claim, {
    work: (open, batch) => applyBatch(open, tools, run, batch),
    end: (open, { firmsEntered, factsRecorded, leftOut }) =>
      open.audit({
        kind: 'import-applied',
        objectKind: 'import',
        object: run.id,
        detail: { firmsEntered, factsRecorded, leftOut },
      }),
  })
}

interface Applied {
  readonly firmsEntered: number
  readonly factsRecorded: number
  readonly leftOut: number
}

async function applyBatch(
  open: Writing,
  tools: ImportTools,
  run: ImportRun,
  batch: StagedBatch,
): Promise<Applied> {
  const today = dayInChina(tools.now())
  const entered = await enterEnterprises(open, run, batch, today)
  const rowsLeftOut = await leaveOutRows(open, batch, entered)
  const stale = await findStale(open, { run, batch, indicators: tools.indicators, today })
  const cellsLeftOut = await leaveOutCells(open, batch, stale)
  const facts = await recordBatch(open, run, batch, today)
  await coverUndone(open, { run, batch, enterprises: [...facts.keys()], today })
  await settleIndustries(open, batch)
  auditBatch(open, run, batch, { facts, entered })
  const factsRecorded = [...facts.values()].reduce((sum, count) => sum + count, 0)
  return { firmsEntered: entered.size, factsRecorded, leftOut: rowsLeftOut + cellsLeftOut }
}

/** Rows whose enterprise has been closed or moved away since, or whose code somebody else has entered. */
async function leaveOutRows(
  open: Writing,
  { run, from, to }: StagedBatch,
  entered: ReadonlySet<string>,
): Promise<number> {
  const { rows } = await sql<{ row: number }>`
    update import_row r set left_out = ${CHANGED_SINCE}
    where r.run_id = ${run} and r.row between ${from} and ${to} and r.enterprise_id is not null
      and case r.kind when 'known'
        then not exists (select from enterprise e where e.id = r.enterprise_id and e.state = 'active')
        else not r.enterprise_id = any(${[...entered]}::uuid[]) end
    returning row`.execute(open.sql)
  if (rows.length === 0) return 0
  const places = rows.map(({ row }) => row)
  const cells = await sql`
    update import_change set left_out = ${CHANGED_SINCE}
    where run_id = ${run} and row = any(${places}::integer[]) and kind in ('added', 'changed')`.execute(
    open.sql,
  )
  return Number(cells.numAffectedRows ?? 0)
}

async function leaveOutCells(
  open: Writing,
  { run }: StagedBatch,
  stale: readonly ChangePlace[],
): Promise<number> {
  if (stale.length === 0) return 0
  const rows = stale.map(({ row }) => row)
  const places = stale.map(({ place }) => place)
  const cells = await sql`
    update import_change c set left_out = ${CHANGED_SINCE}
    from unnest(${rows}::integer[], ${places}::integer[]) as stale (row, place)
    where c.run_id = ${run} and c.row = stale.row and c.place = stale.place and c.left_out is null`.execute(
    open.sql,
  )
  return Number(cells.numAffectedRows ?? 0)
}

/** Gives the number of facts recorded of each enterprise. The values never leave the database. */
async function recordBatch(
  open: Writing,
  run: ImportRun,
  { from, to }: StagedBatch,
  today: IsoDate,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; count: number }>`
    with recorded as (
      insert into fact (id, enterprise_id, indicator, year, number_value, text_value, flag_value, source, source_name,
        state, held_on, known_on)
      select fact_id, enterprise_id, indicator, year, number_value, text_value, flag_value, ${run.source}::text,
        ${run.sourceName}::text, 'stated', ${run.heldOn}::date, ${today}::date
      from import_change
      where run_id = ${run.id} and row between ${from} and ${to} and kind in ('added', 'changed') and left_out is null
      order by row, place
      returning enterprise_id)
    select enterprise_id as id, count(*)::integer as count from recorded group by enterprise_id`.execute(
    open.sql,
  )
  return new Map(rows.map(({ id, count }) => [id, count]))
}

/** What an earlier undo has recorded for a later day must not stand before what is recorded now. */
async function coverUndone(
  open: Writing,
  given: { run: ImportRun; batch: StagedBatch; enterprises: readonly string[]; today: IsoDate },
): Promise<void> {
  const { run, batch, enterprises, today } = given
  const news = new Set(batch.rows.filter(({ kind }) => kind === 'new').map(({ enterprise }) => enterprise))
  const older = enterprises.filter((id) => !news.has(id))
  if (older.length === 0) return
  const touched = await open.sql
    .selectFrom('import_undone_fact as u')
    .innerJoin('fact as f', 'f.id', 'u.fact_id')
    .select(['u.enterprise_id', 'f.indicator'])
    .distinct()
    .where('u.enterprise_id', '=', sql<string>`any(${older}::uuid[])`)
    .execute()
  if (touched.length === 0) return
  const ids = [...new Set(touched.map(({ enterprise_id }) => enterprise_id))]
  const indicators = [...new Set(touched.map(({ indicator }) => indicator))]
  await sayAgain(open, { run, enterprises: ids, indicators, mine: new Set(), today })
}

/** New enterprises were entered with theirs. */
async function settleIndustries(open: Writing, { run, from, to }: StagedBatch): Promise<void> {
  await sql`
    select settle_industry(ids) from (
      select array_agg(c.enterprise_id) as ids
      from import_change c join import_row r on r.run_id = c.run_id and r.row = c.row
      where c.run_id = ${run} and c.row between ${from} and ${to} and c.indicator = 'industry' and c.left_out is null
        and c.kind in ('added', 'changed') and r.kind <> 'new') as told
    where ids is not null`.execute(open.sql)
}

function auditBatch(
  open: Writing,
  run: ImportRun,
  batch: StagedBatch,
  { facts, entered }: { facts: ReadonlyMap<string, number>; entered: ReadonlySet<string> },
): void {
  const { from, to } = batch
  open.audit({ kind: 'import-batch-applied', objectKind: 'import', object: run.id, detail: { from, to } })
  for (const { row, enterprise } of batch.rows) {
    const count = facts.get(enterprise) ?? 0
    if (count === 0 && !entered.has(enterprise)) continue
    const kind = entered.has(enterprise) ? 'enterprise-registered' : 'facts-recorded'
    open.audit({
      kind,
      objectKind: 'enterprise',
      object: enterprise,
      detail: { facts: count, import: run.id, row },
    })
  }
}
