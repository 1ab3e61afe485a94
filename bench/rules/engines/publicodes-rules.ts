import { regionChain } from '@yinyu/kernel'
import type { NamedPoints, Plain, Points, Sum } from '../plain/plain.ts'
import { divisorsOf } from '../plain/walk.ts'
import { choices, daysSinceEpoch, industryChain, significantDigits } from './layout.ts'

/** A rule of Publicodes: an expression or a mechanism. */
export type Mechanism = string | number | { readonly [key: string]: Mechanism | readonly Mechanism[] }
export type PublicodesRules = Map<string, Mechanism>

/** A yes or no that nobody will ever know: the way to write "unknown". */
export const NEVER_KNOWN = 'jamais connu'

const RELATIONS = { 'at-least': '>=', 'more-than': '>', 'at-most': '<=', 'less-than': '<' }

/** Names of Publicodes are words; marks and hyphens are taken out. */
export function wordsOf(name: string): string {
  return name.replaceAll(/[^a-zA-Z0-9]+/g, ' ').trim()
}

export function publicodesTruth(rule: Plain, rules: PublicodesRules): Mechanism {
  const inside = (of: readonly Plain[]) => of.map((child) => publicodesTruth(child, rules))
  switch (rule.kind) {
    case 'compare': {
      const measure = keep(rule.measure.name, rule.measure.of, rules)
      return `${measure} ${RELATIONS[rule.relation]} ${rule.line}`
    }
    case 'flag':
      return wordsOf(rule.key)
    case 'word':
      return anyOf(rule.words.map((word) => `${wordsOf(rule.key)} = '${word}'`))
    case 'region':
      return anyOf(
        rule.areas.map((area) =>
          within(
            'région',
            regionChain(area)
              .filter((a) => a <= area)
              .map((a) => [significantDigits(a).length, a]),
          ),
        ),
      )
    case 'industry':
      return anyOf(
        rule.branches.map((branch) =>
          within(
            'branche',
            industryChain(branch).map((b) => [b.length, b]),
          ),
        ),
      )
    case 'all':
      return { 'toutes ces conditions': inside(rule.of) }
    case 'any':
      return anyOf(inside(rule.of))
    case 'not':
      return { variations: [{ si: publicodesTruth(rule.of, rules), alors: 'non' }, { sinon: 'oui' }] }
    case 'count':
      return anyOf(choices(inside(rule.of), rule.least).map((all) => ({ 'toutes ces conditions': all })))
    case 'named':
      return named(wordsOf(rule.name), () => publicodesTruth(rule.of, rules), rules)
    case 'reaches':
      return `${total(rule.points, rules)} ${rule.strictly ? '>' : '>='} ${rule.line}`
    case 'undecidable':
      return NEVER_KNOWN
  }
}

/** Asked from the top down, so that a firm known only by its city is surely outside other cities. */
function within(what: string, chain: readonly (readonly [level: number, code: string])[]): Mechanism {
  return { 'toutes ces conditions': chain.map(([level, code]) => `${what} ${level} = '${code}'`) }
}

function anyOf(of: readonly Mechanism[]): Mechanism {
  return { 'une de ces conditions': of }
}

function total({ name, items }: NamedPoints, rules: PublicodesRules): string {
  return named(wordsOf(name), () => ({ somme: items.map((item) => pointsOf(item, rules)) }), rules)
}

function pointsOf(points: Points, rules: PublicodesRules): Mechanism {
  switch (points.kind) {
    case 'steps': {
      const steps = points.steps.map((step) => ({
        si: publicodesTruth(step.when, rules),
        alors: step.points[0],
      }))
      return { variations: [...steps, { sinon: points.otherwise[0] }] }
    }
    case 'sum':
      return { somme: points.of.map((part) => pointsOf(part, rules)) }
    case 'most':
      return { 'le maximum de': points.of.map((part) => pointsOf(part, rules)) }
    case 'capped':
      return { valeur: pointsOf(points.of, rules), plafond: points.cap }
    case 'given':
      return { valeur: wordsOf(points.key), plafond: points.cap }
    case 'per-full': {
      const most = Math.ceil(points.cap / points.points)
      const steps = Array.from({ length: most }, (_, i) => ({
        si: `${wordsOf(points.key)} >= ${(most - i) * points.each}`,
        alors: Math.min((most - i) * points.points, points.cap),
      }))
      return { variations: [...steps, { sinon: 0 }] }
    }
  }
}

function keep(name: string, sum: Sum, rules: PublicodesRules): string {
  if (sum.kind === 'fact') return wordsOf(sum.key)
  return named(`mesure ${wordsOf(name)}`, () => guarded(sum), rules)
}

/** A quotient whose divisor is not positive is unknown; the engine itself would stop at a division by zero. */
function guarded(sum: Sum): Mechanism {
  const positive = [...new Set(divisorsOf(sum).map((divisor) => `${arithmetic(divisor)} > 0`))]
  if (positive.length === 0) return arithmetic(sum)
  const known = { 'toutes ces conditions': positive }
  return { variations: [{ si: known, alors: arithmetic(sum) }, { sinon: 'nombre jamais connu' }] }
}

const SIGNS = { plus: '+', minus: '-', over: '/' }

function arithmetic(sum: Sum): string {
  if (sum.kind === 'number') return `${sum.value}`
  if (sum.kind === 'fact') return wordsOf(sum.key)
  if (sum.kind === 'days') return `(${daysSinceEpoch(sum.on)} - ${wordsOf(sum.key)})`
  return `(${arithmetic(sum.a)} ${SIGNS[sum.kind]} ${arithmetic(sum.b)})`
}

function named(name: string, write: () => Mechanism, rules: PublicodesRules): string {
  if (!rules.has(name)) rules.set(name, write())
  return name
}
