import type { RegionCode } from '@yinyu/kernel'
import { prefectureOf, type TileLayout } from './tile-layout.ts'

export interface PlaceCount {
  readonly code: RegionCode
  readonly name: string
  /** Of a prefecture: the sum of its counties and of what is known only down to the prefecture. */
  readonly count: number | undefined
  /** Of a prefecture with a county whose count is unknown, the sum is a lower bound. */
  readonly bound: 'exact' | 'at least'
  readonly kind: 'prefecture' | 'county'
}

export interface CountyCounts {
  /** In the order of the codes. */
  readonly places: readonly PlaceCount[]
  /** Counted in a prefecture that has counties, but in none of them. */
  readonly withoutCounty: number
  /** Counted under a code that stands nowhere in the figure. */
  readonly outside: number
}

/**
 * The counts of all tiles, so that figure and notes together always add up to everything counted.
 * `counts` is by exact region code; whether a county without a count has none or is unknown, the caller says.
 */
export function countPlaces(
  layout: TileLayout,
  {
    counts,
    names,
    absent,
  }: {
    readonly counts: ReadonlyMap<RegionCode, number>
    readonly names: ReadonlyMap<RegionCode, string>
    readonly absent: 'zero' | 'unknown'
  },
): CountyCounts {
  const codes = new Set(layout.tiles.map(({ code }) => code))
  const ofCode = (code: RegionCode) => counts.get(code) ?? (absent === 'zero' ? 0 : undefined)
  const sumOf = (prefecture: RegionCode) => {
    const inside = [...counts].filter(
      ([code]) => codes.has(code) && prefectureOf(code) === prefectureOf(prefecture),
    )
    return inside.length === 0 ? ofCode(prefecture) : sum(inside)
  }
  const hasUnknown = (prefecture: RegionCode) =>
    [...codes].some(
      (code) => !code.endsWith('00') && prefectureOf(code) === prefectureOf(prefecture) && !counts.has(code),
    )
  const divided = new Set([...codes].filter((code) => !code.endsWith('00')).map(prefectureOf))
  return {
    places: layout.tiles.map(({ code }) => {
      const kind = code.endsWith('00') ? 'prefecture' : 'county'
      const count = kind === 'prefecture' ? sumOf(code) : ofCode(code)
      const isOpen = kind === 'prefecture' && absent === 'unknown' && hasUnknown(code)
      return { code, name: names.get(code) ?? code, count, bound: isOpen ? 'at least' : 'exact', kind }
    }),
    withoutCounty: sum(
      [...counts].filter(
        ([code]) => code.endsWith('00') && codes.has(code) && divided.has(prefectureOf(code)),
      ),
    ),
    outside: sum([...counts].filter(([code]) => !codes.has(code))),
  }
}

function sum(entries: readonly (readonly [RegionCode, number])[]): number {
  return entries.reduce((total, [, count]) => total + count, 0)
}
