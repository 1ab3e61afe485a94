import { compareRatios, floorOfRatio, roundHalfUp, sayMoney, ratio, type Ratio } from '@yinyu/kernel'
import { approximateExact, compareWithLine, type Exact } from '../exact.ts'
import type { FactKey } from '../fact.ts'
import { kindOfFormula } from '../formula/formula.ts'
import { decimalsOf, indicatorOf, type Indicator } from '../indicator.ts'
import { quantity, type Quantity } from '../quantity.ts'
import { judged, type Judged } from '../reason.ts'
import type { Scene, SayScene, Way } from '../scene.ts'
import { fiscalYear, type YearRef } from '../year-of-assessment.ts'
import { searchChange } from './search-change.ts'

/** A measure held against a line of the law. */
export interface LineNode {
  readonly indicator: string
  readonly year?: YearRef | undefined
  readonly value: Quantity
}

export type Relation = 'at-least' | 'more-than' | 'at-most' | 'less-than'

const WORDS: Record<Relation, string> = {
  'at-least': '不低于',
  'more-than': '高于',
  'at-most': '不高于',
  'less-than': '低于',
}

/** Whether an order of value to line satisfies the relation: 以上, 不低于, 不高于 include the line (contract). */
export function satisfies(order: -1 | 0 | 1, relation: Relation): boolean {
  if (relation === 'at-least') return order >= 0
  if (relation === 'more-than') return order > 0
  return relation === 'at-most' ? order <= 0 : order < 0
}

export function judgeLine(node: LineNode, relation: Relation, scene: Scene): Judged {
  const indicator = indicatorOf(scene.indicators, node.indicator)
  const measured = scene.measure(node.indicator, fiscalYear(indicator, node.year, scene), scene)
  const worded = scene.wording === 'full'
  const says = worded ? sayLine(node, relation, scene) : ''
  const { uses, missing, undefinedBecause, value } = measured
  if (!value) return judged('unknown', says, { uses, missing, undefinedBecause })
  const holds = satisfies(compareWithLine(value, quantity(node.value)), relation)
  return judged(holds ? 'met' : 'unmet', says, {
    uses,
    ...(worded && { comparison: compareForCard(node, relation, indicator, value, scene) }),
  })
}

export function sayLine(node: LineNode, relation: Relation, scene: SayScene): string {
  const indicator = indicatorOf(scene.indicators, node.indicator)
  return `${sayMeasure(indicator, node.year, scene)}${WORDS[relation]} ${sayQuantity(node.value)}`
}

/** `2025年研发费用占比`. */
export function sayMeasure(indicator: Indicator, ref: YearRef | undefined, scene: SayScene): string {
  const year = fiscalYear(indicator, ref, scene)
  if (year === undefined) return indicator.title
  const said = scene.sayYear(year)
  // "近两年…" already counts its years; it only needs to be told up to when.
  return said !== '' && indicator.title.startsWith('近')
    ? `截至${said}${indicator.title}`
    : said + indicator.title
}

/** `1500万元` → `1,500 万元`. */
export function sayQuantity(text: Quantity): string {
  const [, number = '', unit = ''] = /^([-\d.]+)(.*)$/.exec(text) ?? []
  const grouped = number.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return unit === '%' ? `${grouped}%` : `${grouped} ${unit}`
}

/** The least change of the one fact people can move that meets the line. */
export function waysToLine(node: LineNode, relation: Relation, scene: Scene): readonly Way[] {
  const indicator = indicatorOf(scene.indicators, node.indicator)
  const lever = leverOf(indicator, fiscalYear(indicator, node.year, scene), scene)
  if (!lever) return []
  const direction = relation === 'at-least' || relation === 'more-than' ? 'up' : 'down'
  const change = searchChange(
    lever,
    direction,
    scene,
    (facts) => judgeLine(node, relation, { ...scene, facts }).verdict === 'met',
  )
  return change ? [[change]] : []
}

function leverOf(
  indicator: Indicator,
  year: number | undefined,
  scene: Scene,
): { key: FactKey; indicator: Indicator } | undefined {
  if (!indicator.formula)
    return {
      key: indicator.period === 'now' || year === undefined ? indicator.id : `${indicator.id}@${year}`,
      indicator,
    }
  const next = kindOfFormula(indicator.formula).lever(indicator.formula, year ?? scene.year)
  return next && leverOf(indicatorOf(scene.indicators, next.indicator), next.year, scene)
}

function compareForCard(
  node: LineNode,
  relation: Relation,
  indicator: Indicator,
  value: Exact,
  scene: Scene,
) {
  return {
    title: sayMeasure(indicator, node.year, scene),
    valueText: sayExact(indicator, value, quantity(node.value)),
    lineText: sayQuantity(node.value),
    value: approximateExact(value),
    line: approximateExact({ of: quantity(node.value), root: 1 }),
    better: relation === 'at-least' || relation === 'more-than' ? ('higher' as const) : ('lower' as const),
  }
}

/**
 * A measured value in words. Percentages are rounded to two decimals, but never onto or across the
 * line they are held against: 2.99996% is not shown as 3%.
 */
export function sayExact(indicator: Indicator, value: Exact, line?: Ratio): string {
  if (indicator.kind === 'money') return sayMoney(wholeFen(value.of, line))
  if (indicator.kind === 'ratio') return sayPercent(value, line)
  const text = trimNumber(approximateExact(value), decimalsOf(indicator.kind))
  return indicator.unit === '' ? text : `${text} ${indicator.unit}`
}

/** Means over years need not be whole fen; they are rounded away from the line, never onto it. */
function wholeFen(yuan: Ratio, line: Ratio | undefined): bigint {
  const fen = ratio(yuan.n * 100n, yuan.d)
  if (!line || fen.n % fen.d === 0n) return roundHalfUp(fen)
  return compareRatios(yuan, line) < 0 ? floorOfRatio(fen) : floorOfRatio(fen) + 1n
}

function sayPercent(value: Exact, line: Ratio | undefined): string {
  const approximate = approximateExact(value)
  // From a positive figure to a negative one there is no yearly rate; that it is below the loss of everything is sure.
  if (Number.isNaN(approximate)) return '低于 -100%'
  for (let decimals = 2; decimals < 12; decimals++) {
    const shown = ratio(
      BigInt(Math.round(approximate * 100 * 10 ** decimals)),
      100n * 10n ** BigInt(decimals),
    )
    if (!line || compareRatios(shown, line) === compareWithLine(value, line))
      return `${trimNumber(approximate * 100, decimals)}%`
  }
  return `约 ${trimNumber(approximate * 100, 12)}%`
}

function trimNumber(value: number, decimals: number): string {
  const text = value.toFixed(decimals)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}
