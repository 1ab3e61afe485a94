import { sql } from 'kysely'
import type { IsoDate } from '@yinyu/kernel'
import type { Writing } from '../../storage/perform.ts'
import type { ImportRun } from './import-run.ts'
import type { StagedBatch } from './staged-batch.ts'

/** A fact that a run has recorded. */
export interface Recorded {
  readonly fact: string
  readonly enterprise: string
  readonly indicator: string
}

/** What became of the facts that a run has recorded of a batch. */
export interface TakenAlone {
  /** How many were taken back. */
  readonly count: number
  /** Of all that were recorded and are still seen. */
  readonly enterprises: readonly string[]
  readonly indicators: readonly string[]
  /** Those beside which sources of the same kind have said something else: what counts then has to be thought over. */
  readonly others: readonly Recorded[]
}

/**
 * Takes back the facts of a batch that are the only word of their kind of source: whoever said them now says nothing, from
 * the same day on (what `planUndo` comes to). Nearly all facts of a first import are such, so they never leave the database.
 */
export async function takeBackAlone(
  open: Writing,
  run: ImportRun,
  { from, to, rows: batch }: StagedBatch,
  today: IsoDate,
): Promise<TakenAlone> {
  const enterprises = batch.map(({ enterprise }) => enterprise)
  const { rows } = await sql<TakenAlone>`
    with recorded as materialized (
      select f.id, f.enterprise_id, f.indicator, f.year, f.source_name, f.held_on
      from import_change c join fact f on f.id = c.fact_id
      where c.run_id = ${run.id} and c.row between ${from} and ${to} and c.kind in ('added', 'changed')
    ), only_word as materialized (
      select (array_agg(id))[1] as id from fact
      where enterprise_id = any(${enterprises}::uuid[]) and source = ${run.source}
        and indicator = any(array(select distinct indicator from recorded))
      group by enterprise_id, indicator, year having count(*) = 1
    ), alone as materialized (
      -- As a test, not as a join: how many rows there are the planner cannot know, and it would compare each with each.
      select * from recorded where (id in (select id from only_word)) is true
    ), said as (
      insert into fact (id, enterprise_id, indicator, year, source, source_name, state, held_on, known_on)
      select ${idNow()}, enterprise_id, indicator, year, ${run.source}::text, source_name, 'withdrawn', held_on,
        ${today}::date
      from alone
      returning id, enterprise_id
    ), discounted as (
      insert into import_undone_fact (fact_id, enterprise_id, run_id)
      select id, enterprise_id, ${run.id}::uuid from alone
      union all select id, enterprise_id, ${run.id}::uuid from said
    )
    select (select count(*)::integer from alone) as count,
      array(select distinct enterprise_id::text from recorded) as enterprises,
      array(select distinct indicator from recorded) as indicators,
      (select coalesce(json_agg(json_build_object('fact', id, 'enterprise', enterprise_id, 'indicator', indicator)), '[]')
        from recorded where id not in (select id from alone)) as others`.execute(open.sql)
  const [taken] = rows
  if (taken === undefined) throw new Error('the database has told nothing of what it took back')
  return taken
}

/** An id of this moment for the word about a fact, so that both indexes grow at one place; the rest is the fact's own. */
function idNow() {
  const millisecond = Date.now().toString(16).padStart(12, '0')
  const start = `${millisecond.slice(0, 8)}-${millisecond.slice(8)}`
  return sql`overlay(id::text placing ${start}::text from 1 for 13)::uuid`
}
