import { sql } from 'kysely'
import type { IsoDate } from '@yinyu/kernel'
import type { Writing } from '../../storage/perform.ts'
import type { ImportRun } from './import-run.ts'
import { documentOf } from './enter-enterprises.ts'
import type { StagedBatch } from './staged-batch.ts'

/** What became of the enterprises that a run had entered. */
export interface Closed {
  readonly closed: readonly string[]
  readonly firmsStaying: number
}

interface Entered {
  readonly row: number
  readonly enterprise: string
  readonly why: string | null
}

/**
 * Closes the enterprises of a batch that the run has entered and nothing else hangs on; the others stay, and each row
 * says why. The facts of the run must have been taken back before.
 */
export async function closeEntered(
  open: Writing,
  run: ImportRun,
  batch: StagedBatch,
  today: IsoDate,
): Promise<Closed> {
  const entered = await readEntered(open, batch)
  const going = entered.filter(({ why }) => why === null)
  const staying = entered.filter(({ why }) => why !== null)
  if (going.length > 0) await close(open, { run, going, today })
  if (staying.length > 0) await tellStaying(open, run, staying)
  return { closed: going.map(({ enterprise }) => enterprise), firmsStaying: staying.length }
}

async function readEntered(open: Writing, { run, from, to }: StagedBatch): Promise<readonly Entered[]> {
  const { rows } = await sql<Entered>`
    with entered as (
      select row, kind, enterprise_id as id from import_row
      where run_id = ${run} and row between ${from} and ${to} and enterprise_id is not null and left_out is null
    ), with_people as (
      select id from enterprises_with_people(array(select id from entered where kind <> 'known')) as id
    )
    select r.row, r.id as enterprise, case
      when e.id is null then '企业已不在您的范围内，写入的数据没有撤回'
      when e.state <> 'active' then '企业后来已另行注销或合并'
      when exists (select from title t where t.enterprise_id = r.id) then '企业后来有了称号'
      when r.id in (select id from with_people) then '企业后来有了经办人'
      when exists (select from enterprise_event v where v.enterprise_id = r.id and v.kind in ('renamed', 'moved'))
        or exists (select from enterprise_event v where v.merged_into = r.id) then '企业后来有了变更登记'
      when exists (select from fact f where f.enterprise_id = r.id
        and not exists (select from import_undone_fact u where u.fact_id = f.id)) then '企业后来有了其他数据'
      end as why
    from entered r left join enterprise e on e.id = r.id
    where r.kind <> 'known' or e.id is null`.execute(open.sql)
  return rows
}

async function close(
  open: Writing,
  { run, going, today }: { run: ImportRun; going: readonly Entered[]; today: IsoDate },
): Promise<void> {
  const ids = going.map(({ enterprise }) => enterprise)
  const events = going.map(() => crypto.randomUUID())
  const rows = going.map(({ row }) => row)
  await sql`
    insert into enterprise_event (id, enterprise_id, kind, happened_on, document)
    select event, enterprise, 'closed', ${today}::date, ${`撤销${documentOf(run)}`}::text
    from unnest(${events}::uuid[], ${ids}::uuid[]) as going (event, enterprise)`.execute(open.sql)
  // Nothing is said of them any more, of their industry neither.
  await sql`update enterprise set state = 'closed', industry = null where id = any(${ids}::uuid[])`.execute(
    open.sql,
  )
  await sql`
    update import_row r set closing_event = going.event
    from unnest(${rows}::integer[], ${events}::uuid[]) as going (row, event)
    where r.run_id = ${run.id} and r.row = going.row`.execute(open.sql)
}

async function tellStaying(open: Writing, run: ImportRun, staying: readonly Entered[]): Promise<void> {
  const rows = staying.map(({ row }) => row)
  const reasons = staying.map(({ why }) => why)
  await sql`
    update import_row r set stays_because = staying.why
    from unnest(${rows}::integer[], ${reasons}::text[]) as staying (row, why)
    where r.run_id = ${run.id} and r.row = staying.row`.execute(open.sql)
}
