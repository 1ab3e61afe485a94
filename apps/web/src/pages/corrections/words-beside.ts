import type { Correction, FactRow } from '@yinyu/contract'

/** What is said of the disputed indicator, as the officer has to weigh it. */
export interface Beside {
  /** The last word of every source, the disputed source first. */
  readonly words: readonly FactRow[]
  /** What counts in the years around it, the latest first. */
  readonly years: readonly FactRow[]
}

/**
 * The last word of every source, two registers being two, and the neighbours in time. `facts` tells what counts, by id;
 * `history` is everything ever said of the indicator and year, the newest first.
 */
export function wordsBeside(
  facts: readonly FactRow[],
  history: readonly FactRow[],
  { indicator, year, fact }: Correction,
): Beside {
  const own = facts.filter((row) => row.indicator === indicator)
  const counting = new Set(own.filter(({ counts }) => counts).map(({ id }) => id))
  const isDisputed = (row: FactRow) => row.id === fact || row.state === 'disputed'
  const bySource = Map.groupBy(history, ({ source, sourceName }) => `${source} ${sourceName}`)
  return {
    words: [...bySource.values()]
      .map(lastOf)
      .filter(({ value, state }) => value !== undefined && state !== 'withdrawn')
      .map((row) => ({ ...row, counts: counting.has(row.id) }))
      .toSorted((a, b) => Number(isDisputed(b)) - Number(isDisputed(a))),
    years: own
      .filter((row) => row.counts && row.year !== undefined && row.year !== year)
      .toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0)),
  }
}

/** The word for the latest day; of several for one day the newest, which stands first. */
function lastOf(words: readonly FactRow[]): FactRow {
  return words.reduce((best, row) => (row.heldOn > best.heldOn ? row : best))
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
  const last = lastOf(
    history.filter(
      ({ source, sourceName }) => source === disputed.source && sourceName === disputed.sourceName,
    ),
  )
  return last.state === 'disputed' ? undefined : last
}
