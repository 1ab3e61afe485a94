import type { FactRow } from '@yinyu/contract'
import { sayFactValue, type Indicator } from '@yinyu/rules'
import { sayIndustry, sayRegion, type PlaceNames } from '../../../ui/place-names.ts'
import { strings } from '../strings.ts'

/** A recorded value as people read it, with its unit; codes of places and trades with their names. */
export function sayRecorded(indicator: Indicator, value: FactRow['value'], names: PlaceNames): string {
  if (value === undefined) return strings.takenBack
  if (indicator.kind === 'region') return `${sayRegion(String(value), names)}（${value}）`
  if (indicator.kind === 'industry') return sayIndustry(String(value), names)
  return sayFactValue(indicator, value)
}
