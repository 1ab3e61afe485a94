import { addRatios, approximate, compareRatios, powerOfRatio, ratio, type Ratio } from '@yinyu/kernel'
import type { FactKey } from './fact.ts'

/** An exact number. With `root` 2 it stands for `√of − 1`: a compound growth, kept without drawing the root. */
export interface Exact {
  readonly of: Ratio
  readonly root: number
}

/** What measuring an indicator gave: a value, or the reason why there is none. */
export interface Measured {
  readonly value?: Exact
  /** Facts that are absent. */
  readonly missing: readonly FactKey[]
  /** Why the number does not exist although its facts do: 除数为零. */
  readonly undefinedBecause?: string
  readonly uses: readonly FactKey[]
}

export function exact(of: Ratio, root = 1): Exact {
  return { of, root }
}

/** Compares with a line of the law; a compound growth is compared by powers, never by a root. */
export function compareWithLine(value: Exact, line: Ratio): -1 | 0 | 1 {
  if (value.root === 1) return compareRatios(value.of, line)
  return compareRatios(value.of, powerOfRatio(addRatios(ratio(1n), line), value.root))
}

/** For drawing bars and printing rounded percentages only. */
export function approximateExact(value: Exact): number {
  const plain = approximate(value.of)
  return value.root === 1 ? plain : plain ** (1 / value.root) - 1
}

/** Applies `f` when every part is known; otherwise carries all missing facts and the first reason on. */
export function combine(
  parts: readonly Measured[],
  f: (...values: Ratio[]) => Ratio | string,
  root = 1,
): Measured {
  const missing = [...new Set(parts.flatMap((part) => part.missing))]
  const uses = [...new Set(parts.flatMap((part) => part.uses))]
  const broken = parts.find((part) => part.undefinedBecause !== undefined)
  if (missing.length > 0) return { missing, uses }
  if (broken?.undefinedBecause !== undefined)
    return { missing, uses, undefinedBecause: broken.undefinedBecause }
  const result = f(...parts.map((part) => rationalOf(part)))
  return typeof result === 'string'
    ? { missing, uses, undefinedBecause: result }
    : { missing, uses, value: exact(result, root) }
}

function rationalOf(part: Measured): Ratio {
  if (part.value?.root !== 1)
    throw new Error('a formula was built on a compound growth; only sums and shares can be')
  return part.value.of
}
