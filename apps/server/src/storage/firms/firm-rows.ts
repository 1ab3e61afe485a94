import { to as copyTo } from 'pg-copy-streams'
import type pg from 'pg'
import type { Viewpoint } from '../current-fact.ts'
import { PLAIN_DATES } from '../connection.ts'
import { OWNER_ROLE } from '../roles.ts'
import type { Marks } from './marks.ts'

/** A connection on which rows are read. */
export type Reader = pg.ClientBase

/** Which rows: of all enterprises or of some. */
export interface FirmRows {
  readonly from: Viewpoint
  /** Nothing that was recorded after these: the same days and marks give the same rows for good. */
  readonly upTo: Marks
  /** Ids; undefined: every enterprise. */
  readonly enterprises?: readonly string[] | undefined
}

export interface TitleRows extends FirmRows {
  /** The kinds of titles that say something. */
  readonly titles: readonly string[]
}

export interface FactRows extends FirmRows {
  /** Those that lie in some pages of the table; without an end, in all that follow. */
  readonly pages?: { readonly from: number; readonly to?: number | undefined } | undefined
}

/** What enterprises are grouped in; beyond it PostgreSQL works in files. */
const WORK_MEMORY = '256MB'

/**
 * The rows of a binary copy, all of one moment within `beginReading`. `enterprises` gives the id and the region of those
 * that existed on the day, in the order of ids; `titles` id, kind and the events as JSON; `facts` each fact that was known
 * by then, in no order: to sort some ten million costs more than to deal them to their firms. What holds only later, or
 * is not wanted, comes too: who reads tells it apart, with less work than PostgreSQL.
 */
export const openRows = {
  enterprises: (client: Reader, rows: FirmRows) => copied(client, selectEnterprises(rows)),
  titles: (client: Reader, rows: TitleRows) => copied(client, selectTitles(rows)),
  facts: (client: Reader, rows: FactRows) => copied(client, selectFacts(rows)),
} as const

function copied(client: Reader, select: string): AsyncIterable<Buffer> {
  return client.query(copyTo(`copy (${select}) to stdout (format binary)`))
}

/** Names the moment that a connection reads, so that others can read the same one. */
export type Moment = string

/** Opens the one moment from which everything is read, that of another connection where it is named; ends with `commit`. */
export async function beginReading(client: Reader, moment?: Moment): Promise<void> {
  await client.query('begin isolation level repeatable read read only')
  if (moment !== undefined) await client.query(`set transaction snapshot ${literal(moment)}`)
  await client.query(
    `${PLAIN_DATES}; set local role ${OWNER_ROLE}; set local search_path = yinyu; set local work_mem = '${WORK_MEMORY}'; set local jit = off; set local statement_timeout = 0`,
  )
}

/** Names the moment that a connection is reading; it can be joined for as long as this one reads. */
export async function nameMoment(client: Reader): Promise<Moment> {
  const { rows } = await client.query<{ moment: Moment }>('select pg_export_snapshot() as moment')
  return rows[0]?.moment ?? ''
}

/** How many pages the table of facts has. */
export async function countFactPages(client: Reader): Promise<number> {
  const { rows } = await client.query<{ pages: number }>(
    "select pg_relation_size('fact') / current_setting('block_size')::bigint as pages",
  )
  return rows[0]?.pages ?? 0
}

function selectEnterprises({ from, upTo, enterprises }: FirmRows): string {
  return `select enterprise_id,
      (array_agg(region order by happened_on desc, seq desc) filter (where region is not null))[1]
    from enterprise_event e
    where happened_on <= date ${literal(from.heldOn)} and ${recordedBy(from, 'e')} and e.seq <= ${upTo.enterpriseEvent}
      and not exists (select from enterprise_event a
        where a.annuls = e.id and ${recordedBy(from, 'a')} and a.seq <= ${upTo.enterpriseEvent})${among('enterprise_id', enterprises)}
    group by enterprise_id
    having (array_agg(kind order by happened_on desc, seq desc) filter (where kind in ('registered', 'merged', 'closed')))[1] = 'registered'
    order by enterprise_id`
}

function selectTitles({ titles, from, upTo, enterprises }: TitleRows): string {
  return `select t.enterprise_id, t.kind, json_agg(json_build_object('id', e.id, 'seq', e.seq, 'kind', e.kind,
      'happenedOn', e.happened_on, 'validFrom', e.valid_from, 'validTo', e.valid_to, 'annuls', e.annuls))::text
    from title t join title_event e on e.title_id = t.id
    where ${recordedBy(from, 'e')} and e.seq <= ${upTo.titleEvent}
      and t.kind in (${titles.map(literal).join(', ') || 'null'})${among('t.enterprise_id', enterprises)}
    group by t.enterprise_id, t.id, t.kind`
}

function selectFacts({ from, upTo, enterprises, pages }: FactRows): string {
  return `select enterprise_id, indicator, year, number_value, text_value, flag_value, source, source_name, held_on, seq
    from fact where known_on <= date ${literal(from.knownOn)} and seq <= ${upTo.fact}${among('enterprise_id', enterprises)}${within(pages)}`
}

function within(pages: FactRows['pages']): string {
  if (pages === undefined) return ''
  const to = pages.to === undefined ? '' : ` and ctid < '(${pages.to},0)'::tid`
  return ` and ctid >= '(${pages.from},0)'::tid${to}`
}

/** By the end of the day on which it is looked from, as it is counted in China. */
function recordedBy({ knownOn }: Viewpoint, table: string): string {
  return `${table}.recorded_at < (date ${literal(knownOn)} + 1)::timestamp at time zone 'Asia/Shanghai'`
}

function among(column: string, enterprises: readonly string[] | undefined): string {
  if (enterprises === undefined) return ''
  return ` and ${column} in (${enterprises.map(literal).join(', ') || 'null'})`
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
