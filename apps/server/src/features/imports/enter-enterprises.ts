import { sql } from 'kysely'
import type { IsoDate } from '@yinyu/kernel'
import type { Writing } from '../../storage/perform.ts'
import type { ImportRun } from './import-run.ts'
import { closingEvents } from './known-records.ts'
import type { StagedBatch } from './staged-batch.ts'

/**
 * Enters the new enterprises of a batch and reopens those that the undo of an import had closed. Gives the ids of all
 * that may now be told facts of; a code that somebody else has entered since the check is not among them.
 */
export async function enterEnterprises(
  open: Writing,
  run: ImportRun,
  batch: StagedBatch,
  today: IsoDate,
): Promise<ReadonlySet<string>> {
  if (!batch.rows.some(({ kind }) => kind !== 'known')) return new Set()
  const { rows } = await sql<{ id: string }>`
    insert into enterprise (id, credit_code, name, region, state, search_text, industry)
    select r.enterprise_id, r.credit_code, r.name, r.region, 'active', r.search_text, c.text_value
    from import_row r left join import_change c
      on c.run_id = r.run_id and c.row = r.row and c.indicator = 'industry' and c.kind = 'added'
    where r.run_id = ${run.id} and r.row between ${batch.from} and ${batch.to} and r.kind = 'new'
    on conflict (credit_code) do nothing returning id`.execute(open.sql)
  const entered = rows.map(({ id }) => id)
  await sql`
    insert into enterprise_event (enterprise_id, kind, happened_on, name, region, document)
    select enterprise_id, 'registered', least(coalesce(registered_on, ${run.heldOn}::date), ${today}::date), name, region,
      ${documentOf(run)}::text
    from import_row
    where run_id = ${run.id} and row between ${batch.from} and ${batch.to} and enterprise_id = any(${entered}::uuid[])`.execute(
    open.sql,
  )
  return new Set([...entered, ...(await reopen(open, run, batch, today))])
}

async function reopen(
  open: Writing,
  run: ImportRun,
  { rows }: StagedBatch,
  today: IsoDate,
): Promise<readonly string[]> {
  const wanted = rows.filter(({ kind }) => kind === 'reopened').map(({ enterprise }) => enterprise)
  const closed = await closingEvents(open, wanted)
  if (closed.size === 0) return []
  const ids = [...closed.keys()]
  await sql`
    insert into enterprise_event (enterprise_id, kind, happened_on, annuls, document)
    select enterprise, 'annulled', ${today}::date, event, ${documentOf(run)}::text
    from unnest(${ids}::uuid[], ${[...closed.values()]}::uuid[]) as closed (enterprise, event)`.execute(
    open.sql,
  )
  await sql`update enterprise set state = 'active' where id = any(${ids}::uuid[])`.execute(open.sql)
  return ids
}

/** What the events of an import name as their document. */
export function documentOf({ fileName, fileSha256 }: ImportRun): string {
  return `导入文件 ${fileName}（SHA-256 ${fileSha256.slice(0, 16)}）`
}
