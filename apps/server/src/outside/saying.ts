import { z } from 'zod'
import { readCell, type RegionNames } from '@yinyu/intake'
import { findCreditCodeFault, isIsoDate, yearOf, type IsoDate } from '@yinyu/kernel'
import type { FactValue, Indicator, Indicators } from '@yinyu/rules'
import { findShapeFault } from '../storage/fact-shape.ts'
import type { Refusal, RefusalCode } from './refusal.ts'

/** One thing a register says of one enterprise, checked; without a value it takes its word back. */
export interface Saying {
  readonly place: string
  readonly creditCode: string
  readonly indicator: string
  readonly year: number | undefined
  readonly value: FactValue | undefined
  readonly heldOn: IsoDate
}

/** By what a row is checked. */
export interface SayingRules {
  readonly allowed: ReadonlySet<string>
  readonly indicators: Indicators
  readonly regions?: RegionNames | undefined
  readonly today: IsoDate
}

const YEAR_LEAST = 1900
/** What the records keep of a text. */
const TEXT_MOST = 4_000

const rowSchema = z.strictObject({
  code: z.string().max(100),
  indicator: z.string().max(100),
  year: z.int().nullish(),
  /** As a person would write it, in the unit of the indicator or with its own; null takes the word back. */
  value: z.string().max(TEXT_MOST).nullable(),
  heldOn: z.string().max(10),
})

/** Checks one row of a page, as it came. */
export function readRow(row: unknown, place: string, rules: SayingRules): Saying | Refusal {
  const parsed = rowSchema.safeParse(row)
  if (!parsed.success) return { place, code: 'ROW_SHAPE' }
  const { code: creditCode, indicator: id, year: given, value: text, heldOn } = parsed.data
  if (findCreditCodeFault(creditCode) !== undefined) return { place, code: 'ROW_CODE' }
  const year = given ?? undefined
  const refused = (code: RefusalCode): Refusal => refuse({ place, creditCode, indicator: id, year }, code)
  const indicator = rules.indicators.get(id)
  // What does not exist is not repeated: it is any text.
  if (indicator === undefined) return { place, code: 'ROW_INDICATOR', creditCode }
  if (!rules.allowed.has(id)) return refused('ROW_NOT_ALLOWED')
  const value = text === null ? undefined : readText(text, indicator, rules.regions)
  if (value !== undefined && typeof value === 'object') return { ...refused('ROW_VALUE'), issue: value.issue }
  return checkSaying({ place, creditCode, indicator: id, year, value, heldOn }, rules)
}

/** Checks what has its value already: a row of a page, or a cell of a file. */
export function checkSaying(saying: Saying, { allowed, indicators, today }: SayingRules): Saying | Refusal {
  const { indicator: id, year, value, heldOn } = saying
  const indicator = indicators.get(id)
  if (indicator === undefined) return refuse(saying, 'ROW_INDICATOR')
  if (!allowed.has(id)) return refuse(saying, 'ROW_NOT_ALLOWED')
  if (!isIsoDate(heldOn) || yearOf(heldOn) < YEAR_LEAST) return refuse(saying, 'ROW_DAY')
  if (heldOn > today || (year !== undefined && year > yearOf(today))) return refuse(saying, 'ROW_FUTURE')
  if (year !== undefined && year < YEAR_LEAST) return refuse(saying, 'ROW_YEAR')
  if (findShapeFault(indicator, { year, value: undefined }) !== undefined) return refuse(saying, 'ROW_YEAR')
  if (findShapeFault(indicator, { year, value }) !== undefined) return refuse(saying, 'ROW_VALUE')
  return typeof value === 'string' && !isKept(value) ? refuse(saying, 'ROW_VALUE') : saying
}

/** Whether a row was refused. */
export function isRefusal(row: Saying | Refusal): row is Refusal {
  return 'code' in row
}

function readText(
  text: string,
  indicator: Indicator,
  regions: RegionNames | undefined,
): FactValue | { readonly issue: Refusal['issue'] } {
  const { value, complaint } = readCell(text, { indicator, unit: undefined, precision: 'exact', regions })
  // A register does not write 暂无: what is not plain is not taken.
  return value === undefined || complaint !== undefined ? { issue: complaint?.code } : value
}

/** What PostgreSQL and every page can hold: whole characters, none that steers, not too many. */
function isKept(text: string): boolean {
  return text.length <= TEXT_MOST && text.isWellFormed() && !/\p{Cc}/u.test(text)
}

function refuse(
  { place, creditCode, indicator, year }: Omit<Saying, 'value' | 'heldOn'>,
  code: RefusalCode,
): Refusal {
  return { place, code, creditCode, indicator, year }
}
