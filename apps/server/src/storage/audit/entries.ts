import { EVENT_COLUMNS, type ChainEvent } from './canonical.ts'

/** A link with its event and the head of its book, each as stored; null where one of them is not there. */
export interface Entry {
  readonly day: string
  readonly shard: number
  readonly position: number | null
  readonly link_seq: number | null
  readonly detail_digest: string
  readonly digest: string
  readonly count: number | null
  readonly head_previous: string
  readonly head_digest: string
  readonly seq: number | null
  readonly is_late: boolean | null
}

/** An entry whose link and event are both there. */
export type WholeEntry = Entry & ChainEvent & { readonly position: number; readonly link_seq: number }

/** The days of which something is asked, both included. */
export interface DayRange {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** A condition on a day; only days are let into the text. */
export function within({ from, to }: DayRange, day: string): string {
  for (const each of [from, to])
    if (each !== undefined && !/^\d{4}-\d\d-\d\d$/.test(each))
      throw new RangeError('a day is written 2026-11-21')
  return `(${from === undefined ? 'true' : `${day} >= '${from}'`} and ${to === undefined ? 'true' : `${day} <= '${to}'`})`
}

/** All links of these days in their order, and the heads that have none. */
export function entriesQuery(name: string, range: DayRange): { name: string; query: string } {
  const query = `
    select day::text, shard, l.position, l.seq as link_seq, l.detail_digest, l.digest, h.count,
      h.previous as head_previous, h.digest as head_digest, ${EVENT_COLUMNS},
      (e.at at time zone 'Asia/Shanghai')::date < day - 1 as is_late
    from (select * from audit_link where ${within(range, 'day')}) l
      full join (select * from audit_head where ${within(range, 'day')}) h using (day, shard)
      left join audit_event e on e.seq = l.seq
    order by day, shard, position`
  return { name, query }
}

export function isWhole(entry: Entry): entry is WholeEntry {
  return entry.position !== null && entry.seq !== null
}
