import type { Facts } from '@yinyu/rules'
import { daysBetween, isInIndustry, isInRegion, type Verdict } from '@yinyu/kernel'
import { compare, fraction, minus, over, parse, plus, type Fraction } from './fraction.ts'
import type { Comparison, Plain, Points, Range, Sum } from './plain/plain.ts'

/**
 * The true verdict of a rule: three-valued, in exact fractions of big integers, over the plain form. It
 * shares no arithmetic with the engine; `agree.ts` holds it against the tree walker and the decider.
 */
export function trueVerdict(rule: Plain, facts: Facts): Verdict {
  switch (rule.kind) {
    case 'compare':
      return comparison(rule, facts)
    case 'flag':
      return flag(facts, rule.key)
    case 'word':
      return word(facts, rule.key, rule.words)
    case 'region':
      return code(facts, 'region', rule.areas, isInRegion)
    case 'industry':
      return code(facts, 'industry', rule.branches, isInIndustry)
    case 'all':
      return least(rule.of.map((child) => trueVerdict(child, facts)))
    case 'any':
      return opposite(least(rule.of.map((child) => opposite(trueVerdict(child, facts)))))
    case 'not':
      return opposite(trueVerdict(rule.of, facts))
    case 'count':
      return counted(
        rule.least,
        rule.of.map((child) => trueVerdict(child, facts)),
      )
    case 'named':
      return trueVerdict(rule.of, facts)
    case 'reaches': {
      const [from, to] = addRanges(rule.points.items.map((item) => pointsOf(item, facts)))
      const holds = (points: number) => (rule.strictly ? points > rule.line : points >= rule.line)
      return holds(from) ? 'met' : holds(to) ? 'unknown' : 'unmet'
    }
    case 'undecidable':
      return 'unknown'
  }
}

/** The exact value of a measure; undefined when a fact is absent or a divisor is not positive. */
export function valueOf(sum: Sum, facts: Facts): Fraction | undefined {
  if (sum.kind === 'number') return fraction(BigInt(sum.value))
  if (sum.kind === 'fact') {
    const value = facts.get(sum.key)?.value
    return typeof value === 'number' ? fraction(BigInt(value)) : undefined
  }
  if (sum.kind === 'days') {
    const value = facts.get(sum.key)?.value
    return typeof value === 'string' ? fraction(BigInt(daysBetween(value, sum.on))) : undefined
  }
  const a = valueOf(sum.a, facts)
  const b = valueOf(sum.b, facts)
  if (!a || !b) return undefined
  if (sum.kind === 'over') return b.top > 0n ? over(a, b) : undefined
  return sum.kind === 'plus' ? plus(a, b) : minus(a, b)
}

function comparison(rule: Comparison, facts: Facts): Verdict {
  const value = valueOf(rule.measure.of, facts)
  if (!value) return 'unknown'
  const order = compare(value, parse(rule.line))
  const holds = {
    'at-least': order >= 0,
    'more-than': order > 0,
    'at-most': order <= 0,
    'less-than': order < 0,
  }[rule.relation]
  return holds ? 'met' : 'unmet'
}

function pointsOf(points: Points, facts: Facts): Range {
  switch (points.kind) {
    case 'steps': {
      const possible: Range[] = []
      for (const step of points.steps) {
        const verdict = trueVerdict(step.when, facts)
        if (verdict !== 'unmet') possible.push(step.points)
        if (verdict === 'met') return hull(possible)
      }
      return hull([...possible, points.otherwise])
    }
    case 'sum':
      return addRanges(points.of.map((part) => pointsOf(part, facts)))
    case 'most': {
      const ranges = points.of.map((part) => pointsOf(part, facts))
      return [Math.max(...ranges.map(([from]) => from)), Math.max(...ranges.map(([, to]) => to))]
    }
    case 'capped': {
      const [from, to] = pointsOf(points.of, facts)
      return [Math.min(from, points.cap), Math.min(to, points.cap)]
    }
    case 'given':
    case 'per-full': {
      const value = facts.get(points.key)?.value
      if (typeof value !== 'number') return [0, points.cap]
      const found = points.kind === 'given' ? value : Math.floor(value / points.each) * points.points
      const kept = Math.min(Math.max(found, 0), points.cap)
      return [kept, kept]
    }
  }
}

function addRanges(ranges: readonly Range[]): Range {
  return ranges.reduce<Range>(([from, to], [low, high]) => [from + low, to + high], [0, 0])
}

function hull(ranges: readonly Range[]): Range {
  return [Math.min(...ranges.map(([from]) => from)), Math.max(...ranges.map(([, to]) => to))]
}

function flag(facts: Facts, key: string): Verdict {
  const value = facts.get(key)?.value
  return typeof value === 'boolean' ? (value ? 'met' : 'unmet') : 'unknown'
}

function word(facts: Facts, key: string, words: readonly string[]): Verdict {
  const value = facts.get(key)?.value
  return typeof value === 'string' ? (words.includes(value) ? 'met' : 'unmet') : 'unknown'
}

function code(
  facts: Facts,
  key: string,
  areas: readonly string[],
  isIn: (code: string, area: string) => Verdict,
): Verdict {
  const value = facts.get(key)?.value
  if (typeof value !== 'string') return 'unknown'
  return opposite(least(areas.map((area) => opposite(isIn(value, area)))))
}

const RANK = { unmet: 0, unknown: 1, met: 2 } as const

function least(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce<Verdict>((low, next) => (RANK[next] < RANK[low] ? next : low), 'met')
}

function opposite(verdict: Verdict): Verdict {
  return verdict === 'unknown' ? verdict : verdict === 'met' ? 'unmet' : 'met'
}

function counted(wanted: number, verdicts: readonly Verdict[]): Verdict {
  const met = verdicts.filter((verdict) => verdict === 'met').length
  const possible = verdicts.filter((verdict) => verdict !== 'unmet').length
  return met >= wanted ? 'met' : possible >= wanted ? 'unknown' : 'unmet'
}
