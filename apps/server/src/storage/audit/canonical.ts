import { hash } from 'node:crypto'

/** A stored event as it goes into the chain: texts exactly as PostgreSQL writes them, `at` in UTC to the microsecond. */
export interface ChainEvent {
  readonly seq: number
  readonly at: string
  readonly person: string
  readonly scope: string
  readonly command_key: string
  readonly kind: string
  readonly object_kind: string
  readonly object_id: string
  /** Null once the detail has been erased. */
  readonly salt: string | null
  /** JSON. */
  readonly detail: string
}

/** Where in the chains an event stands: the book of a day, one of its shards, counted from 1. */
export interface ChainPlace {
  readonly day: string
  readonly shard: number
  readonly position: number
}

export const DIGEST = 'sm3'
export const SHARDS = 4
/** What the first link of a shard goes on from. */
export const GENESIS = '0'.repeat(64)

/** The columns of `ChainEvent` of a table called `e`. */
export const EVENT_COLUMNS = `e.seq, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  e.person, e.scope, e.command_key, e.kind, e.object_kind, e.object_id::text as object_id, e.salt::text as salt,
  e.detail::text as detail`

const VERSION = '1'

/** What happened to one object is all in one shard. */
export function shardOf(object: string): number {
  return Number.parseInt(digestOf(['yinyu-audit-shard', VERSION, object]).slice(0, 8), 16) % SHARDS
}

/** Stands for the detail in the chain; without the salt it tells nothing about it. */
export function detailDigest(event: Pick<ChainEvent, 'salt' | 'detail'>): string {
  return digestOf(['yinyu-audit-detail', VERSION, event.salt ?? '', event.detail])
}

/** The link: everything the event says but its detail, where it stands, and the link before. */
export function linkDigest(
  event: ChainEvent,
  place: ChainPlace,
  given: { readonly detailDigest: string; readonly previous: string },
): string {
  return digestOf([
    'yinyu-audit-link',
    VERSION,
    given.previous,
    place.day,
    String(place.shard),
    String(place.position),
    String(event.seq),
    event.at,
    event.person,
    event.scope,
    event.command_key,
    event.kind,
    event.object_kind,
    event.object_id,
    given.detailDigest,
  ])
}

/** Each field behind its length in bytes (32 bits, big endian), so that no two lists run into the same bytes. */
function digestOf(fields: readonly string[]): string {
  const bytes = Buffer.allocUnsafe(fields.reduce((total, field) => total + 4 + Buffer.byteLength(field), 0))
  let end = 0
  for (const field of fields) {
    const length = bytes.write(field, end + 4)
    bytes.writeUInt32BE(length, end)
    end += 4 + length
  }
  return hash(DIGEST, bytes, 'hex')
}
