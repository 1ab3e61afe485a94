import { signOfAmount } from '../form/amount-sign.ts'
import type { AmountStep, LoweredAmount } from '../form/amount.ts'
import { canBeUnbounded, reachOfAmount } from '../form/reach.ts'
import type { Part } from './part.ts'
import { literal, nameOfType, numberType, printCounted } from './print-counted.ts'
import { BIGINT_MOST, type Printing } from './printing.ts'

/** Both ends of what is due, in whole fen. */
export interface PrintedAmount {
  /** Null where the rule names no amount. */
  readonly least: Part
  /** Null there too, and where no bound is known. */
  readonly most: Part
}

/**
 * What is due of what a policy gives, for its verdict: as `amountDue` has it.
 * @throws RangeError when numbers on the way do not fit into 38 digits, or money may be below zero.
 */
export function printAmount(verdict: Part, amount: LoweredAmount, printing: Printing): PrintedAmount {
  const { parts } = printing
  if (signOfAmount(amount) === 'any')
    throw new RangeError('SQL: a policy gives less than nothing; correct its amount, share or cap')
  const type = numberType(reachOfAmount(amount))
  const name = nameOfType(type)
  const unnamed = printUnnamed(amount, printing)
  const none = parts.plain`cast(null as ${name})`
  if (unnamed === 'always') return { least: none, most: none }
  const named = (end: Part) =>
    unnamed === 'never' ? end : parts.work`case when not (${unnamed}) then ${end} end`
  const [least, most] = [
    printEnd(amount, 'least', undefined, printing),
    printEnd(amount, 'most', undefined, printing),
  ]
  return {
    least: named(parts.work`cast(case when ${verdict} then ${least ?? '0'} else 0 end as ${name})`),
    most: named(
      parts.work`cast(case when coalesce(${verdict}, true) then ${most ?? '0'} else 0 end as ${name})`,
    ),
  }
}

type End = 'least' | 'most'

/** Undefined is nothing. What is above `limit` may come out as any number that is not below it. */
function printEnd(
  amount: LoweredAmount,
  end: End,
  limit: bigint | undefined,
  printing: Printing,
): Part | undefined {
  const { parts } = printing
  switch (amount.op) {
    case 'not-known':
      return undefined
    case 'fixed':
      return amount.fen === 0n ? undefined : literal(amount.fen, numberType(amount.fen), printing)
    case 'counted': {
      const fen = printCounted(amount.of, limit, printing)
      if (end === 'least') return parts.work`coalesce(${fen}, 0)`
      return amount.most ? parts.work`coalesce(${fen}, ${printCounted(amount.most, limit, printing)})` : fen
    }
    case 'rest': {
      const total = printCounted(amount.total, undefined, printing)
      const rest = parts.work`(${total} - ${printCounted(amount.received, undefined, printing)})`
      const positive = parts.work`case when ${rest} < 0 then 0 else ${rest} end`
      return parts.work`coalesce(${positive}, ${end === 'least' ? '0' : total})`
    }
    case 'first':
      return printFirst(amount.steps, end, limit, printing)
    case 'sum':
      return printTogether(amount, end, limit, printing)
    case 'up-to':
      return end === 'least' ? undefined : printEnd(amount.of, end, limit, printing)
    case 'capped': {
      const cap = limit !== undefined && limit < amount.capFen ? limit : amount.capFen
      const inner = printEnd(amount.of, end, cap, printing)
      // What is unbounded is null, which `least` passes over.
      return (
        inner && parts.work`least(${inner}, ${literal(amount.capFen, numberType(amount.capFen), printing)})`
      )
    }
  }
}

/** The least or the most of all steps that may be the one; `when` an unknown step is taken and passed over. */
function printFirst(
  [step, ...others]: readonly AmountStep[],
  end: End,
  limit: bigint | undefined,
  printing: Printing,
): Part | undefined {
  if (step === undefined) return undefined
  const { parts } = printing
  const when = printing.truth(step.when, printing)
  const [taken, passed] = [
    printEnd(step.gives, end, limit, printing),
    printFirst(others, end, limit, printing),
  ]
  if (taken === passed) return taken
  const open = canBeUnbounded(step.gives) || others.some(({ gives }) => canBeUnbounded(gives))
  return parts.work`case when ${when} then ${taken ?? '0'} when not (${when}) then ${passed ?? '0'} else ${between(taken, passed, end, open ? 'open' : 'bounded', printing)} end`
}

function between(
  taken: Part | undefined,
  passed: Part | undefined,
  end: End,
  bound: 'open' | 'bounded',
  { parts }: Printing,
): Part | string {
  if (end === 'least') return taken && passed ? parts.work`least(${taken}, ${passed})` : '0'
  if (!taken || !passed) return taken ?? passed ?? '0'
  const greater = parts.work`greatest(${taken}, ${passed})`
  if (bound === 'bounded') return greater
  return parts.work`case when ${taken} is not null and ${passed} is not null then ${greater} end`
}

/** A sum without a bound in one part has none. */
function printTogether(
  amount: Extract<LoweredAmount, { op: 'sum' }>,
  end: End,
  limit: bigint | undefined,
  printing: Printing,
): Part | undefined {
  const { parts } = printing
  const wide = amount.of.reduce((sum, part) => sum + reachOfAmount(part), 0n) > BIGINT_MOST
  const printed = amount.of.flatMap((part) => {
    const found = printEnd(part, end, limit, printing)
    return found === undefined ? [] : [wide ? parts.plain`cast(${found} as decimal(38, 0))` : found]
  })
  return printed.length === 0 ? undefined : parts.joined(printed, '+', '0')
}

/** For which firms the rule names no amount; never null. */
function printUnnamed(amount: LoweredAmount, printing: Printing): Part | 'always' | 'never' {
  switch (amount.op) {
    case 'not-known':
      return 'always'
    case 'fixed':
    case 'counted':
    case 'rest':
      return 'never'
    case 'first':
      return printUnnamedStep(amount.steps, printing)
    case 'sum':
      return anyOf(
        amount.of.map((part) => printUnnamed(part, printing)),
        printing,
      )
    case 'up-to':
    case 'capped':
      return printUnnamed(amount.of, printing)
  }
}

function printUnnamedStep(
  [step, ...others]: readonly AmountStep[],
  printing: Printing,
): Part | 'always' | 'never' {
  if (step === undefined) return 'never'
  const { parts } = printing
  const when = printing.truth(step.when, printing)
  const [own, later] = [printUnnamed(step.gives, printing), printUnnamedStep(others, printing)]
  const where = (unnamed: Part | 'always' | 'never', may: Part): Part | 'always' | 'never' =>
    unnamed === 'never' ? 'never' : unnamed === 'always' ? may : parts.work`(${may} and ${unnamed})`
  return anyOf(
    [
      where(own, parts.plain`coalesce(${when}, true)`),
      where(later, parts.plain`coalesce(not (${when}), true)`),
    ],
    printing,
  )
}

function anyOf(of: readonly (Part | 'always' | 'never')[], { parts }: Printing): Part | 'always' | 'never' {
  if (of.includes('always')) return 'always'
  const found = of.flatMap((each) => (typeof each === 'string' ? [] : [each]))
  return found.length === 0 ? 'never' : parts.joined(found, 'or', 'false')
}
