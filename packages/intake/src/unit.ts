import type { Indicator, IndicatorKind } from '@yinyu/rules'

/** A unit (单位) a number may be typed in: its value is the typed number times 10^shift in the base unit. */
export interface Unit {
  readonly name: string
  readonly shift: number
}

type Measured = Pick<Indicator, 'kind' | 'unit'>

const MONEY = unitsOf({ 元: 0, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 })
/** How people shorten units: 1500万 means 1500万元. */
const SHORT_MONEY = unitsOf({ 人民币元: 0, 万: 4, 亿: 8 })
const RATIO = unitsOf({ '%': -2, 倍: 0 })
/** Measure words that say the same as the unit of the indicator. */
const SAME_COUNT = new Map([
  ['人', ['名']],
  ['项', ['件', '个']],
  ['位', ['名']],
])

/** The unit of that name when it fits the indicator, else undefined. */
export function unitFor(indicator: Measured, name: string): Unit | undefined {
  if (indicator.kind === 'money') return MONEY.get(name) ?? SHORT_MONEY.get(name)
  if (indicator.kind === 'ratio') return RATIO.get(name)
  if (!isCounted(indicator.kind) || indicator.unit === '') return undefined
  const fits = name === indicator.unit || SAME_COUNT.get(indicator.unit)?.includes(name) === true
  return fits ? { name, shift: 0 } : undefined
}

/** The names of the units a header of this indicator may carry, the plainest first; for messages and choices. */
export function unitNames(indicator: Measured): readonly string[] {
  if (indicator.kind === 'money') return [...MONEY.keys()]
  if (indicator.kind === 'ratio') return ['%']
  return isCounted(indicator.kind) && indicator.unit !== '' ? [indicator.unit] : []
}

function unitsOf(shifts: Readonly<Record<string, number>>): ReadonlyMap<string, Unit> {
  return new Map(Object.entries(shifts).map(([name, shift]) => [name, { name, shift }]))
}

function isCounted(kind: IndicatorKind): boolean {
  return kind === 'count' || kind === 'score'
}
