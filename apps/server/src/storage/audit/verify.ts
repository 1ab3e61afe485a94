import type pg from 'pg'
import { detailDigest, GENESIS, shardOf } from './canonical.ts'
import { HORIZON } from './chain.ts'
import type { ChainBreak, Verification } from './chain-break.ts'
import type { Checkpoint } from './checkpoint.ts'
import { diagnose, fits, placeOf } from './diagnose.ts'
import { entriesQuery, isWhole, within, type DayRange, type Entry } from './entries.ts'
import { asOwner, inPortions } from './owner-transaction.ts'

/** What to look at: all, some days, and whether what a checkpoint saw is still there. */
export interface VerifyAsk extends DayRange {
  readonly checkpoint?: Checkpoint | undefined
}

/** Goes along all chains as of one instant, beside running work, and stops at the first thing that is wrong. */
export function verifyAudit(client: pg.ClientBase, ask: VerifyAsk = {}): Promise<Verification> {
  return asOwner(client, 'repeatable read, read only', () => verifyWithin(client, ask))
}

/** The book that is being read. */
interface Book {
  readonly head: Entry
  /** The digest of the last entry that was right, and how many there were. */
  digest: string
  count: number
  before?: { readonly seq: number; readonly previous: string }
}

/** The same inside an open transaction that may see everything. */
export async function verifyWithin(client: pg.ClientBase, ask: VerifyAsk = {}): Promise<Verification> {
  const ends = await readEndsBefore(client, ask.from)
  const seen = seenBy(ask)
  const tally = { links: 0, erased: 0, late: 0, days: new Set<string>() }
  let book: Book | undefined
  for await (const portion of inPortions<Entry>(client, entriesQuery('entries', ask))) {
    for (const entry of portion) {
      if (book === undefined || book.head.day !== entry.day || book.head.shard !== entry.shard) {
        const fault = book && closeBook(book, ends, seen)
        if (fault !== undefined) return { how: 'broken', first: fault }
        book = { head: entry, digest: ends.get(entry.shard) ?? GENESIS, count: 0 }
      }
      const fault = await checkEntry(client, entry, book, seen)
      if (fault !== undefined) return { how: 'broken', first: fault }
      tally.links += 1
      if (entry.is_late === true) tally.late += 1
      if (isWhole(entry) && entry.salt === null) tally.erased += 1
      tally.days.add(entry.day)
    }
  }
  const first = (book && closeBook(book, ends, seen)) ?? unseenBook(seen) ?? (await findUnlinked(client, ask))
  if (first !== undefined) return { how: 'broken', first }
  const { days, ...counts } = tally
  return { how: 'whole', ...counts, days: days.size, waiting: await countWaiting(client, ask) }
}

async function checkEntry(
  client: pg.ClientBase,
  entry: Entry,
  book: Book,
  seen: Seen,
): Promise<ChainBreak | undefined> {
  const expected = { day: entry.day, shard: entry.shard, position: book.count + 1 }
  if (entry.position === null || entry.position > expected.position) return { kind: 'missing', ...expected }
  if (!isWhole(entry))
    return { kind: 'missing', ...expected, ...(entry.link_seq === null ? {} : { seq: entry.link_seq }) }
  if (entry.position < expected.position) return { kind: 'inserted', ...placeOf(entry), seq: entry.seq }
  const previous = book.digest
  const isDetailRight =
    entry.salt === null ? entry.detail === '{}' : detailDigest(entry) === entry.detail_digest
  if (!isDetailRight || entry.shard !== shardOf(entry.object_id) || !fits(entry, placeOf(entry), previous))
    return diagnose(client, { entry, previous, before: book.before })
  const checkpoint = seen.get(keyOf(entry))
  if (checkpoint?.count === entry.position && checkpoint.digest !== entry.digest)
    return { kind: 'rewritten', ...placeOf(entry), seq: entry.seq }
  Object.assign(book, { digest: entry.digest, count: entry.position, before: { seq: entry.seq, previous } })
  return undefined
}

/** Compares the end of a book with its head and with what a checkpoint saw of it. */
function closeBook(book: Book, ends: Map<number, string>, seen: Seen): ChainBreak | undefined {
  const { day, shard, count, head_digest, head_previous } = book.head
  const place = { day, shard }
  if (count === null) return { kind: 'head', ...place }
  if (count > book.count) return { kind: 'missing', ...place, position: book.count + 1 }
  if (count < book.count) return { kind: 'inserted', ...place, position: count + 1 }
  if (head_digest !== book.digest || head_previous !== (ends.get(shard) ?? GENESIS))
    return { kind: 'head', ...place }
  const checkpoint = seen.get(keyOf(book.head))
  if (checkpoint !== undefined && checkpoint.count > book.count)
    return { kind: 'missing', ...place, position: book.count + 1 }
  ends.set(shard, book.digest)
  seen.delete(keyOf(book.head))
  return undefined
}

type Seen = Map<string, Checkpoint['heads'][number]>

function seenBy({ checkpoint, from = '', to = '9999-12-31' }: VerifyAsk): Seen {
  const heads = checkpoint?.heads.filter(({ day }) => day >= from && day <= to) ?? []
  return new Map(heads.map((head) => [keyOf(head), head]))
}

function keyOf({ day, shard }: { readonly day: string; readonly shard: number }): string {
  return `${day} ${shard}`
}

/** A book that a checkpoint saw and that is gone altogether. */
function unseenBook(seen: Seen): ChainBreak | undefined {
  const [key] = [...seen.keys()].toSorted()
  const head = key === undefined ? undefined : seen.get(key)
  return head && { kind: 'missing', day: head.day, shard: head.shard, position: 1 }
}

/** The digests that the first books asked for go on from. */
async function readEndsBefore(client: pg.ClientBase, from: string | undefined): Promise<Map<number, string>> {
  if (from === undefined) return new Map()
  const { rows } = await client.query<{ shard: number; digest: string }>(
    'select distinct on (shard) shard, digest from audit_head where day < $1 order by shard, day desc',
    [from],
  )
  return new Map(rows.map(({ shard, digest }) => [shard, digest]))
}

const CHINA_DAY = "(e.at at time zone 'Asia/Shanghai')::date"
const NO_LINK = 'not exists (select from audit_link l where l.seq = e.seq)'

async function findUnlinked(client: pg.ClientBase, range: DayRange): Promise<ChainBreak | undefined> {
  const { rows } = await client.query<{ seq: number; day: string; object_id: string }>(
    `select e.seq, ${CHINA_DAY} as day, e.object_id from audit_event e
     where e.tx < ${HORIZON} and ${within(range, CHINA_DAY)} and ${NO_LINK} order by e.seq limit 1`,
  )
  const [found] = rows
  return found && { kind: 'unlinked', day: found.day, shard: shardOf(found.object_id), seq: found.seq }
}

async function countWaiting(client: pg.ClientBase, range: DayRange): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*) from audit_event e where e.tx >= ${HORIZON} and ${within(range, CHINA_DAY)} and ${NO_LINK}`,
  )
  return rows[0]?.count ?? 0
}
