import { axisTicks } from './axis.ts'

/** How many firms lie from one value to another; `from` included, `to` not. The first and the last may be open. */
export interface Bin {
  readonly from: number | undefined
  readonly to: number | undefined
  readonly count: number
}

/** Which side of the line counts as met: at and over it, or at and under it. */
export type Side = 'over' | 'under'

export interface BinBar {
  readonly bin: Bin
  /** In per cent of the plot, from the left and from the bottom. */
  readonly left: number
  readonly width: number
  readonly height: number
  /** Where the line runs through a bin, part of it is in and part is out. */
  readonly lies: 'in' | 'out' | 'both'
  /** `cut`: higher than the plot, which is made for the others; its count is to be written on it. */
  readonly top: 'whole' | 'cut'
}

export interface HistogramShape {
  readonly ticks: readonly { readonly value: number; readonly height: number }[]
  readonly bars: readonly BinBar[]
  /** The values at both ends of the plot. */
  readonly ends: readonly [from: number, to: number]
  /** Where a value stands, in per cent from the left, kept inside the plot. */
  readonly leftOf: (value: number) => number
  /** The value at a place, the other way round. */
  readonly valueAt: (left: number) => number
}

interface Placed {
  readonly bin: Bin
  readonly from: number
  readonly to: number
}

/**
 * Places bins by their values, so that distances along the axis are true; `line` is where in and out part. Bins into
 * which a line has cut one of the usual width are drawn as high as they were together: cut ones would look low just
 * beside the line, where one looks most closely.
 */
export function histogramShape(
  bins: readonly Bin[],
  { line, side }: { readonly line: number; readonly side: Side },
): HistogramShape {
  const placed = placeBins(bins)
  const ends = [placed[0]?.from ?? 0, placed.at(-1)?.to ?? 1] as const
  const span = ends[1] - ends[0] || 1
  const groups = joinCut(placed)
  const ticks = axisTicks(highest(groups.map(countOf)))
  const largest = ticks.at(-1) ?? 1
  const leftOf = (value: number) => percent(Math.min(Math.max((value - ends[0]) / span, 0), 1))
  return {
    ticks: ticks.map((value) => ({ value, height: percent(value / largest) })),
    bars: groups.flatMap((group) =>
      group.map(({ bin, from, to }) => ({
        bin,
        left: leftOf(from),
        width: percent((to - from) / span),
        height: percent(Math.min(countOf(group) / largest, 1)),
        lies: sideOf(bin, { line, side }),
        top: countOf(group) > largest ? 'cut' : 'whole',
      })),
    ),
    ends,
    leftOf,
    valueAt: (left) => ends[0] + (Math.min(Math.max(left, 0), 100) / 100) * span,
  }
}

/** An open end is drawn as wide as a usual bin. */
function placeBins(bins: readonly Bin[]): readonly Placed[] {
  const usual = usualWidth(bins)
  return bins.map((bin) => {
    const from = bin.from ?? (bin.to ?? 0) - usual
    return { bin, from, to: bin.to ?? from + usual }
  })
}

function usualWidth(bins: readonly Pick<Bin, 'from' | 'to'>[]): number {
  return bins.reduce((widest, { from, to }) => Math.max(widest, (to ?? 0) - (from ?? to ?? 0)), 0) || 1
}

function joinCut(placed: readonly Placed[]): readonly (readonly Placed[])[] {
  const most = usualWidth(placed) * 1.0001
  const groups: Placed[][] = []
  for (const one of placed) {
    const group = groups.at(-1)
    const first = group?.[0]
    const isOpen = one.bin.from === undefined || one.bin.to === undefined || first?.bin.from === undefined
    if (group && first && !isOpen && one.to - first.from <= most) group.push(one)
    else groups.push([one])
  }
  return groups
}

/** One bar that is that many times higher than every other would leave nothing to be seen of them. */
const TOWERS = 4

function highest(counts: readonly number[]): number {
  const [first = 0, second = 0] = counts.toSorted((a, b) => b - a)
  return second > 0 && first > TOWERS * second ? second : first
}

function countOf(group: readonly Placed[]): number {
  return group.reduce((sum, { bin }) => sum + bin.count, 0)
}

function sideOf({ from, to }: Bin, { line, side }: { line: number; side: Side }): BinBar['lies'] {
  if (from !== undefined && from >= line) return side === 'over' ? 'in' : 'out'
  if (to !== undefined && to <= line) return side === 'over' ? 'out' : 'in'
  return 'both'
}

function percent(part: number): number {
  return Math.round(part * 10_000) / 100
}
