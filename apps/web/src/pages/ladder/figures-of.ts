import { titleKinds, type Ladder, type TitleKind } from '@yinyu/contract'
import { significantDigits, type RegionCode } from '@yinyu/kernel'
import type { DueOn } from '../../ui/figures/due-buckets.ts'
import type { PyramidRung } from '../../ui/figures/ladder-pyramid.tsx'
import type { YearCounts } from '../../ui/figures/trend-shape.ts'
import { titleShort } from '../../ui/title-words.ts'

/** The titles that are rungs of the ladder, from the lowest up; 高新技术企业 stands beside it. */
export const rungKinds: readonly TitleKind[] = titleKinds.filter((kind) => kind !== 'hnte')

/** The counts of one title; one that nobody ever held is not in the answer, and has none. */
export function countOf(rungs: Ladder['rungs'], kind: TitleKind): Omit<Ladder['rungs'][number], 'kind'> {
  return rungs.find((rung) => rung.kind === kind) ?? { valid: 0, ever: 0 }
}

export function pyramidRungs(rungs: Ladder['rungs']): readonly PyramidRung[] {
  return rungKinds.map((kind) => {
    const { valid, ever } = countOf(rungs, kind)
    return { id: kind, name: titleShort(kind), inForce: valid, everRecognised: ever }
  })
}

/** The years from the first in which the title was there. */
export function yearsOf(trend: Ladder['trend'], kind: TitleKind): readonly YearCounts[] {
  const own = trend.filter((year) => year.kind === kind).toSorted((a, b) => a.year - b.year)
  const first = own.findIndex(({ valid, granted }) => valid > 0 || granted > 0)
  return first < 0
    ? []
    : own.slice(first).map(({ year, valid, granted }) => ({ year, inForce: valid, recognised: granted }))
}

export function duesOf(due: Ladder['due'], kind: TitleKind): readonly DueOn[] {
  return due.filter((one) => one.kind === kind)
}

/**
 * What can be drawn as a map of counties: a province or a city. A county has nothing below it; of the whole country
 * the one province that is counted is drawn, and where there are several, none until one is chosen.
 */
export function mapRegion(region: RegionCode, counted: readonly RegionCode[]): RegionCode | undefined {
  const digits = significantDigits(region).length
  if (digits > 0) return digits < 6 ? region : undefined
  const [only, ...more] = provincesOf(counted)
  return more.length === 0 ? only : undefined
}

export function provincesOf(counted: readonly RegionCode[]): readonly RegionCode[] {
  return [...new Set(counted.map((code) => `${code.slice(0, 2)}0000`))].toSorted()
}
