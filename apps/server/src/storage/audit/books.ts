import { detailDigest, GENESIS, linkDigest, shardOf, type ChainEvent, type ChainPlace } from './canonical.ts'

/** How far a shard has come in the book of a day. */
export interface Head {
  readonly day: string
  readonly shard: number
  readonly count: number
  /** The digest it went on from: the end of this shard in the book before. */
  readonly previous: string
  readonly digest: string
}

export interface Link extends ChainPlace {
  readonly seq: number
  readonly detailDigest: string
  readonly digest: string
}

/** An event with the day in China on which it happened. */
export type DatedEvent = ChainEvent & { readonly happened_on: string }

/** The books to which links are added. */
export interface Books {
  append(event: DatedEvent): Link
  /** Those that have grown. */
  grown(): readonly Head[]
}

/**
 * Goes on from the last head of each shard. A day that has been followed by another is closed for ever: an event that
 * comes late, because its transaction took long over midnight, goes into the book that is open.
 */
export function openBooks(last: readonly Head[]): Books {
  const heads = new Map(last.map((head) => [head.shard, head]))
  const grown = new Map<string, Head>()
  let open = last.reduce((latest, { day }) => (day > latest ? day : latest), '')
  return {
    append: (event) => {
      if (event.happened_on > open) open = event.happened_on
      const shard = shardOf(event.object_id)
      const before = heads.get(shard)
      const isNew = before?.day !== open
      const place = { day: open, shard, position: isNew ? 1 : before.count + 1 }
      const previous = before?.digest ?? GENESIS
      const ofDetail = detailDigest(event)
      const digest = linkDigest(event, place, { detailDigest: ofDetail, previous })
      const head = {
        day: open,
        shard,
        count: place.position,
        previous: isNew ? previous : before.previous,
        digest,
      }
      heads.set(shard, head)
      grown.set(`${open} ${shard}`, head)
      return { ...place, seq: event.seq, detailDigest: ofDetail, digest }
    },
    grown: () => [...grown.values()],
  }
}
