import type { Import, ImportChange } from '@yinyu/contract'
import { factKey, type Indicators } from '@yinyu/rules'
import { sayFactKey } from '../../../ui/fact-words.ts'
import type { PlaceNames } from '../../../ui/place-names.ts'
import { sayRecorded } from '../../firm/facts/fact-value.ts'
import { strings } from '../strings.ts'

const words = strings.one

/** `2025年营业收入`; a column that was not recognised by its own name, quoted. */
export function sayDatum({ indicator, year, header }: ImportChange, indicators: Indicators): string {
  if (indicator !== undefined && indicators.has(indicator))
    return sayFactKey(factKey(indicator, year), indicators)
  return header ?? indicator ?? ''
}

/** A value with its unit, places and trades by name. */
export function sayValue(
  { indicator }: Pick<ImportChange, 'indicator'>,
  value: ImportChange['value'],
  { indicators, names }: { readonly indicators: Indicators; readonly names: PlaceNames },
): string {
  if (value === undefined) return words.noData
  const known = indicator === undefined ? undefined : indicators.get(indicator)
  return known === undefined ? String(value) : sayRecorded(known, value, names)
}

/** Where the old value comes from: `申报材料 2024 年度年报，2024-12-31`. */
export function sayOldSource({ old }: ImportChange): string {
  if (old === undefined) return ''
  if (old.source === undefined) return words.registered
  const kind = strings.source.kinds[old.source]
  const named = old.sourceName === undefined || old.sourceName === kind ? kind : `${kind} ${old.sourceName}`
  return `${named}，${old.heldOn ?? ''}`
}

/** Why something was not taken, with its code for support. */
export function sayWhy({ issue, leftOut }: Pick<ImportChange, 'issue' | 'leftOut'>): string {
  if (leftOut !== undefined) return leftOut
  if (issue === undefined) return ''
  return issue.message.includes(issue.code) ? issue.message : `${issue.message}（${issue.code}）`
}

/** Whether the file of the enterprise can be opened: one that is only about to be entered has none yet. */
export function hasFile(
  { kind, enterprise, leftOut }: ImportChange,
  { state }: Pick<Import, 'state'>,
): boolean {
  if (enterprise === undefined) return false
  if (kind === 'changed' || kind === 'protected') return true
  return state === 'applied' && leftOut === undefined
}
