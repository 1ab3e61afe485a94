import { to as copyTo } from 'pg-copy-streams'
import type pg from 'pg'
import type { Viewpoint } from '../current-fact.ts'
import { PLAIN_DATES } from '../connection.ts'
import { OWNER_ROLE } from '../roles.ts'

/** Which rows: of all enterprises or of some. */
export interface FirmRowsOrder {
  /** The kinds of titles that say something. */
  readonly titles: readonly string[]
  readonly from: Viewpoint
  /** Ids; undefined: every enterprise. */
  readonly enterprises?: readonly string[] | undefined
}

/** In memory while enterprises are put in order; beyond it PostgreSQL sorts in files. */
const SORT_MEMORY = '256MB'

/**
 * Three kinds of rows, all of one enterprise together, in the order of ids: that the enterprise exists (no indicator),
 * each fact that was known by then, and each title with its events as JSON (`#title`). One statement, so that all of it
 * is of one moment. What holds only later, or is not wanted, comes too: who reads tells it apart. To leave indicators out
 * here would make PostgreSQL look each of them up in an index of all, which takes longer than to pass them by.
 */
export function openFirmRows(client: pg.ClientBase, order: FirmRowsOrder): AsyncIterable<Buffer> {
  return client.query(copyTo(`copy (${firmRows(order)}) to stdout (format binary)`))
}

/** Opens the one moment from which everything is read; ends with `commit`. */
export async function beginReading(client: pg.ClientBase): Promise<void> {
  await client.query('begin isolation level repeatable read read only')
  await client.query(
    `${PLAIN_DATES}; set local role ${OWNER_ROLE}; set local search_path = yinyu; set local work_mem = '${SORT_MEMORY}'; set local jit = off; set local statement_timeout = 0`,
  )
}

function firmRows({ titles, from, enterprises }: FirmRowsOrder): string {
  const of = (column: string) =>
    enterprises === undefined ? '' : ` and ${column} in (${enterprises.map(literal).join(', ') || 'null'})`
  const known = `date ${literal(from.knownOn)}`
  return `select id, null::text, null::integer, null::bigint, null::text, null::boolean, null::text, null::text, null::date, null::bigint
    from enterprise where true${of('id')}
  union all
  select enterprise_id, indicator, year, number_value, text_value, flag_value, source, source_name, held_on, seq
    from fact where known_on <= ${known}${of('enterprise_id')}
  union all
  select t.enterprise_id, '#title', null, null, ${eventsAsJson}, null, null, t.kind, null, null
    from title t join title_event e on e.title_id = t.id
    where e.recorded_at < (${known} + 1)::timestamp at time zone 'Asia/Shanghai'
      and t.kind in (${titles.map(literal).join(', ') || 'null'})${of('t.enterprise_id')}
    group by t.enterprise_id, t.id, t.kind
  order by 1`
}

const eventsAsJson = `json_agg(json_build_object('id', e.id, 'seq', e.seq, 'kind', e.kind, 'happenedOn', e.happened_on,
      'validFrom', e.valid_from, 'validTo', e.valid_to, 'annuls', e.annuls))::text`

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
