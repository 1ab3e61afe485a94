import type { Truth } from './form.ts'

/**
 * Whichever comes first may settle an "and" or an "or", so what is quickly found out is asked first.
 * Kleene's results do not depend on the order.
 */
export function cheapestFirst(of: readonly Truth[]): readonly Truth[] {
  return of.toSorted((a, b) => effortOf(a) - effortOf(b))
}

function effortOf(truth: Truth): number {
  switch (truth.op) {
    case 'verdict':
    case 'flag':
      return 1
    case 'word':
    case 'region':
    case 'industry':
      return 3
    case 'sign':
      return 1 + truth.polynomial.length + truth.guards.length
    case 'not':
      return effortOf(truth.of)
    case 'and':
    case 'or':
    case 'at-least':
      return truth.of.reduce((sum, inner) => sum + effortOf(inner), 1)
    case 'agree':
      return truth.of.reduce((sum, entry) => sum + effortOf(entry.when) + effortOf(entry.truth), 1)
    case 'reaches':
      return 1000
  }
}
