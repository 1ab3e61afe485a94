import type { Correction, FactRow } from '@yinyu/contract'

/** What is said of the disputed indicator, as the officer has to weigh it. */
export interface Beside {
  /** The last word of every source, the disputed source first. */
  readonly words: readonly FactRow[]
  /** What counts in the years around it, the latest first. */
  readonly years: readonly FactRow[]
}

/** The words of all sources on the indicator and year of an objection, and its neighbours in time. */
export function wordsBeside(facts: readonly FactRow[], { indicator, year, fact }: Correction): Beside {
  const own = facts.filter((row) => row.indicator === indicator)
  const isDisputed = (row: FactRow) => row.id === fact || row.state === 'disputed'
  return {
    words: own
      .filter((row) => row.year === year && row.value !== undefined)
      .toSorted((a, b) => Number(isDisputed(b)) - Number(isDisputed(a))),
    years: own
      .filter((row) => row.counts && row.year !== undefined && row.year !== year)
      .toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0)),
  }
}

/**
 * The last word of the source that is objected to, if it has spoken anew since: then that word stands, and settling only
 * ends the objection. `history` is everything ever said of the indicator and year, the newest first.
 */
export function spokenSince(
  history: readonly FactRow[],
  { fact }: Pick<Correction, 'fact'>,
): FactRow | undefined {
  const disputed = history.find(({ id }) => id === fact)
  if (disputed === undefined) return undefined
  const last = history
    .filter(({ source, sourceName }) => source === disputed.source && sourceName === disputed.sourceName)
    .reduce((best, row) => (row.heldOn > best.heldOn ? row : best))
  return last.state === 'disputed' ? undefined : last
}
