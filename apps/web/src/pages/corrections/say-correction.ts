import type { Correction, FactRow } from '@yinyu/contract'
import { useDefinitions } from '../../app/definitions.ts'
import { usePlaceNames } from '../../ui/place-names.ts'
import { sayRecorded } from '../firm/facts/fact-value.ts'

/** How an objection and its values are said: `2025年营业收入`, `5,500 万元`; an indicator no longer known by its id. */
export function useCorrectionWords({ indicator: id, year }: Pick<Correction, 'indicator' | 'year'>) {
  const indicator = useDefinitions().definitions.indicators.get(id)
  const names = usePlaceNames()
  return {
    indicator,
    what: `${year === undefined ? '' : `${year}年`}${indicator?.title ?? id}`,
    say: (value: FactRow['value']) =>
      indicator === undefined ? String(value ?? '') : sayRecorded(indicator, value, names),
  }
}
