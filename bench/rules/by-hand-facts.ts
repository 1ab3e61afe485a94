import type { Verdict } from '@yinyu/kernel'
import type { Facts } from '@yinyu/rules'

/** Questions to the facts of one firm; what is absent is unknown. */
export interface Reader {
  readonly number: (key: string) => bigint | undefined
  readonly is: (key: string) => Verdict
  readonly word: (key: string, words: readonly string[]) => Verdict
  readonly least: (key: string, line: bigint) => Verdict
  readonly most: (key: string, line: bigint) => Verdict
  readonly below: (key: string, line: bigint) => Verdict
}

export function readerOf(facts: Facts): Reader {
  const value = (key: string) => facts.get(key)?.value
  const number = (key: string) => {
    const found = value(key)
    return typeof found === 'number' ? BigInt(found) : undefined
  }
  const held = (key: string, holds: (found: bigint) => boolean) => {
    const found = number(key)
    return found === undefined ? 'unknown' : settled(holds(found))
  }
  return {
    number,
    is: (key) => {
      const found = value(key)
      return typeof found === 'boolean' ? settled(found) : 'unknown'
    },
    word: (key, words) => {
      const found = value(key)
      return typeof found === 'string' ? settled(words.includes(found)) : 'unknown'
    },
    least: (key, line) => held(key, (found) => found >= line),
    most: (key, line) => held(key, (found) => found <= line),
    below: (key, line) => held(key, (found) => found < line),
  }
}

export function both(
  a: bigint | undefined,
  b: bigint | undefined,
  holds: (a: bigint, b: bigint) => boolean,
): Verdict {
  return a === undefined || b === undefined ? 'unknown' : settled(holds(a, b))
}

/** A share of something that is not positive is unknown (contract, fixed readings). */
export function share(
  firm: Reader,
  of: string,
  total: string,
  holds: (of: bigint, total: bigint) => boolean,
): Verdict {
  const divisor = firm.number(total)
  return divisor === undefined || divisor <= 0n ? 'unknown' : both(firm.number(of), divisor, holds)
}

export function all(...verdicts: readonly Verdict[]): Verdict {
  return verdicts.includes('unmet') ? 'unmet' : verdicts.includes('unknown') ? 'unknown' : 'met'
}

export function any(...verdicts: readonly Verdict[]): Verdict {
  return verdicts.includes('met') ? 'met' : verdicts.includes('unknown') ? 'unknown' : 'unmet'
}

export function not(verdict: Verdict): Verdict {
  return verdict === 'met' ? 'unmet' : verdict === 'unmet' ? 'met' : 'unknown'
}

function settled(holds: boolean): Verdict {
  return holds ? 'met' : 'unmet'
}
