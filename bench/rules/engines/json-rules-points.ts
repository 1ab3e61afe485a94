import type { NestedCondition } from 'json-rules-engine'
import type { Points } from '../plain/plain.ts'

/** The condition of every step of every item, by its text. */
export type PointsSteps = Map<string, NestedCondition>

/** What a score is added up from during one run: the facts and the steps whose rules succeeded. */
export interface Counter {
  readonly fact: (key: string) => unknown
  readonly reached: (step: string) => boolean
}

/** Adds up points after the rules of the steps have run; an unknown fact gives no points. */
export function counterOf(points: Points): (counter: Counter) => number {
  switch (points.kind) {
    case 'steps': {
      const steps = points.steps.map((step) => ({ text: JSON.stringify(step.when), gained: step.points[0] }))
      return ({ reached }) => steps.find((step) => reached(step.text))?.gained ?? points.otherwise[0]
    }
    case 'sum': {
      const parts = points.of.map(counterOf)
      return (counter) => parts.reduce((sum, part) => sum + part(counter), 0)
    }
    case 'most': {
      const parts = points.of.map(counterOf)
      return (counter) => Math.max(...parts.map((part) => part(counter)))
    }
    case 'capped': {
      const inner = counterOf(points.of)
      return (counter) => Math.min(inner(counter), points.cap)
    }
    case 'given':
      return ({ fact }) => Math.min(wholeNumber(fact(points.key)), points.cap)
    case 'per-full':
      return ({ fact }) =>
        Math.min(Math.floor(wholeNumber(fact(points.key)) / points.each) * points.points, points.cap)
  }
}

function wholeNumber(value: unknown): number {
  return typeof value === 'number' ? value : 0
}
