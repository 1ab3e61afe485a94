import { parseQuantity, type Indicator, type Standard } from '@yinyu/rules'
import type { Content } from '../content.ts'
import { faultAt, type Fault, type Located } from '../fault.ts'
import { fixedQuantitiesOf, usesOf, type IndicatorUse } from '../indicator-use.ts'
import { sayKind, sayKinds } from '../kind-titles.ts'
import { visitsOf } from '../rules-of.ts'
import type { Visit } from '../walk-rule.ts'

/** Every indicator is of a kind its place can work with, and every quantity has a unit of that kind. */
export function checkKindsAndUnits(content: Content): readonly Fault[] {
  const indicators = new Map(content.indicators.map(({ value }) => [value.id, value]))
  const visits = visitsOf(content)
  const uses = [
    ...visits.flatMap((visit) => usesOf(visit).map((use) => ({ use, file: visit.file }))),
    ...content.standards.flatMap((file) => grantOf(file.value).map((use) => ({ use, file }))),
  ]
  return [
    ...uses.flatMap(({ use, file }) => {
      const indicator = indicators.get(use.indicator)
      return indicator ? faultsOfUse(use, indicator, file) : []
    }),
    ...visits.flatMap((visit) => wordFaults(visit, indicators, visit.file)),
    ...visits.flatMap((visit) => fixedFaults(visit, visit.file)),
  ]
}

/** The flag that says a firm holds the title. */
function grantOf({ grants }: Standard): readonly IndicatorUse[] {
  if (grants === undefined) return []
  return [{ indicator: grants, path: ['grants'], kinds: ['flag'], form: 'given-now', quantities: [] }]
}

function fixedFaults(visit: Visit, file: Located): readonly Fault[] {
  return fixedQuantitiesOf(visit)
    .filter(({ text, kind }) => !parseQuantity(text).kinds.includes(kind))
    .map(({ path, text, kind }) => {
      const finding = { what: `${text} 不是${sayKind(kind)}`, todo: `请换成${sayKind(kind)}的单位` }
      return faultAt(file, path, 'CONTENT_WRONG_UNIT', finding)
    })
}

function faultsOfUse(use: IndicatorUse, indicator: Indicator, file: Located): readonly Fault[] {
  if (!use.kinds.includes(indicator.kind)) {
    const what = `指标“${indicator.title}”（${indicator.id}）的类型是“${sayKind(indicator.kind)}”`
    return [
      faultAt(file, use.path, 'CONTENT_WRONG_KIND', {
        what,
        todo: `这里要用${sayKinds(use.kinds)}的指标，请换一个指标或换一种条件`,
      }),
    ]
  }
  return [
    ...formFaults(use, indicator, file),
    ...yearFaults(use, indicator, file),
    ...unitFaults(use, indicator, file),
  ]
}

function formFaults(use: IndicatorUse, indicator: Indicator, file: Located): readonly Fault[] {
  const computed = use.form !== 'measured' && indicator.formula !== undefined
  const yearly = use.form === 'given-now' && indicator.period !== 'now'
  if (!computed && !yearly) return []
  const what = `指标“${indicator.title}”（${indicator.id}）${computed ? '是算出来的' : '是分年度的'}`
  return [
    faultAt(file, use.path, 'CONTENT_NOT_GIVEN', {
      what,
      todo: `请换成直接填报的${yearly ? '时点' : ''}指标`,
    }),
  ]
}

function yearFaults({ year }: IndicatorUse, indicator: Indicator, file: Located): readonly Fault[] {
  if (year === undefined || indicator.period !== 'now') return []
  return [
    faultAt(file, year, 'CONTENT_YEAR_OF_NOW', {
      what: `指标“${indicator.title}”（${indicator.id}）没有年份`,
      todo: '请删去 year',
    }),
  ]
}

function unitFaults({ quantities }: IndicatorUse, indicator: Indicator, file: Located): readonly Fault[] {
  return quantities
    .filter(({ text }) => !parseQuantity(text).kinds.includes(indicator.kind) || otherUnit(text, indicator))
    .map(({ path, text }) => {
      const what = `${text} 与“${indicator.title}”（${indicator.id}，${sayKind(indicator.kind)}${indicator.unit === '' ? '' : `，单位${indicator.unit}`}）不配`
      return faultAt(file, path, 'CONTENT_WRONG_UNIT', {
        what,
        todo: `请换成${indicator.unit === '' ? sayKind(indicator.kind) : indicator.unit}的数量`,
      })
    })
}

/** Heads are not years: counts are of one kind, but each has a unit of its own. */
function otherUnit(text: string, { kind, unit }: Indicator): boolean {
  return kind === 'count' && unit !== '' && !text.endsWith(unit)
}

function wordFaults(
  visit: Visit,
  indicators: ReadonlyMap<string, Indicator>,
  file: Located,
): readonly Fault[] {
  if (visit.at !== 'condition' || visit.node.kind !== 'one-of') return []
  const { node, path } = visit
  const choices = indicators.get(node.indicator)?.choices
  if (!choices) return []
  return node.words.flatMap((word, i) => {
    if (word in choices) return []
    const todo = `只能写 ${Object.keys(choices).join('、')} 之一`
    return [
      faultAt(file, [...path, 'words', i], 'CONTENT_UNKNOWN_WORD', {
        what: `“${word}”不是${node.indicator}的选项`,
        todo,
      }),
    ]
  })
}
