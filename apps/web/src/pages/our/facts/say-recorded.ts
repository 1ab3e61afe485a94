import { sayFactValue, type FactValue, type Indicator } from '@yinyu/rules'
import { useCallback } from 'react'
import { sayIndustry, sayRegion, usePlaceNames } from '../../../ui/place-names.ts'

/** Says a recorded value as people read it, with its unit; codes of places and trades with their names. */
export function useSayRecorded(): (indicator: Indicator, value: FactValue) => string {
  const names = usePlaceNames()
  return useCallback(
    (indicator, value) => {
      if (indicator.kind === 'region') return sayRegion(String(value), names)
      if (indicator.kind === 'industry') return sayIndustry(String(value), names)
      return sayFactValue(indicator, value)
    },
    [names],
  )
}
