import { regionChain, significantDigits, type RegionCode } from '@yinyu/kernel'
import type { Found } from './find-firms.ts'

/** How many a source gave in a region; zero where it gave nobody. */
export interface FindCount {
  readonly source: string
  readonly region: RegionCode
  readonly met: number
  readonly unknown: number
}

/** A firm that a source gave, with where it is. */
export type PlacedFind = Pick<Found, 'source' | 'verdict'> & { readonly region: RegionCode }

/**
 * The numbers of every source in every region inside `top`, itself included; a firm counts in its county, its city and its
 * province. What gave nothing is told with zero, since that is a result too (本次无).
 */
export function countFinds(
  finds: readonly PlacedFind[],
  given: {
    readonly sources: readonly string[]
    readonly regions: readonly RegionCode[]
    readonly top: RegionCode
  },
): readonly FindCount[] {
  const { sources, regions, top } = given
  const inside = (code: RegionCode): boolean => code.startsWith(significantDigits(top))
  // Codes that the table of regions lacks are told as well, so that no firm is lost from the sums.
  const placed = [...new Set(finds.map(({ region }) => region))].flatMap(regionChain)
  const all = [...new Set([top, ...regions, ...placed].filter(inside))].toSorted()
  return sources.flatMap((source) => {
    const sums = new Map(all.map((region) => [region, { met: 0, unknown: 0 }]))
    for (const find of finds)
      if (find.source === source)
        for (const region of new Set([top, ...regionChain(find.region)])) {
          const sum = sums.get(region)
          if (sum !== undefined) sum[find.verdict] += 1
        }
    return [...sums].map(([region, sum]) => ({ source, region, ...sum }))
  })
}
