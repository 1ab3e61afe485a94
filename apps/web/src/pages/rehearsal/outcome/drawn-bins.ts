import type { RehearsalDistribution } from '@yinyu/contract'
import type { Bin } from '../../../ui/figures/histogram-shape.ts'

/** All firms, or only those that meet all else, for whom this line alone decides. */
export type Counted = 'all' | 'waiting'

/** A bin with its ends as the server wrote them, by which its list is asked for. */
export interface DrawnBin extends Bin {
  readonly exactFrom: string | undefined
  readonly exactTo: string | undefined
}

/** Those for whom the line decides, unless there are none. */
export function usualCounted(distribution: RehearsalDistribution | undefined): Counted {
  return distribution === undefined || distribution.bins.some(({ waiting }) => waiting > 0)
    ? 'waiting'
    : 'all'
}

/** The bins for drawing: places need numbers, lists the exact ends. */
export function drawnBins({ bins }: RehearsalDistribution, counted: Counted): readonly DrawnBin[] {
  return bins.map(({ from, to, firms, waiting }) => ({
    from: from === undefined ? undefined : Number(from),
    to: to === undefined ? undefined : Number(to),
    count: counted === 'all' ? firms : waiting,
    exactFrom: from,
    exactTo: to,
  }))
}
