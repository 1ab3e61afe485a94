import { floorOfRatio, ratio, roundHalfUp } from '@yinyu/kernel'
import {
  addAmounts,
  capAmount,
  exactAmount,
  hullOfAmounts,
  NOTHING,
  upTo,
  type Amount,
} from '../benefit/amount.ts'
import type { AmountStep, Counted, Factor, LoweredAmount } from './amount.ts'
import type { Polynomial } from './polynomial.ts'
import type { Row } from './row.ts'
import { compileTruth } from './run.ts'
import { compileSign } from './sign.ts'

/** The money in whole fen; undefined when the rule names no amount. */
export type RunAmount = (row: Row) => Amount | undefined
/** A whole number, undefined when a fact is absent. */
type RunWhole = (row: Row) => bigint | undefined

/** Turns a lowered benefit into a function of a row, in big integers throughout. */
export function compileAmount(amount: LoweredAmount): RunAmount {
  switch (amount.op) {
    case 'not-known':
      return () => undefined
    case 'fixed': {
      const always = exactAmount(amount.fen)
      return () => always
    }
    case 'counted':
      return compileMeasured(amount)
    case 'rest':
      return compileRest(amount)
    case 'first':
      return compileFirst(amount.steps)
    case 'sum':
      return compileSum(amount.of.map(compileAmount))
    case 'up-to':
      return mapped(compileAmount(amount.of), (found) => upTo(found.mostFen))
    case 'capped':
      return mapped(compileAmount(amount.of), (found) => capAmount(found, amount.capFen))
  }
}

function compileMeasured({ of, most }: Extract<LoweredAmount, { op: 'counted' }>): RunAmount {
  const exactly = compileCounted(of)
  const atMost = most && compileCounted(most)
  return (row) => {
    const fen = exactly(row)
    return fen === undefined ? upTo(atMost?.(row)) : exactAmount(fen)
  }
}

function compileRest({ total, received }: Extract<LoweredAmount, { op: 'rest' }>): RunAmount {
  const whole = compileCounted(total)
  const had = compileCounted(received)
  return (row) => {
    const wholeFen = whole(row)
    const hadFen = had(row)
    if (wholeFen === undefined || hadFen === undefined) return upTo(wholeFen)
    return exactAmount(wholeFen > hadFen ? wholeFen - hadFen : 0n)
  }
}

function compileFirst(steps: readonly AmountStep[]): RunAmount {
  const compiled = steps.map((step) => ({ when: compileTruth(step.when), gives: compileAmount(step.gives) }))
  return (row) => {
    const possible: Amount[] = []
    for (const { when, gives } of compiled) {
      const verdict = when(row)
      if (verdict === 'unmet') continue
      const amount = gives(row)
      if (amount === undefined) return undefined
      possible.push(amount)
      if (verdict === 'met') return hullOfAmounts(possible)
    }
    return hullOfAmounts([...possible, NOTHING])
  }
}

function compileSum(of: readonly RunAmount[]): RunAmount {
  return (row) => {
    let sum = NOTHING
    for (const run of of) {
      const amount = run(row)
      if (amount === undefined) return undefined
      sum = addAmounts(sum, amount)
    }
    return sum
  }
}

function mapped(run: RunAmount, map: (amount: Amount) => Amount): RunAmount {
  return (row) => {
    const amount = run(row)
    return amount && map(amount)
  }
}

function compileCounted({ factors, times, over, rounding, eachFen }: Counted): RunWhole {
  const compiled = factors.map(compileFactor)
  const round = rounding === 'down' ? floorOfRatio : roundHalfUp
  return (row) => {
    let top = times
    let bottom = over
    for (const factor of compiled) {
      const found = factor(row)
      if (!found) return undefined
      top *= found.top
      bottom *= found.bottom
    }
    return round(ratio(top, bottom)) * eachFen
  }
}

function compileFactor({ top, most, bottom, guards }: Factor) {
  const topOf = compileWhole(top)
  const mostOf = most && compileWhole(most)
  const bottomOf = compileWhole(bottom)
  const guardSigns = guards.map(compileSign)
  return (row: Row): { top: bigint; bottom: bigint } | undefined => {
    for (const guard of guardSigns) if (guard(row) !== 1) return undefined
    const whole = topOf(row)
    const divisor = bottomOf(row)
    if (whole === undefined || divisor === undefined) return undefined
    const positive = whole > 0n ? whole : 0n
    const limit = mostOf?.(row)
    return { top: limit !== undefined && limit < positive ? limit : positive, bottom: divisor }
  }
}

function compileWhole(polynomial: Polynomial): RunWhole {
  return (row) => {
    let sum = 0n
    for (const { coefficient, slots } of polynomial) {
      let term = coefficient
      for (const slot of slots) {
        const value = row[slot]
        if (typeof value !== 'number') return undefined
        term *= BigInt(value)
      }
      sum += term
    }
    return sum
  }
}
