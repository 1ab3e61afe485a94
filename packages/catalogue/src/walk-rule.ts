import type { Benefit, Condition, Points, SourceTag } from '@yinyu/rules'
import type { KeyPath } from './fault.ts'

/** What the conditions around a node already say of clause and tag. */
export interface Inherited {
  readonly clause: boolean
  readonly tag: SourceTag | undefined
}

/** One node of a rule, with its place in the file. */
export type Visit =
  | {
      readonly at: 'condition'
      readonly node: Condition
      readonly path: KeyPath
      readonly inherited: Inherited
      readonly isLeaf: boolean
    }
  | { readonly at: 'points'; readonly node: Points; readonly path: KeyPath }
  | { readonly at: 'benefit'; readonly node: Benefit; readonly path: KeyPath }

/** The condition and everything below it, outermost first. */
export function walkCondition(node: Condition, path: KeyPath, around: Inherited): readonly Visit[] {
  const inherited = { clause: around.clause || node.clause !== undefined, tag: node.tag ?? around.tag }
  const below = belowCondition(node, path, inherited)
  const isLeaf = !below.some((visit) => visit.at === 'condition')
  return [{ at: 'condition', node, path, inherited, isLeaf }, ...below]
}

function belowCondition(node: Condition, path: KeyPath, inherited: Inherited): readonly Visit[] {
  switch (node.kind) {
    case 'all':
    case 'any':
    case 'at-least-n-of':
      return node.of.flatMap((child, i) => walkCondition(child, [...path, 'of', i], inherited))
    case 'not':
    case 'each-of-last-years':
    case 'any-of-last-years':
      return walkCondition(node.of, [...path, 'of'], inherited)
    case 'readings':
      return node.readings.flatMap(({ when }, i) =>
        walkCondition(when, [...path, 'readings', i, 'when'], inherited),
      )
    case 'scored':
      return node.items.flatMap(({ points }, i) =>
        walkPoints(points, [...path, 'items', i, 'points'], inherited),
      )
    case 'at-least':
    case 'more-than':
    case 'at-most':
    case 'less-than':
    case 'in-region':
    case 'in-industry':
    case 'holds-title':
    case 'one-of':
    case 'is-true':
    case 'is-false':
    case 'sized':
    case 'judged':
    case 'meets':
      return []
  }
}

function walkPoints(node: Points, path: KeyPath, inherited: Inherited): readonly Visit[] {
  const here: Visit = { at: 'points', node, path }
  switch (node.kind) {
    case 'best-of':
      return [here, ...node.of.flatMap((part, i) => walkPoints(part, [...path, 'of', i], inherited))]
    case 'first-of':
      return [
        here,
        ...node.steps.flatMap(({ when }, i) => walkCondition(when, [...path, 'steps', i, 'when'], inherited)),
      ]
    case 'sum-of':
      return [here, ...node.of.flatMap((child, i) => walkCondition(child, [...path, 'of', i], inherited))]
    case 'bands':
    case 'given':
    case 'per-full':
      return [here]
  }
}

/** The benefit and everything below it. */
export function walkBenefit(node: Benefit, path: KeyPath, around: Inherited): readonly Visit[] {
  const here: Visit = { at: 'benefit', node, path }
  switch (node.kind) {
    case 'sum':
      return [here, ...node.of.flatMap((part, i) => walkBenefit(part, [...path, 'of', i], around))]
    case 'up-to':
      return [here, ...walkBenefit(node.of, [...path, 'of'], around)]
    case 'by-condition':
      return [
        here,
        ...node.cases.flatMap(({ when, gives }, i) => [
          ...walkCondition(when, [...path, 'cases', i, 'when'], around),
          ...walkBenefit(gives, [...path, 'cases', i, 'gives'], around),
        ]),
      ]
    case 'fixed':
    case 'share':
    case 'per-step':
    case 'interest':
    case 'top-up':
    case 'multiplier':
    case 'not-known':
      return [here]
  }
}
