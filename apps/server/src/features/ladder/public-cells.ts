import type { Ladder, Statistics } from '@yinyu/contract'
import type { RegionCode } from '@yinyu/kernel'

/** Fewer than so many in one cell could tell who they are (reliability: scope model). */
export const LEAST_TOLD = 3

/**
 * Every county of the provinces that are counted, for every title: with its number where that tells nobody, without one
 * where there are few or none, so that the two cannot be told apart.
 */
export function publicCells(
  counted: Ladder['byRegion'],
  regions: readonly RegionCode[],
): Statistics['byRegion'] {
  const provinces = new Set(counted.map(({ region }) => region.slice(0, 2)))
  const kinds = [...new Set(counted.map(({ kind }) => kind))].toSorted()
  const known = new Map(counted.map(({ region, kind, valid }) => [`${region} ${kind}`, valid]))
  const counties = [
    ...new Set([...regions.filter((code) => !code.endsWith('00')), ...counted.map(({ region }) => region)]),
  ]
  return counties
    .filter((code) => provinces.has(code.slice(0, 2)))
    .toSorted()
    .flatMap((region) =>
      kinds.map((kind) => {
        const valid = known.get(`${region} ${kind}`) ?? 0
        return valid < LEAST_TOLD ? { region, kind } : { region, kind, count: valid }
      }),
    )
}
