import type { Formula, Indicator, IndicatorKind } from '@yinyu/rules'
import type { Content } from '../content.ts'
import { faultAt, type Fault, type Located } from '../fault.ts'
import { sayKind, sayKinds } from '../kind-titles.ts'

const NUMBERS: readonly IndicatorKind[] = ['money', 'count', 'score', 'ratio']
type Indicators = ReadonlyMap<string, Indicator>

/** A formula combines kinds that fit, gives the kind its indicator says, and has years where its inputs have. */
export function checkFormulas(content: Content): readonly Fault[] {
  const indicators = new Map(content.indicators.map(({ value }) => [value.id, value]))
  return content.indicators.flatMap((file) => {
    const { formula } = file.value
    return formula
      ? [...inputFaults(formula, indicators, file), ...resultFaults(file.value, formula, indicators, file)]
      : []
  })
}

/** The inputs by the key that names them. */
function inputsOf(formula: Formula): readonly (readonly [string, string])[] {
  if (formula.kind === 'days-since') return [['date', formula.date]]
  return formula.kind === 'share'
    ? [
        ['of', formula.of],
        ['in', formula.in],
      ]
    : [['of', formula.of]]
}

function inputFaults(formula: Formula, indicators: Indicators, file: Located): readonly Fault[] {
  const allowed = formula.kind === 'days-since' ? (['date'] as const) : NUMBERS
  return inputsOf(formula).flatMap(([key, id]) => {
    const input = indicators.get(id)
    if (!input) return []
    if (!allowed.includes(input.kind)) {
      const what = `指标“${input.title}”（${id}）的类型是“${sayKind(input.kind)}”`
      return [
        faultAt(file, ['formula', key], 'CONTENT_WRONG_KIND', {
          what,
          todo: `算式里要用${sayKinds(allowed)}的指标`,
        }),
      ]
    }
    const problem = problemOfInput(formula, input)
    return problem === undefined
      ? []
      : [
          faultAt(file, ['formula', key], 'CONTENT_WRONG_KIND', {
            what: `指标“${input.title}”（${id}）${problem}`,
            todo: '请换成直接填报的指标',
          }),
        ]
  })
}

/** What the exact form of the engine cannot carry on: roots, and sums over changing divisors. */
function problemOfInput(formula: Formula, input: Indicator): string | undefined {
  if (formula.kind !== 'days-since' && formula.kind !== 'share' && input.period === 'now')
    return '没有年份，不能跨年计算'
  if (input.formula?.kind === 'compound-growth') return '是复合增长率，不能再参加计算'
  const overYears =
    formula.kind !== 'share' && formula.kind !== 'growth' && formula.kind !== 'compound-growth'
  return overYears && input.kind === 'ratio' && input.formula
    ? '是算出来的比率，各年的分母不同，不能跨年加减'
    : undefined
}

function resultFaults(
  indicator: Indicator,
  formula: Formula,
  indicators: Indicators,
  file: Located,
): readonly Fault[] {
  const inputs = inputsOf(formula).flatMap(([, id]) => indicators.get(id) ?? [])
  const [first, second] = inputs
  if (!first) return []
  const faults: Fault[] = []
  if (second && first.kind !== second.kind) {
    const what = `占比的两头一个是${sayKind(first.kind)}，一个是${sayKind(second.kind)}`
    faults.push(faultAt(file, ['formula', 'in'], 'CONTENT_WRONG_KIND', { what, todo: '请换成同类的指标' }))
  }
  const result = resultKind(formula, first)
  if (indicator.kind !== result) {
    faults.push(
      faultAt(file, ['kind'], 'CONTENT_WRONG_KIND', {
        what: `算式得到的是${sayKind(result)}，这里写的是${sayKind(indicator.kind)}`,
        todo: `请把 kind 改为 ${result}`,
      }),
    )
  }
  if (indicator.period === 'now' && inputs.some(({ period }) => period !== 'now')) {
    faults.push(
      faultAt(file, ['period'], 'CONTENT_WRONG_KIND', {
        what: '算式用了分年度的指标，结果却没有年份',
        todo: '请把 period 改为 year',
      }),
    )
  }
  return faults
}

function resultKind(formula: Formula, first: Indicator): IndicatorKind {
  switch (formula.kind) {
    case 'days-since':
      return 'count'
    case 'sum-of-years':
    case 'mean-of-years':
    case 'increase':
      return first.kind
    case 'share':
    case 'growth':
    case 'mean-growth':
    case 'compound-growth':
      return 'ratio'
  }
}
