import { readCell, type RegionNames } from '@yinyu/intake'
import {
  indicatorOf,
  rankOf,
  splitFactKey,
  type FactKey,
  type FactValue,
  type Indicator,
  type Indicators,
  type SourceKind,
} from '@yinyu/rules'
import type { StoredFact } from '../../storage/current-fact.ts'
import type { CheckedCell } from './checked-row.ts'
import { rowIssue } from './row-issue.ts'

/** By what the cells of one import are compared with the records. */
export interface CheckRules {
  readonly indicators: Indicators
  readonly regions: RegionNames
  readonly source: SourceKind
}

/** What the table of facts takes. */
export const TEXT_LENGTH_MAX = 4_000
const YEAR_LEAST = 1_900

/** What a cell comes to beside the fact that counts now; `unchanged` when both say the same. */
export function checkCell(
  { row, key, value }: { readonly row: number; readonly key: FactKey; readonly value: FactValue },
  current: StoredFact | undefined,
  rules: CheckRules,
): CheckedCell | 'unchanged' {
  const { indicator: id, year } = splitFactKey(key)
  const indicator = indicatorOf(rules.indicators, id)
  const place = { indicator: id, year }
  const refuse = (code: 'CELL_SOURCE' | 'CELL_TEXT' | 'CELL_YEAR'): CheckedCell => ({
    ...place,
    kind: 'refused',
    issue: rowIssue(code, { row, column: sayKey(indicator, year) }),
  })
  if (typeof value === 'string' && !isStorable(value)) return refuse('CELL_TEXT')
  if (year !== undefined && year < YEAR_LEAST) return refuse('CELL_YEAR')
  if (current !== undefined && isSame(value, current.value, indicator, rules.regions)) return 'unchanged'
  const rank = rankOf(rules.source, indicator)
  if (rank === undefined) return refuse('CELL_SOURCE')
  if (current === undefined) return { ...place, kind: 'added', value }
  const outranked = (rankOf(current.source, indicator) ?? rank) < rank
  if (!outranked) return { ...place, kind: 'changed', value, oldFact: current.id }
  const issue = rowIssue('OUTRANKED', { row, column: sayKey(indicator, year) })
  return { ...place, kind: 'protected', value, oldFact: current.id, issue }
}

/** Whether the record says nothing else than the file, read as the file is read. */
function isSame(
  value: FactValue,
  old: FactValue | undefined,
  indicator: Indicator,
  regions: RegionNames,
): boolean {
  if (value === old) return true
  if (typeof value !== 'string' || typeof old !== 'string' || indicator.kind !== 'text') return false
  return readCell(old, { indicator, unit: undefined, precision: 'exact', regions }).value === value
}

/** Text that the database takes as it is: not too long, no NUL, no half characters. */
export function isStorable(text: string): boolean {
  return text.length <= TEXT_LENGTH_MAX && !text.includes('\0') && text.isWellFormed()
}

function sayKey(indicator: Indicator, year: number | undefined): string {
  return year === undefined ? indicator.title : `${indicator.title}@${year}`
}
