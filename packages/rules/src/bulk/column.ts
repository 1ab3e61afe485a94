import type { FactKey } from '../fact.ts'
import type { Counted, LoweredAmount } from '../form/amount.ts'
import type { Tally, Truth } from '../form/form.ts'
import type { Slot } from '../form/polynomial.ts'
import { joinKeys, type LoweredAmounts } from '../lower-amounts.ts'
import type { LoweredDecision } from '../lower-decision.ts'

/**
 * What the kernels read of one fact: a whole number (dates as days since 1970-01-01), a yes or no, or a word
 * or code.
 */
export type ColumnKind = 'number' | 'flag' | 'word'

export interface ColumnNeed {
  readonly slot: Slot
  readonly key: FactKey
  readonly kind: ColumnKind
}

/**
 * The columns that deciding needs, by slot, and those that amounts need besides; facts that nothing reads any more
 * need none. Deterministic.
 */
export function columnsFor(lowered: LoweredDecision, amounts?: LoweredAmounts): readonly ColumnNeed[] {
  const keys = joinKeys(lowered, amounts)
  const kinds = new Map<Slot, ColumnKind>()
  const need = (slot: Slot, kind: ColumnKind) => {
    const before = kinds.get(slot) ?? kind
    if (before !== kind)
      throw new Error(`columns: ${keys[slot]} is read both as ${before} and as ${kind}; a fact has one kind`)
    kinds.set(slot, kind)
  }
  for (const rule of [...lowered.standards, ...lowered.policies]) {
    for (const truth of [rule.verdict, ...rule.conditions.values()]) walkTruth(truth, need)
    if (rule.score) walkTally(rule.score, need)
  }
  for (const { amount } of amounts?.gives ?? []) walkAmount(amount, need)
  return [...kinds]
    .toSorted(([a], [b]) => a - b)
    .map(([slot, kind]) => ({ slot, key: keys[slot] ?? '', kind }))
}

/** The facts that an amount rests on, its conditions included. */
export function slotsOfAmount(amount: LoweredAmount): readonly Slot[] {
  const slots = new Set<Slot>()
  walkAmount(amount, (slot) => slots.add(slot))
  return [...slots]
}

type Need = (slot: Slot, kind: ColumnKind) => unknown

function walkTruth(truth: Truth, need: Need): void {
  switch (truth.op) {
    case 'verdict':
      return
    case 'sign':
      for (const { slots } of [truth.polynomial, ...truth.guards].flat())
        for (const slot of slots) need(slot, 'number')
      return
    case 'flag':
      need(truth.slot, 'flag')
      return
    case 'word':
    case 'region':
    case 'industry':
      need(truth.slot, 'word')
      return
    case 'and':
    case 'or':
    case 'at-least':
      return truth.of.forEach((inner) => walkTruth(inner, need))
    case 'not':
      return walkTruth(truth.of, need)
    case 'agree':
      return truth.of.forEach((entry) => {
        walkTruth(entry.when, need)
        walkTruth(entry.truth, need)
      })
    case 'reaches':
      return walkTally(truth.points, need)
  }
}

function walkTally(tally: Tally, need: Need): void {
  switch (tally.op) {
    case 'first':
      return tally.steps.forEach((step) => walkTruth(step.when, need))
    case 'sum':
    case 'most':
      return tally.of.forEach((inner) => walkTally(inner, need))
    case 'capped':
      return walkTally(tally.of, need)
    case 'given':
    case 'per-full':
      need(tally.slot, 'number')
  }
}

function walkAmount(amount: LoweredAmount, need: Need): void {
  switch (amount.op) {
    case 'not-known':
    case 'fixed':
      return
    case 'counted':
      return [amount.of, ...(amount.most ? [amount.most] : [])].forEach((each) => walkCounted(each, need))
    case 'rest':
      return [amount.total, amount.received].forEach((each) => walkCounted(each, need))
    case 'first':
      return amount.steps.forEach(({ when, gives }) => {
        walkTruth(when, need)
        walkAmount(gives, need)
      })
    case 'sum':
      return amount.of.forEach((part) => walkAmount(part, need))
    case 'up-to':
    case 'capped':
      return walkAmount(amount.of, need)
  }
}

function walkCounted({ factors }: Counted, need: Need): void {
  const polynomials = factors.flatMap(({ top, most, bottom, guards }) => [top, most ?? [], bottom, ...guards])
  for (const { slots } of polynomials.flat()) for (const slot of slots) need(slot, 'number')
}
