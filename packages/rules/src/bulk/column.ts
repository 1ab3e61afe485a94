import type { FactKey } from '../fact.ts'
import type { Tally, Truth } from '../form/form.ts'
import type { Slot } from '../form/polynomial.ts'
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

/** The columns that deciding needs, by slot; facts that no condition reads any more need none. Deterministic. */
export function columnsFor(lowered: LoweredDecision): readonly ColumnNeed[] {
  const kinds = new Map<Slot, ColumnKind>()
  const need = (slot: Slot, kind: ColumnKind) => {
    const before = kinds.get(slot) ?? kind
    if (before !== kind)
      throw new Error(
        `columns: ${lowered.keys[slot]} is read both as ${before} and as ${kind}; a fact has one kind`,
      )
    kinds.set(slot, kind)
  }
  for (const rule of [...lowered.standards, ...lowered.policies]) {
    for (const truth of [rule.verdict, ...rule.conditions.values()]) walkTruth(truth, need)
    if (rule.score) walkTally(rule.score, need)
  }
  return [...kinds]
    .toSorted(([a], [b]) => a - b)
    .map(([slot, kind]) => ({ slot, key: lowered.keys[slot] ?? '', kind }))
}

type Need = (slot: Slot, kind: ColumnKind) => void

function walkTruth(truth: Truth, need: Need): void {
  switch (truth.op) {
    case 'verdict':
      return
    case 'sign':
      for (const { slots } of [truth.polynomial, ...truth.guards].flat())
        for (const slot of slots) need(slot, 'number')
      return
    case 'flag':
      return need(truth.slot, 'flag')
    case 'word':
    case 'region':
    case 'industry':
      return need(truth.slot, 'word')
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
      return need(tally.slot, 'number')
  }
}
