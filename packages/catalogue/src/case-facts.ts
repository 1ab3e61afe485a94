import {
  isIsoDate,
  isRegionCode,
  parseDecimal,
  parseIndustryCode,
  scaleExactly,
  compareRatios,
  type Ratio,
} from '@yinyu/kernel'
import {
  decimalsOf,
  isNumeric,
  parseQuantity,
  quantitySchema,
  splitFactKey,
  type Fact,
  type FactKey,
  type FactValue,
  type Indicator,
  type Indicators,
} from '@yinyu/rules'
import type { CaseFacts } from './case-file.ts'
import { sayKind } from './kind-titles.ts'
import { suggest } from './nearest-word.ts'

/** Why a written fact cannot be taken, and what to do. */
export interface FactProblem {
  readonly key: FactKey
  readonly what: string
  readonly todo: string
}

type Raw = Exclude<CaseFacts[string], null>

/** The written facts as the engine takes them, exactly; nothing is rounded and nothing guessed. */
export function readCaseFacts(
  written: CaseFacts,
  indicators: Indicators,
): { facts: ReadonlyMap<FactKey, Fact>; problems: readonly FactProblem[] } {
  const facts = new Map<FactKey, Fact>()
  const problems: FactProblem[] = []
  for (const [key, raw] of Object.entries(written)) {
    if (raw === null) continue
    const found = readFact(key, raw, indicators)
    if ('what' in found) problems.push({ key, ...found })
    else facts.set(key, found)
  }
  return { facts, problems }
}

/** Why a key names no fact that could be given; undefined when it does. */
export function problemOfKey(key: FactKey, indicators: Indicators): Omit<FactProblem, 'key'> | undefined {
  const { indicator: id, year } = splitFactKey(key)
  const indicator = indicators.get(id)
  if (!indicator)
    return { what: `没有指标“${id}”`, todo: suggest(id, indicators.keys(), '请先在 indicators/ 里写好它') }
  if (indicator.formula)
    return { what: `“${indicator.title}”（${id}）是算出来的，不能填报`, todo: '请改写它所依据的指标' }
  if (indicator.period === 'now')
    return key === id ? undefined : { what: `“${indicator.title}”（${id}）没有年份`, todo: `请写 ${id}` }
  return year !== undefined && /^\d{4}$/.test(key.slice(id.length + 1))
    ? undefined
    : { what: `“${indicator.title}”（${id}）要带年份`, todo: `请写成 ${id}@2025 的样子` }
}

function readFact(key: FactKey, raw: Raw, indicators: Indicators): Fact | Omit<FactProblem, 'key'> {
  const problem = problemOfKey(key, indicators)
  const indicator = indicators.get(splitFactKey(key).indicator)
  if (problem || !indicator)
    return problem ?? { what: `没有指标“${key}”`, todo: '请先在 indicators/ 里写好它' }
  const value = isNumeric(indicator.kind) ? readNumber(raw, indicator) : readWord(raw, indicator)
  return typeof value === 'object' ? value : { value }
}

type Wrong = Omit<FactProblem, 'key'>

/** A quantity with its unit, or a bare number in the unit of the indicator. */
export function readNumber(raw: Raw, indicator: Indicator): number | Wrong {
  const exactly = typeof raw === 'boolean' ? undefined : ratioOf(String(raw), indicator)
  if (!exactly)
    return {
      what: `“${indicator.title}”写的是 ${JSON.stringify(raw)}，读不成${sayKind(indicator.kind)}`,
      todo: `请写数字加单位，例如 ${exampleOf(indicator)}`,
    }
  const scaled = scaleExactly(exactly, decimalsOf(indicator.kind))
  if (scaled === undefined || !Number.isSafeInteger(Number(scaled))) {
    return {
      what: `“${indicator.title}”写的是 ${raw}，位数超出了能精确记下的范围`,
      todo: `小数最多 ${decimalsOf(indicator.kind)} 位`,
    }
  }
  const bound = brokenBound(exactly, indicator)
  return bound === undefined
    ? Number(scaled)
    : { what: `“${indicator.title}”写的是 ${raw}，${bound}`, todo: '请改到允许的范围内' }
}

function ratioOf(text: string, indicator: Indicator): Ratio | undefined {
  const withUnit = parseDecimal(text) ? text + indicator.unit : text
  if (!quantitySchema.safeParse(withUnit).success) return parseDecimal(withUnit)
  const { value, kinds } = parseQuantity(withUnit)
  const fits =
    kinds.includes(indicator.kind) &&
    (indicator.kind !== 'count' || indicator.unit === '' || withUnit.endsWith(indicator.unit))
  return fits ? value : undefined
}

function brokenBound(value: Ratio, { least, most }: Indicator): string | undefined {
  const beyond = (bound: string | undefined, side: 1 | -1) => {
    const line = bound === undefined ? undefined : parseDecimal(bound)
    return line !== undefined && compareRatios(value, line) === side
  }
  if (beyond(least, -1)) return `低于最小值 ${least}`
  return beyond(most, 1) ? `高于最大值 ${most}` : undefined
}

function exampleOf({ kind, unit }: Indicator): string {
  return { money: '1500万元', ratio: '80%' }[kind as string] ?? `3${unit}`
}

function readWord(raw: Raw, indicator: Indicator): FactValue | Wrong {
  const reading = READINGS[indicator.kind as keyof typeof READINGS]
  const value = reading.read(raw, indicator)
  return (
    value ?? {
      what: `“${indicator.title}”写的是 ${JSON.stringify(raw)}，读不成${sayKind(indicator.kind)}`,
      todo: reading.todo(indicator),
    }
  )
}

interface Reading {
  readonly read: (raw: Raw, indicator: Indicator) => FactValue | undefined
  readonly todo: (indicator: Indicator) => string
}

const yesOrNo: Reading = {
  read: (raw) => (typeof raw === 'boolean' ? raw : undefined),
  todo: () => '请写 true 或 false',
}
const asText = (
  isRight: (text: string, indicator: Indicator) => boolean,
  todo: Reading['todo'],
): Reading => ({
  read: (raw, indicator) => (typeof raw === 'string' && isRight(raw, indicator) ? raw : undefined),
  todo,
})

const READINGS = {
  flag: yesOrNo,
  judgement: yesOrNo,
  choice: asText(
    (text, { choices }) => choices === undefined || Object.hasOwn(choices, text),
    ({ choices = {} }) => `只能写 ${Object.keys(choices).join('、')} 之一`,
  ),
  text: asText(
    (text) => text !== '',
    () => '请给文字加引号',
  ),
  region: asText(isRegionCode, () => '请写六位代码并加引号，例如 "350582"'),
  industry: {
    read: (raw: Raw) => (typeof raw === 'string' ? parseIndustryCode(raw) : undefined),
    todo: () => '请写行业代码并加引号，例如 "3911"',
  },
  date: asText(isIsoDate, () => '请写成 2026-04-01 的样子'),
} satisfies Record<string, Reading>
