import type { RegionCode } from '@yinyu/kernel'
import { sayRegion, usePlaceNames } from '../../ui/place-names.ts'
import { strings } from './strings.ts'

/** The name of a region as a heading says it. */
export function useRegionName(region: RegionCode): string {
  const names = usePlaceNames()
  return region === '100000' ? strings.wholeCountry : sayRegion(region, names)
}
