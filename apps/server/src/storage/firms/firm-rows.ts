import { to as copyTo } from 'pg-copy-streams'
import type pg from 'pg'
import type { Viewpoint } from '../current-fact.ts'
import { PLAIN_DATES } from '../connection.ts'
import { OWNER_ROLE } from '../roles.ts'
import type { Marks } from './marks.ts'

/** Which rows: of all enterprises or of some. */
export interface FirmRowsOrder {
  /** The kinds of titles that say something. */
  readonly titles: readonly string[]
  readonly from: Viewpoint
  /** Nothing that was recorded after these: the same days and marks give the same rows for good. */
  readonly upTo: Marks
  /** Ids; undefined: every enterprise. */
  readonly enterprises?: readonly string[] | undefined
}

/** In memory while enterprises are put in order; beyond it PostgreSQL sorts in files. */
const SORT_MEMORY = '256MB'

/**
 * The rows of a binary copy, of one enterprise together, in the order of ids: `enterprises` gives the id
 * and the region of those that existed on the day; `titles` id, kind and the events as JSON; `facts` each fact that was known by then. What holds only later, or is not wanted, comes too: who
 * reads tells it apart. To leave indicators out here would make PostgreSQL look each of them up in an index of all, which
 * takes longer than to pass them by; and in one statement with the others it would sort the facts instead of taking them in
 * the order of an index, where that is quicker. All three are of one moment within `beginReading`.
 */
export function openRows(
  client: pg.ClientBase,
  which: 'enterprises' | 'titles' | 'facts',
  order: FirmRowsOrder,
): AsyncIterable<Buffer> {
  return client.query(copyTo(`copy (${select[which](order)}) to stdout (format binary)`))
}

/** Opens the one moment from which everything is read; ends with `commit`. */
export async function beginReading(client: pg.ClientBase): Promise<void> {
  await client.query('begin isolation level repeatable read read only')
  await client.query(
    `${PLAIN_DATES}; set local role ${OWNER_ROLE}; set local search_path = yinyu; set local work_mem = '${SORT_MEMORY}'; set local jit = off; set local statement_timeout = 0`,
  )
}

const select = {
  enterprises: ({ from, upTo, enterprises }: FirmRowsOrder) => `select enterprise_id,
      (array_agg(region order by happened_on desc, seq desc) filter (where region is not null))[1]
    from enterprise_event e
    where happened_on <= date ${literal(from.heldOn)} and ${recordedBy(from, 'e')} and e.seq <= ${upTo.enterpriseEvent}
      and not exists (select from enterprise_event a
        where a.annuls = e.id and ${recordedBy(from, 'a')} and a.seq <= ${upTo.enterpriseEvent})${among('enterprise_id', enterprises)}
    group by enterprise_id
    having (array_agg(kind order by happened_on desc, seq desc) filter (where kind in ('registered', 'merged', 'closed')))[1] = 'registered'
    order by enterprise_id`,
  titles: ({
    titles,
    from,
    upTo,
    enterprises,
  }: FirmRowsOrder) => `select t.enterprise_id, t.kind, ${eventsAsJson}
    from title t join title_event e on e.title_id = t.id
    where ${recordedBy(from, 'e')} and e.seq <= ${upTo.titleEvent}
      and t.kind in (${titles.map(literal).join(', ') || 'null'})${among('t.enterprise_id', enterprises)}
    group by t.enterprise_id, t.id, t.kind order by t.enterprise_id`,
  facts: ({ from, upTo, enterprises }: FirmRowsOrder) => `select enterprise_id, indicator, year,
      number_value, text_value, flag_value, source, source_name, held_on, seq
    from fact where known_on <= date ${literal(from.knownOn)} and seq <= ${upTo.fact}${among('enterprise_id', enterprises)}
    order by enterprise_id`,
}

/** By the end of the day on which it is looked from, as it is counted in China. */
function recordedBy({ knownOn }: Viewpoint, table: string): string {
  return `${table}.recorded_at < (date ${literal(knownOn)} + 1)::timestamp at time zone 'Asia/Shanghai'`
}

function among(column: string, enterprises: readonly string[] | undefined): string {
  if (enterprises === undefined) return ''
  return ` and ${column} in (${enterprises.map(literal).join(', ') || 'null'})`
}

const eventsAsJson = `json_agg(json_build_object('id', e.id, 'seq', e.seq, 'kind', e.kind, 'happenedOn', e.happened_on,
      'validFrom', e.valid_from, 'validTo', e.valid_to, 'annuls', e.annuls))::text`

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
