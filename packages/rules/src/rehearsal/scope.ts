import { isInRegion, type RegionCode } from '@yinyu/kernel'
import { GROUP, type Columns } from '../bulk/columns.ts'
import { allFirms, type FirmBits } from './firm-bits.ts'
import { groupings, type FirmGroups, type Grouping } from './firm-groups.ts'
import { firmsByCode } from './outcome.ts'
import { remembered } from './remembered.ts'

/** A scope of firms with how many of them each group has. */
export interface Scope {
  readonly bits: FirmBits
  readonly firms: number
  readonly byCode: (by: Grouping) => Uint32Array
}

/** The firms of a region and all below it. */
export function scopeOf(
  region: RegionCode,
  groups: Record<Grouping, () => FirmGroups>,
  { columns, firms }: { readonly columns: Columns; readonly firms: number },
): Scope {
  const { codes, keys } = groups.region()
  const whole = region.endsWith('0000')
  // A firm without a region, or with one too coarse to tell, belongs to no city or county; the province sees it.
  const inside = keys.map((key) => (key === 'unknown' ? whole : isInRegion(key, region) === 'met'))
  const bits = allFirms(firms, columns.capacity / GROUP)
  for (let firm = 0; firm < firms; firm++)
    if (inside[codes[firm] ?? 0] !== true) bits[firm >>> 5] = (bits[firm >>> 5] ?? 0) & ~(1 << (firm & 31))
  const counted = Object.fromEntries(
    groupings.map((by) => [by, remembered(() => firmsByCode(bits, groups[by]()))]),
  ) as Record<Grouping, () => Uint32Array>
  const all = counted.region().reduce((sum, one) => sum + one, 0)
  return { bits, firms: all, byCode: (by) => counted[by]() }
}
