import type { Verdict } from '@yinyu/kernel'
import { safeName, type Purpose } from '@yinyu/rules'

/**
 * What one column of a run's answers says. `unmet` and `unknown` count the gates and conditions of the whole rule that are so;
 * `holds` tells whether the firm has the title of the standard; `least` and `most` are the score in millionths of a point, of a
 * policy its money in fen, null where nobody can tell.
 */
export type AnswerOf =
  | {
      readonly kind: 'standard'
      readonly rule: string
      readonly purpose: Purpose
      readonly says: 'verdict' | 'unmet' | 'unknown' | 'least' | 'most'
    }
  | { readonly kind: 'standard'; readonly rule: string; readonly says: 'holds' }
  | {
      readonly kind: 'standard'
      readonly rule: string
      readonly purpose: Purpose
      readonly says: 'condition'
      readonly condition: string
    }
  | {
      readonly kind: 'policy'
      readonly rule: string
      readonly says: 'verdict' | 'unmet' | 'unknown' | 'least' | 'most'
    }
  | {
      readonly kind: 'policy'
      readonly rule: string
      readonly says: 'condition'
      readonly condition: string
    }

/** The column of the file of answers. Small letters, digits and `_` only, so it can stand in SQL as it is. */
export function answerColumn(of: AnswerOf): string {
  if (of.kind === 'policy') return policyColumn(of)
  if (of.says === 'holds') return safeName('h', of.rule)
  const purpose = of.purpose === 'new' ? 'new' : 'recheck'
  switch (of.says) {
    case 'verdict':
      return safeName('s', `${of.rule}-${purpose}`)
    case 'unmet':
    case 'unknown':
      return safeName('n', `${of.rule}-${purpose}-${of.says}`)
    case 'least':
    case 'most':
      return safeName('g', `${of.rule}-${purpose}-${of.says}`)
    case 'condition':
      return safeName('c', `${of.rule}.${purpose}.${of.condition}`)
  }
}

function policyColumn(of: Extract<AnswerOf, { kind: 'policy' }>): string {
  switch (of.says) {
    case 'verdict':
      return safeName('p', of.rule)
    case 'unmet':
    case 'unknown':
      return safeName('n', `${of.rule}-${of.says}`)
    case 'least':
    case 'most':
      return safeName('a', `${of.rule}-${of.says}`)
    case 'condition':
      return safeName('c', `${of.rule}.${of.condition}`)
  }
}

/** How a verdict stands in a column: the better the higher. */
export const VERDICT_CODES = { unmet: 0, unknown: 1, met: 2 } as const

/** Undefined for what no run answered. */
export function verdictOfCode(code: unknown): Verdict | undefined {
  if (code === null || code === undefined) return undefined
  return (['unmet', 'unknown', 'met'] as const)[Number(code)]
}
