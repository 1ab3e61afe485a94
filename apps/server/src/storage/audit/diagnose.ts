import type pg from 'pg'
import { detailDigest, linkDigest, type ChainPlace } from './canonical.ts'
import type { ChainBreak } from './chain-break.ts'
import { entriesQuery, isWhole, type Entry, type WholeEntry } from './entries.ts'
import { inPortions } from './owner-transaction.ts'

/** An entry that does not fit, with what stands before it. */
export interface Misfit {
  readonly entry: WholeEntry
  /** The digest that it should go on from. */
  readonly previous: string
  /** The entry before it in the same book, with the digest which that one goes on from. */
  readonly before?: { readonly seq: number; readonly previous: string } | undefined
}

/** Finds out what was done to an entry that does not fit, by trying where it, or another one, would. */
export async function diagnose(client: pg.ClientBase, misfit: Misfit): Promise<ChainBreak> {
  const { entry, previous, before } = misfit
  const place = placeOf(entry)
  if (place.position === 1 && entry.head_previous !== previous && fits(entry, place, entry.head_previous))
    return { kind: 'day-missing', ...place, seq: entry.seq }
  if (before !== undefined) {
    const earlier = { ...place, position: place.position - 1 }
    if (fits(entry, earlier, before.previous)) return { kind: 'inserted', ...earlier, seq: before.seq }
  }
  const other = await findOther(client, misfit)
  if (other === undefined) return { kind: 'changed', ...place, seq: entry.seq }
  if (isNext(entry, other) && fits(other, place, previous) && !fits(entry, placeOf(other), other.digest))
    return { kind: 'inserted', ...place, seq: entry.seq }
  return { kind: 'swapped', ...place, seq: entry.seq, other: { ...placeOf(other), seq: other.link_seq } }
}

/** Another entry that belongs where this one is, as a whole or in what it says. */
async function findOther(client: pg.ClientBase, misfit: Misfit): Promise<WholeEntry | undefined> {
  for await (const portion of inPortions<Entry>(client, entriesQuery('others', {}))) {
    const found = portion.find(
      (other): other is WholeEntry =>
        isWhole(other) && other.link_seq !== misfit.entry.link_seq && belongsHere(other, misfit),
    )
    if (found !== undefined) return found
  }
  return undefined
}

function belongsHere(other: WholeEntry, { entry, previous }: Misfit): boolean {
  const place = placeOf(entry)
  if (fits(other, place, previous)) return true
  const saysWhatWasLinked = [other, { ...other, seq: entry.link_seq }].some(
    (event) => linkDigest(event, place, { detailDigest: entry.detail_digest, previous }) === entry.digest,
  )
  if (saysWhatWasLinked) return true
  return (
    other.salt !== null &&
    detailDigest(entry) !== entry.detail_digest &&
    detailDigest(other) === entry.detail_digest
  )
}

function isNext(entry: WholeEntry, other: WholeEntry): boolean {
  return entry.day === other.day && entry.shard === other.shard && entry.position + 1 === other.position
}

/** Whether the entry, as its own link has it, would stand rightly at a place. */
export function fits(entry: WholeEntry, place: ChainPlace, previous: string): boolean {
  return linkDigest(entry, place, { detailDigest: entry.detail_digest, previous }) === entry.digest
}

export function placeOf({ day, shard, position }: WholeEntry): ChainPlace & { readonly position: number } {
  return { day, shard, position }
}
