import type { FactKey } from '@yinyu/rules'
import type { Plain, Points, Sum } from './plain.ts'

/** Every node of a rule, those inside points included; `negated` inside an odd number of "not". */
export function* walkPlain(node: Plain, negated = 0): Generator<{ node: Plain; negated: number }> {
  yield { node, negated }
  switch (node.kind) {
    case 'all':
    case 'any':
    case 'count':
      for (const child of node.of) yield* walkPlain(child, negated)
      return
    case 'not':
      yield* walkPlain(node.of, 1 - negated)
      return
    case 'named':
      yield* walkPlain(node.of, negated)
      return
    case 'reaches':
      for (const item of node.points.items) yield* walkPoints(item, negated)
      return
    case 'compare':
    case 'flag':
    case 'word':
    case 'region':
    case 'industry':
    case 'undecidable':
  }
}

function* walkPoints(points: Points, negated: number): Generator<{ node: Plain; negated: number }> {
  switch (points.kind) {
    case 'steps':
      for (const step of points.steps) yield* walkPlain(step.when, negated)
      return
    case 'sum':
    case 'most':
      for (const part of points.of) yield* walkPoints(part, negated)
      return
    case 'capped':
      yield* walkPoints(points.of, negated)
      return
    case 'given':
    case 'per-full':
  }
}

/** The facts of a rule, each once. */
export function factsOf(rule: Plain): readonly FactKey[] {
  const keys = new Set<FactKey>()
  for (const { node } of walkPlain(rule)) {
    if (node.kind === 'compare') for (const key of factsOfSum(node.measure.of)) keys.add(key)
    if (node.kind === 'flag' || node.kind === 'word') keys.add(node.key)
    if (node.kind === 'region' || node.kind === 'industry') keys.add(node.kind)
    if (node.kind === 'reaches')
      for (const item of node.points.items) for (const key of pointFacts(item)) keys.add(key)
  }
  return [...keys]
}

export function factsOfSum(sum: Sum): readonly FactKey[] {
  if (sum.kind === 'number') return []
  if (sum.kind === 'fact' || sum.kind === 'days') return [sum.key]
  return [...factsOfSum(sum.a), ...factsOfSum(sum.b)]
}

/** Everything that is divided by in a measure. */
export function divisorsOf(sum: Sum): readonly Sum[] {
  if (sum.kind === 'number' || sum.kind === 'fact' || sum.kind === 'days') return []
  const inner = [...divisorsOf(sum.a), ...divisorsOf(sum.b)]
  return sum.kind === 'over' && sum.b.kind !== 'number' ? [...inner, sum.b] : inner
}

/** Facts that are points themselves; those of conditions are found by walking. */
function pointFacts(points: Points): readonly FactKey[] {
  switch (points.kind) {
    case 'given':
    case 'per-full':
      return [points.key]
    case 'sum':
    case 'most':
      return points.of.flatMap(pointFacts)
    case 'capped':
      return pointFacts(points.of)
    case 'steps':
      return []
  }
}
