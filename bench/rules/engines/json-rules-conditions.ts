import type { NestedCondition } from 'json-rules-engine'
import type { Plain, Points } from '../plain/plain.ts'
import type { PointsSteps } from './json-rules-points.ts'
import { choices } from './layout.ts'

/** What a translation gives rise to besides its own condition. */
export interface JsonRulesBook {
  readonly measures: Map<string, Extract<Plain, { kind: 'compare' }>['measure']>
  readonly conditions: Map<string, NestedCondition>
  readonly scores: Map<string, readonly Points[]>
  readonly steps: PointsSteps
}

const OPERATORS = {
  'at-least': 'greaterThanInclusive',
  'more-than': 'greaterThan',
  'at-most': 'lessThanInclusive',
  'less-than': 'lessThan',
}

/** A rule as conditions of json-rules-engine. */
export function jsonCondition(rule: Plain, book: JsonRulesBook): NestedCondition {
  const inside = (of: readonly Plain[]) => of.map((child) => jsonCondition(child, book))
  switch (rule.kind) {
    case 'compare': {
      const { measure, relation, line } = rule
      if (measure.of.kind !== 'fact') book.measures.set(measure.name, measure)
      return { fact: measure.name, operator: OPERATORS[relation], value: Number(line) }
    }
    case 'flag':
      return { fact: rule.key, operator: 'equal', value: true }
    case 'word':
      return { fact: rule.key, operator: 'in', value: [...rule.words] }
    case 'region':
      return { any: rule.areas.map((value) => ({ fact: 'regions', operator: 'contains', value })) }
    case 'industry':
      return { any: rule.branches.map((value) => ({ fact: 'industries', operator: 'contains', value })) }
    case 'all':
      return { all: inside(rule.of) }
    case 'any':
      return { any: inside(rule.of) }
    case 'not':
      return { not: jsonCondition(rule.of, book) }
    case 'count':
      return { any: choices(inside(rule.of), rule.least).map((all) => ({ all: [...all] })) }
    case 'named':
      if (!book.conditions.has(rule.name)) book.conditions.set(rule.name, jsonCondition(rule.of, book))
      return { condition: rule.name }
    case 'reaches':
      if (!book.scores.has(rule.points.name)) {
        book.scores.set(rule.points.name, rule.points.items)
        for (const item of rule.points.items) addSteps(item, book)
      }
      return {
        fact: rule.points.name,
        operator: rule.strictly ? 'greaterThan' : 'greaterThanInclusive',
        value: rule.line,
      }
    case 'undecidable':
      return { fact: 'never known', operator: 'equal', value: true }
  }
}

function addSteps(points: Points, book: JsonRulesBook): void {
  switch (points.kind) {
    case 'steps':
      for (const step of points.steps) {
        const text = JSON.stringify(step.when)
        if (!book.steps.has(text)) book.steps.set(text, jsonCondition(step.when, book))
      }
      return
    case 'sum':
    case 'most':
      for (const part of points.of) addSteps(part, book)
      return
    case 'capped':
      addSteps(points.of, book)
      return
    case 'given':
    case 'per-full':
  }
}
