/** What is wrong with a chain where it first goes wrong. */
export type BreakKind =
  /** What is stored of the event differs from what was linked. */
  | 'changed'
  /** The event or its link is gone. */
  | 'missing'
  /** A link stands where it was never put. */
  | 'inserted'
  /** Two have changed places; `other` is the second. */
  | 'swapped'
  /** An event that should be linked and is not: it was written past the chain, or its link was taken out. */
  | 'unlinked'
  /** The chain holds in itself, but no longer contains what a checkpoint saw. */
  | 'rewritten'
  /** The end of the shard in the book before is gone, or that whole book. */
  | 'day-missing'
  /** The head of the book differs from its last link, or is gone. */
  | 'head'

/** The first thing that is wrong; the position is that in the book of the day, the event by its number where known. */
export interface ChainBreak {
  readonly kind: BreakKind
  readonly day: string
  readonly shard: number
  readonly position?: number
  readonly seq?: number
  readonly other?: {
    readonly day: string
    readonly shard: number
    readonly position: number
    readonly seq: number
  }
}

/** A chain as it was found. */
export type Verification =
  | {
      readonly how: 'whole'
      readonly links: number
      readonly days: number
      /** Written, but not linked yet. */
      readonly waiting: number
      /** Linked, and their detail erased since. */
      readonly erased: number
      /** Linked more than a day after they say they happened: worth a question. */
      readonly late: number
    }
  | { readonly how: 'broken'; readonly first: ChainBreak }
