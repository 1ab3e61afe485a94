import type { Condition, Indicators, Points } from '@yinyu/rules'
import { concernOf, familyOf } from './concern.ts'
import type { Requirement } from './requirement.ts'

/**
 * The most points that a table of the older version gave for what the condition is about: what is now
 * required was not nothing before.
 */
export function pointsFor(
  condition: Condition,
  olds: readonly Requirement[],
  indicators: Indicators,
): number | undefined {
  const wanted = concernOf(condition, indicators)
  return olds
    .flatMap((old) => tablesIn(old.condition))
    .flatMap((table) => table.items)
    .filter(({ points }) => concernsOf(points, indicators).includes(wanted))
    .map(({ points }) => mostPoints(points))[0]
}

/** The most points an item can bring. */
export function mostPoints(points: Points): number {
  switch (points.kind) {
    case 'bands':
      return mostOf([...points.bands.map((band) => band.points), points.otherwise])
    case 'first-of':
      return mostOf([...points.steps.map((step) => step.points), points.otherwise])
    case 'best-of':
      return Math.max(...points.of.map(mostPoints))
    case 'given':
    case 'per-full':
    case 'sum-of':
      return points.cap
  }
}

function mostOf(points: readonly (number | readonly number[])[]): number {
  return Math.max(...points.flat())
}

function tablesIn(condition: Condition): readonly (Condition & { kind: 'scored' })[] {
  if (condition.kind === 'scored') return [condition]
  return condition.kind === 'any' || condition.kind === 'all' ? condition.of.flatMap(tablesIn) : []
}

function concernsOf(points: Points, indicators: Indicators): readonly string[] {
  switch (points.kind) {
    case 'bands':
    case 'given':
    case 'per-full':
      return [familyOf(points.indicator, indicators)]
    case 'best-of':
      return points.of.flatMap((part) => concernsOf(part, indicators))
    case 'first-of':
      return points.steps.map((step) => concernOf(step.when, indicators))
    case 'sum-of':
      return points.of.map((condition) => concernOf(condition, indicators))
  }
}
