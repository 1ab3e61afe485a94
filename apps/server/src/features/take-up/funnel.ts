import { takeUpStepNames, type Funnel, type SaidReason } from '@yinyu/contract'

/** Firms that came equally far, with the same steps on record and for the same reason. */
export interface ProgressGroup {
  /** The furthest step, by its number. */
  readonly reached: number
  /** The steps that are on record. */
  readonly steps: readonly number[]
  /** Null for those that came to the end. */
  readonly reason: SaidReason | null
  readonly count: number
}

/**
 * The seven numbers with their losses. A firm counts for every step up to its furthest, so that no number is larger than the
 * one before; whoever stopped at a step is a loss with exactly one reason. So: count of a step = stopped there + count of the
 * next, and stopped = sum of its reasons.
 */
export function funnelOf(groups: readonly ProgressGroup[]): Funnel {
  const last = takeUpStepNames.length - 1
  return {
    steps: takeUpStepNames.map((step, number) => {
      const here = groups.filter(({ reached }) => reached >= number)
      const stopping = number === last ? [] : groups.filter(({ reached }) => reached === number)
      const reasons = new Map<SaidReason, number>()
      for (const { reason, count } of stopping) {
        const said = reason ?? 'unknown'
        reasons.set(said, (reasons.get(said) ?? 0) + count)
      }
      return {
        step,
        count: sumOf(here),
        stopped: sumOf(stopping),
        reasons: [...reasons]
          .map(([reason, count]) => ({ reason, count }))
          .toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
        // Being eligible is not a thing that is recorded.
        skipped: number === 0 ? 0 : sumOf(here.filter(({ steps }) => !steps.includes(number))),
      }
    }),
  }
}

function sumOf(groups: readonly ProgressGroup[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0)
}
