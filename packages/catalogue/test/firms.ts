import fc from 'fast-check'
import {
  decimalsOf,
  parseQuantity,
  prepareDecision,
  splitFactKey,
  type Definitions,
  type Facts,
  type FactValue,
  type Indicator,
  type Occasion,
} from '@yinyu/rules'

/**
 * Firms heavy with values exactly on, just below and just above the lines of the real content: the lines
 * are collected from the definitions themselves, so new content brings its own boundaries.
 */
export function firmsOf(definitions: Definitions, occasion: Occasion): fc.Arbitrary<Facts> {
  const { keys } = prepareDecision(definitions, occasion)
  const lines = linesOf([definitions.standards, definitions.policies])
  const perKey = keys.map((key) => {
    const indicator = definitions.indicators.get(splitFactKey(key).indicator)
    if (!indicator) throw new Error(`no indicator for ${key}`)
    return fc
      .option(valueOf(indicator, lines), { nil: undefined, freq: 12 })
      .map((value) => [key, value] as const)
  })
  return fc
    .tuple(...perKey)
    .map((pairs) => new Map(pairs.flatMap(([key, value]) => (value === undefined ? [] : [[key, { value }]]))))
}

function valueOf(indicator: Indicator, lines: readonly string[]): fc.Arbitrary<FactValue> {
  switch (indicator.kind) {
    case 'flag':
    case 'judgement':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...Object.keys(indicator.choices ?? { none: '' }))
    case 'region':
      return fc.constantFrom('350582', '350203', '350521', '350000', '350402', '110101')
    case 'industry':
      return fc.constantFrom('3911', '39', 'C', '6510', '5111', 'F', '7010', '59')
    case 'date':
      return fc.constantFrom('2025-06-01', '2025-06-02', '2010-01-01', '2026-05-01')
    case 'text':
      return fc.constant('示例')
    case 'money':
    case 'count':
    case 'score':
    case 'ratio':
      return numberOf(indicator, lines)
  }
}

function numberOf(indicator: Indicator, lines: readonly string[]): fc.Arbitrary<number> {
  const scale = 10 ** decimalsOf(indicator.kind)
  const own = lines.map((line) => parseQuantity(line)).filter(({ kinds }) => kinds.includes(indicator.kind))
  const onLine = own.map(({ value }) => Number((value.n * BigInt(scale)) / value.d))
  const most = indicator.most === undefined ? Number.MAX_SAFE_INTEGER : Number(indicator.most) * scale
  const least = indicator.least === undefined ? 0 : Number(indicator.least) * scale
  const near = fc
    .tuple(fc.constantFrom(0, ...onLine), fc.constantFrom(-1, 0, 1))
    .map(([line, step]) => line + step)
  return near.map((value) => Math.min(Math.max(value, least), most))
}

/** Every quantity written anywhere in the content. */
function linesOf(content: unknown): readonly string[] {
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value === 'string' && /^-?\d+(\.\d+)?(元|万元|亿元|%|分|人|项|位|级|年|天|吨)$/.test(value))
      found.add(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit)
  }
  visit(content)
  return [...found]
}
