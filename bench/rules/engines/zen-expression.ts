import type { Comparison, NamedPoints, Plain, Points, Sum } from '../plain/plain.ts'
import { divisorsOf, factsOfSum } from '../plain/walk.ts'
import { daysSinceEpoch, identifier, industryChain, significantDigits } from './layout.ts'

/** Expressions in the order in which they build on each other, under names. */
export interface ZenSheet {
  readonly kept: Map<string, string>
}

/** How a kind of logic writes its truths in the ZEN language. */
export interface ZenLogic {
  /** `holds` is only asked for when `known` does. */
  readonly leaf: (known: string, holds: string) => string
  /** Whether the firm lies inside a code; `of` is written so that the codes above it are its beginnings. */
  readonly code: (fact: 'region' | 'industry', inside: string, of: string) => string
  readonly all: (of: readonly string[]) => string
  readonly any: (of: readonly string[]) => string
  readonly not: (of: string) => string
  readonly count: (least: number, of: readonly string[]) => string
  readonly undecidable: string
  readonly surely: (truth: string) => string
  readonly possibly: (truth: string) => string
  readonly reaches: (least: string, most: string, line: string) => string
}

const RELATIONS = { 'at-least': '>=', 'more-than': '>', 'at-most': '<=', 'less-than': '<' }

export function zenTruth(rule: Plain, logic: ZenLogic, sheet: ZenSheet): string {
  const inside = (of: readonly Plain[]) => of.map((child) => zenTruth(child, logic, sheet))
  switch (rule.kind) {
    case 'compare': {
      const measure = keep(rule, sheet)
      return logic.leaf(`${measure} != null`, `${measure} ${RELATIONS[rule.relation]} ${rule.line}`)
    }
    case 'flag':
      return logic.leaf(`${identifier(rule.key)} != null`, `${identifier(rule.key)} == true`)
    case 'word':
      return logic.leaf(`${identifier(rule.key)} != null`, `${identifier(rule.key)} in ${listOf(rule.words)}`)
    case 'region':
      return logic.any(
        rule.areas.map((area) => logic.code('region', `"${area}" in regions`, significantDigits(area))),
      )
    case 'industry':
      return logic.any(
        rule.branches.map((branch) =>
          logic.code('industry', `"${branch}" in industries`, industryChain(branch).join('')),
        ),
      )
    case 'all':
      return logic.all(inside(rule.of))
    case 'any':
      return logic.any(inside(rule.of))
    case 'not':
      return logic.not(zenTruth(rule.of, logic, sheet))
    case 'count':
      return logic.count(rule.least, inside(rule.of))
    case 'named':
      return named(rule.name, () => zenTruth(rule.of, logic, sheet), sheet)
    case 'reaches': {
      const total = (end: End) =>
        named(`${rule.points.name} ${end}`, () => zenTotal(rule.points, end, logic, sheet), sheet)
      return logic.reaches(total('least'), total('most'), `${rule.strictly ? '>' : '>='} ${rule.line}`)
    }
    case 'undecidable':
      return logic.undecidable
  }
}

type End = 'least' | 'most'

function zenTotal(points: NamedPoints, end: End, logic: ZenLogic, sheet: ZenSheet): string {
  return `sum([${points.items.map((item) => zenPoints(item, end, logic, sheet)).join(', ')}])`
}

function zenPoints(points: Points, end: End, logic: ZenLogic, sheet: ZenSheet): string {
  const at = end === 'least' ? 0 : 1
  const inside = (of: readonly Points[]) => of.map((part) => zenPoints(part, end, logic, sheet)).join(', ')
  switch (points.kind) {
    case 'steps': {
      const reached = end === 'least' ? logic.surely : logic.possibly
      return points.steps.reduceRight(
        (rest, step) => `(${reached(zenTruth(step.when, logic, sheet))} ? ${step.points[at]} : ${rest})`,
        `${points.otherwise[at]}`,
      )
    }
    case 'sum':
      return `sum([${inside(points.of)}])`
    case 'most':
      return `max([${inside(points.of)}])`
    case 'capped':
      return `min([${zenPoints(points.of, end, logic, sheet)}, ${points.cap}])`
    case 'given': {
      const key = identifier(points.key)
      return `(${key} == null ? ${end === 'least' ? 0 : points.cap} : min([${key}, ${points.cap}]))`
    }
    case 'per-full': {
      const key = identifier(points.key)
      const found = `min([floor(${key} / ${points.each}) * ${points.points}, ${points.cap}])`
      return `(${key} == null ? ${end === 'least' ? 0 : points.cap} : ${found})`
    }
  }
}

/** A measure is computed once and kept; one fact needs no keeping. */
function keep({ measure }: Comparison, sheet: ZenSheet): string {
  if (measure.of.kind === 'fact') return identifier(measure.of.key)
  return named(measure.name, () => guarded(measure.of), sheet)
}

function guarded(sum: Sum): string {
  const present = [...new Set(factsOfSum(sum))].map((key) => `${identifier(key)} != null`)
  const positive = [...new Set(divisorsOf(sum).map((divisor) => `${arithmetic(divisor)} > 0`))]
  return `(${[...present, ...positive].join(' and ')}) ? ${arithmetic(sum)} : null`
}

const SIGNS = { plus: '+', minus: '-', over: '/' }

function arithmetic(sum: Sum): string {
  if (sum.kind === 'number') return `${sum.value}`
  if (sum.kind === 'fact') return identifier(sum.key)
  if (sum.kind === 'days') return `(${daysSinceEpoch(sum.on)} - ${identifier(sum.key)})`
  return `(${arithmetic(sum.a)} ${SIGNS[sum.kind]} ${arithmetic(sum.b)})`
}

function named(name: string, write: () => string, sheet: ZenSheet): string {
  const key = `k_${identifier(name)}`
  if (!sheet.kept.has(key)) {
    const text = write()
    sheet.kept.set(key, text)
  }
  return `$.${key}`
}

function listOf(words: readonly string[]): string {
  return `[${words.map((word) => `"${word}"`).join(', ')}]`
}
