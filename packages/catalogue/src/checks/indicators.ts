import { compareRatios, parseDecimal, ratio } from '@yinyu/kernel'
import { isNumeric, parseQuantity, quantitySchema, type Indicator, type IndicatorKind } from '@yinyu/rules'
import { readNumber } from '../case-facts.ts'
import type { Content } from '../content.ts'
import { sayKind } from '../kind-titles.ts'
import { faultAt, type Fault, type Located } from '../fault.ts'

/** A choice lists its words, bounds are numbers, and the examples of a number can be read as one. */
export function checkIndicators(content: Content): readonly Fault[] {
  return content.indicators.flatMap((file) => [
    ...choiceFaults(file.value, file),
    ...unitFaults(file.value, file),
    ...boundFaults(file.value, file),
    ...exampleFaults(file.value, file),
  ])
}

function choiceFaults({ kind, choices }: Indicator, file: Located): readonly Fault[] {
  if ((kind === 'choice') === (choices !== undefined)) return []
  return kind === 'choice'
    ? [
        faultAt(file, ['choices'], 'CONTENT_MISSING_KEY', {
          what: '选项指标缺少 choices',
          todo: '请列出可选的词和它们的中文',
        }),
      ]
    : [
        faultAt(file, ['choices'], 'CONTENT_WRONG_KIND', {
          what: `有 choices，kind 却是 ${kind}`,
          todo: '请把 kind 改为 choice，或删去 choices',
        }),
      ]
}

/** Facts are kept in base units, and a gap is told in the unit of its indicator: the two must be the same. */
function unitFaults({ kind, unit }: Indicator, file: Located): readonly Fault[] {
  if (kind !== 'money' && unit === '') return []
  const known = quantitySchema.safeParse(`1${unit}`).success ? parseQuantity(`1${unit}`) : undefined
  if (known?.kinds.includes(kind) && compareRatios(known.value, ratio(1n)) === 0) return []
  const units = BASE_UNITS[kind]
  const todo = units === undefined ? '请删去 unit' : `请写 ${units}，企业填报和条文仍可用其他单位`
  return [
    faultAt(file, ['unit'], 'CONTENT_WRONG_UNIT', {
      what: `${sayKind(kind)}指标的单位写的是“${unit}”`,
      todo,
    }),
  ]
}

const BASE_UNITS: Partial<Record<IndicatorKind, string>> = {
  money: '元',
  count: '人、项、位、级、年、天或吨',
  score: '分',
}

function boundFaults(indicator: Indicator, file: Located): readonly Fault[] {
  return (['least', 'most'] as const).flatMap((key) => {
    const bound = indicator[key]
    if (bound === undefined || (isNumeric(indicator.kind) && parseDecimal(bound) !== undefined)) return []
    return [
      faultAt(file, [key], 'CONTENT_WRONG_FORM', {
        what: `“${key}”写的是 ${bound}`,
        todo: '只有数字指标有最小和最大值，请按指标的单位写一个不带单位的数',
      }),
    ]
  })
}

function exampleFaults(indicator: Indicator, file: Located): readonly Fault[] {
  if (!isNumeric(indicator.kind)) return []
  return indicator.examples.flatMap((example, i) => {
    const read = readNumber(example.replaceAll(/[\s,]/g, ''), indicator)
    return typeof read === 'number' ? [] : [faultAt(file, ['examples', i], 'CONTENT_WRONG_FORM', read)]
  })
}
