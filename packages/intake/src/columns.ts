import { factKey, splitFactKey, type FactKey, type Indicator, type Indicators } from '@yinyu/rules'
import type { CellRule } from './cell.ts'
import { cleanText } from './cell-text.ts'
import { readHeader, unitInHeader } from './header.ts'
import { FIRM_CODE, type IntakeMap } from './intake-map.ts'
import type { IssueCode } from './issue-table.ts'
import { raise, type Details, type Issue } from './issues.ts'
import type { RegionNames } from './region-names.ts'
import type { TableRow } from './table.ts'
import { unitFor, unitNames } from './unit.ts'

/** A column of the file that is bound to a fact. */
export interface Column {
  readonly index: number
  /** As it stands in the file. */
  readonly header: string
  /** The fact it gives; without a year where the year stands in each row. */
  readonly key: FactKey
  readonly year: number | 'of-row' | undefined
  readonly rule: CellRule
}

export interface BoundHeader {
  readonly columns: readonly Column[]
  /** Positions that are bound to something or deliberately left out; content elsewhere is reported. */
  readonly named: ReadonlySet<number>
  readonly firmCode: number | undefined
  readonly pivot: { readonly firm: number; readonly year: number; readonly yearHeader: string } | undefined
  readonly issues: readonly Issue[]
}

export interface BindOptions {
  readonly indicators: Indicators
  readonly regions?: RegionNames | undefined
  readonly map?: IntakeMap | undefined
}

interface Wanted {
  readonly indicator: Indicator
  readonly year: number | undefined
  readonly unit: string | undefined
  readonly precision: CellRule['precision']
}

type Refusal = { readonly code: IssueCode; readonly details?: Details; readonly value?: string }

/** Binds every header cell to a fact, or says why it is left out. The first column of a fact wins. */
export function bindHeader(header: TableRow, options: BindOptions): BoundHeader {
  const names = header.cells.map(cleanText)
  const { map } = options
  const find = (name: string | undefined): number | undefined => {
    const index = name === undefined ? -1 : names.indexOf(cleanText(name))
    return index === -1 ? undefined : index
  }
  const firm = find(map?.pivot?.firm)
  const year = find(map?.pivot?.year)
  const mapped = new Map(Object.entries(map?.columns ?? {}).map(([name, to]) => [cleanText(name), to]))
  const wished = [...mapped.keys(), ...(map?.pivot ? [map.pivot.firm, map.pivot.year] : [])].map(cleanText)
  const issues: Issue[] = [...new Set(wished)]
    .filter((name) => !names.includes(name))
    .map((name) => raise('MAP_HEADER_MISSING', { header: name }))
  const columns: Column[] = []
  const firmCodes = names.flatMap((name, index) => (targetOf(mapped.get(name)) === FIRM_CODE ? [index] : []))
  for (const [index, name] of names.entries()) {
    const to = mapped.get(name)
    if (name === '' || to === null || firmCodes.includes(index) || (index === year && to === undefined))
      continue
    if (index === firm && to === undefined && !readHeader(name, options.indicators)) continue
    const wanted =
      to === undefined ? readOwn(name, options.indicators) : readMapped(name, to, options.indicators)
    const column = 'code' in wanted ? wanted : bindOne(index, name, wanted, options)
    const refused = 'code' in column ? column : duplicateOf(column, columns)
    if (refused)
      issues.push(
        raise(refused.code, { row: undefined, header: name, value: refused.value }, refused.details),
      )
    else if (!('code' in column)) columns.push(column)
  }
  const pivot =
    firm === undefined || year === undefined ? undefined : { firm, year, yearHeader: names[year] ?? '' }
  const named = new Set(names.flatMap((name, index) => (name === '' ? [] : [index])))
  const givesCode = columns.some(
    ({ index, key }) => key === 'credit-code' && (pivot === undefined || index === pivot.firm),
  )
  const firmCode = firmCodes[0] ?? (givesCode ? undefined : pivot?.firm)
  return { columns, named, firmCode, pivot, issues }
}

function targetOf(to: IntakeMap['columns'][string] | undefined): string | undefined {
  return to === null || typeof to === 'string' ? (to ?? undefined) : to?.to
}

function readOwn(name: string, indicators: Indicators): Wanted | Refusal {
  const words = readHeader(name, indicators)
  return words ? { ...words, precision: 'exact' } : { code: 'UNKNOWN_COLUMN' }
}

function readMapped(
  name: string,
  to: NonNullable<IntakeMap['columns'][string]>,
  indicators: Indicators,
): Wanted | Refusal {
  const rule = typeof to === 'string' ? { to } : to
  const { indicator: id, year } = splitFactKey(rule.to)
  const indicator = indicators.get(id)
  if (!indicator) return { code: 'MAP_TARGET_UNKNOWN', value: rule.to }
  // A unit in the file's own header still counts: yuan taken for 万元 is the most expensive slip there is.
  const inHeader = unitInHeader(name)
  const own = inHeader !== undefined && unitFor(indicator, inHeader) ? inHeader : undefined
  return { indicator, year: rule.year ?? year, unit: rule.unit ?? own, precision: rule.precision ?? 'exact' }
}

function bindOne(
  index: number,
  header: string,
  wanted: Wanted,
  { map, regions }: BindOptions,
): Column | Refusal {
  const { indicator, year, precision } = wanted
  if (indicator.formula) return { code: 'DERIVED_COLUMN' }
  const yearly = indicator.period !== 'now'
  if (yearly && year === undefined && !map?.pivot)
    return { code: 'YEAR_MISSING', details: { example: `${header}@2025` } }
  if (!yearly && year !== undefined) return { code: 'YEAR_UNEXPECTED', details: { example: indicator.title } }
  const unit = wanted.unit === undefined ? undefined : unitFor(indicator, wanted.unit)
  if (wanted.unit !== undefined && !unit)
    return { code: 'UNIT_MISFIT', details: { unit: wanted.unit, units: sayUnits(indicator) } }
  const rule = { indicator, unit, precision, regions }
  return {
    index,
    header,
    key: factKey(indicator.id, year),
    year: yearly ? (year ?? 'of-row') : undefined,
    rule,
  }
}

function duplicateOf(column: Column, columns: readonly Column[]): Refusal | undefined {
  const first = columns.find(({ key }) => key === column.key)
  return first && { code: 'DUPLICATE_COLUMN', details: { first: first.header } }
}

function sayUnits(indicator: Indicator): string {
  return unitNames(indicator).join('、') || '不写单位'
}
