import type { Verdict } from '@yinyu/kernel'
import type { Amount, Benefit, Facts, Policy } from '@yinyu/rules'
import { compare, fraction, over, type Fraction } from './fraction.ts'
import { exactly, sumOf } from './money-rules.ts'
import { trueVerdict, valueOf } from './oracle.ts'
import { plainOf } from './plain/conditions.ts'
import { decimalsOfMeasure, indicatorNamed } from './plain/measures.ts'
import type { Reading } from './plain/reading.ts'

type Base = Parameters<typeof sumOf>[0]

const NOTHING: Amount = { leastFen: 0n, mostFen: 0n }

/**
 * The true amount of a policy: whole fen in exact fractions, from nothing where a fact is missing. Shares no
 * arithmetic with the engine; undefined when the rule names no amount.
 */
export function trueDue(policy: Policy, verdict: Verdict, facts: Facts, at: Reading): Amount | undefined {
  const gives = trueAmount(policy.gives, facts, at)
  if (gives === undefined || verdict === 'met') return gives
  return verdict === 'unmet' ? NOTHING : around([gives, NOTHING])
}

function trueAmount(benefit: Benefit, facts: Facts, at: Reading): Amount | undefined {
  const found = uncapped(benefit, facts, at)
  if (found === undefined || !('cap' in benefit) || benefit.cap === undefined) return found
  const cap = fenOf(exactly(benefit.cap))
  const below = (fen: bigint) => (fen > cap ? cap : fen)
  return {
    leastFen: below(found.leastFen),
    mostFen: found.mostFen === undefined ? cap : below(found.mostFen),
  }
}

function uncapped(benefit: Benefit, facts: Facts, at: Reading): Amount | undefined {
  const base = (of: Base) => baseOf(of, facts, at)
  switch (benefit.kind) {
    case 'not-known':
      return undefined
    case 'fixed':
      return exact(fenOf(exactly(benefit.amount)))
    case 'share':
      return countedOn(benefit, facts, at, (sum) => fenOf(multiply(sum, exactly(benefit.share))))
    case 'multiplier': {
      const reward = base({ of: benefit.on })
      return reward ? exact(fenOf(multiply(reward, exactly(benefit.by)))) : upTo(undefined)
    }
    case 'per-step': {
      const each = fenOf(exactly(benefit.amount))
      return countedOn(benefit, facts, at, (sum) => floor(over(sum, exactly(benefit.step))) * each)
    }
    case 'interest':
      return interestOf(benefit, base)
    case 'top-up': {
      const sum = base(benefit)
      const received = base({ of: benefit.received })
      const total = sum && fenOf(multiply(sum, exactly(benefit.share)))
      if (total === undefined || !received) return upTo(total)
      const rest = total - fenOf(received)
      return exact(rest > 0n ? rest : 0n)
    }
    case 'up-to': {
      const most = trueAmount(benefit.of, facts, at)
      return most && upTo(most.mostFen)
    }
    case 'sum': {
      const parts = benefit.of.map((part) => trueAmount(part, facts, at))
      return parts.reduce<Amount | undefined>((sum, part) => sum && part && added(sum, part), NOTHING)
    }
    case 'by-condition':
      return firstOf(benefit, facts, at)
  }
}

function interestOf(
  benefit: Extract<Benefit, { kind: 'interest' }>,
  base: (of: Base) => Fraction | undefined,
): Amount {
  const principal = base({ of: benefit.principal })
  const days = base({ of: benefit.days })
  if (!principal || !days) return upTo(undefined)
  const counted =
    benefit.principalMost === undefined ? principal : least(principal, exactly(benefit.principalMost))
  const yearly = multiply(counted, exactly(benefit.rate))
  const time = fraction(1n, BigInt(benefit.daysPerYear))
  return exact(fenOf(multiply(multiply(yearly, least(days, fraction(BigInt(benefit.daysMost)))), time)))
}

function firstOf(
  { cases }: Extract<Benefit, { kind: 'by-condition' }>,
  facts: Facts,
  at: Reading,
): Amount | undefined {
  const judged = cases.map((each) => ({ ...each, verdict: trueVerdict(plainOf(each.when, at), facts) }))
  const end = judged.findIndex(({ verdict }) => verdict === 'met')
  const open = (end < 0 ? judged : judged.slice(0, end + 1)).filter(({ verdict }) => verdict !== 'unmet')
  const possible = open.map(({ gives }) => trueAmount(gives, facts, at))
  const known = possible.flatMap((amount) => amount ?? [])
  return known.length < possible.length ? undefined : around(end < 0 ? [...known, NOTHING] : known)
}

/** While the year before is missing, an increase is at most the figure of the year. */
function countedOn(base: Base, facts: Facts, at: Reading, fen: (sum: Fraction) => bigint): Amount {
  const known = baseOf(base, facts, at)
  if (known) return exact(fen(known))
  const { formula } = indicatorNamed(base.of, at)
  if (formula?.kind !== 'increase' || indicatorNamed(formula.of, at).least !== '0') return upTo(undefined)
  const most = baseOf({ ...base, of: formula.of }, facts, at)
  return upTo(most && fen(most))
}

/** In yuan, heads or days, never below zero. */
function baseOf(base: Base, facts: Facts, at: Reading): Fraction | undefined {
  const value = valueOf(sumOf(base, at), facts)
  if (!value) return undefined
  const { top, bottom } = over(value, fraction(10n ** BigInt(decimalsOfMeasure(base.of, at))))
  return top < 0n ? fraction(0n) : { top, bottom }
}

/** Yuan in whole fen, half a fen upwards. */
function fenOf({ top, bottom }: Fraction): bigint {
  return floor({ top: top * 200n + bottom, bottom: bottom * 2n })
}

/** Of what is not negative. */
function floor({ top, bottom }: Fraction): bigint {
  return top / bottom
}

function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.top, a.bottom * b.bottom)
}

function least(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) > 0 ? b : a
}

function exact(fen: bigint): Amount {
  return { leastFen: fen, mostFen: fen }
}

function upTo(mostFen: bigint | undefined): Amount {
  return { leastFen: 0n, mostFen }
}

function added(a: Amount, b: Amount): Amount {
  const open = a.mostFen === undefined || b.mostFen === undefined
  return {
    leastFen: a.leastFen + b.leastFen,
    mostFen: open ? undefined : (a.mostFen ?? 0n) + (b.mostFen ?? 0n),
  }
}

function around(amounts: readonly Amount[]): Amount {
  const ends = amounts.map(({ mostFen }) => mostFen)
  const up = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0)
  return {
    leastFen: amounts.map(({ leastFen }) => leastFen).toSorted(up)[0] ?? 0n,
    mostFen: ends.includes(undefined)
      ? undefined
      : ends
          .flatMap((end) => end ?? [])
          .toSorted(up)
          .at(-1),
  }
}
