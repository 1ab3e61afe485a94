import type { LoweredAmount } from '../form/amount.ts'
import { canBeUnbounded, reachOfAmount } from '../form/reach.ts'
import { signOfAmount } from '../form/amount-sign.ts'
import type { LoweredGives } from '../lower-amounts.ts'
import type { Questions } from './leaf.ts'
import { ALWAYS, NEVER, type Mask, type VerdictMasks } from './mask.ts'
import { maskedAmount, masksOfAmount, namedMask, type MaskedAmount } from './masked-amount.ts'

/** What is due to every firm under one policy, and where a pass writes it. */
export interface PlannedAmount {
  readonly policy: string
  /** The place of the verdict that decides what is due of what is given. */
  readonly verdict: number
  /** Whether the rule names an amount: for all firms, for none, or by the place of an answer that is met where it does. */
  readonly named: 'always' | 'never' | number
  readonly least: FenPlace
  readonly most: FenPlace
  readonly arithmetic: Arithmetic
}

/** Where one end of an amount is found for firms that may meet the policy; unmet is nothing everywhere. */
export type FenPlace =
  /** The same for all who meet the policy. */
  | { readonly kind: 'steady'; readonly fen: bigint }
  /** A whole number below 2^32 − 1, which stands for "no bound is known". */
  | { readonly kind: 'narrow'; readonly at: number }
  /** Doubles of 53 bits each, the lowest first; infinity stands for "no bound is known". */
  | { readonly kind: 'wide'; readonly at: number; readonly parts: number }

/** How what is not steady is worked out. */
export interface Arithmetic {
  /** `exactly`: by closures for every firm, for content whose money may be below zero. */
  readonly way: 'straight' | 'exactly' | 'none'
  readonly met: Mask
  readonly possible: Mask
  readonly amount: MaskedAmount
  readonly lowered: LoweredAmount
  /** No sum on the way, where it is bounded, is more. */
  readonly reachFen: bigint
}

/** How many numbers a pass writes for each firm. */
export interface AmountSize {
  readonly narrow: number
  readonly wide: number
}

export const NARROW_UNBOUNDED = 2 ** 32 - 1
/** What one double of a wide number holds. */
export const PART_BITS = 53n

/** The verdict of a policy and its place among the answers; and a place for one more answer. */
export interface AmountScene {
  readonly questions: Questions
  readonly verdictOf: (policy: string) => { readonly masks: VerdictMasks; readonly place: number }
  readonly placeOf: (masks: VerdictMasks) => number
}

/** Plans what every policy gives, in their order. Deterministic. */
export function planAmounts(scene: AmountScene, gives: readonly LoweredGives[]): readonly PlannedAmount[] {
  const next = { narrow: 0, wide: 0 }
  return gives.map(({ policy, amount: lowered }) => {
    const { masks, place } = scene.verdictOf(policy)
    const named = namedMask(scene.questions, lowered)
    const amount = maskedAmount(scene.questions, lowered)
    const reachFen = reachOfAmount(lowered)
    const sign = signOfAmount(lowered)
    const placed = (end: 'least' | 'most'): FenPlace => {
      const steady = named === NEVER ? 0n : steadyEnd(amount, end)
      if (steady !== undefined) return { kind: 'steady', fen: steady }
      if (sign === 'not-negative' && reachFen < BigInt(NARROW_UNBOUNDED))
        return { kind: 'narrow', at: next.narrow++ }
      const parts = Math.max(1, Math.ceil(reachFen.toString(2).length / Number(PART_BITS)))
      next.wide += parts
      return { kind: 'wide', at: next.wide - parts, parts }
    }
    const [least, most] = [placed('least'), placed('most')]
    const steady = least.kind === 'steady' && most.kind === 'steady'
    const way = steady ? 'none' : sign === 'not-negative' ? 'straight' : 'exactly'
    return {
      policy,
      verdict: place,
      named: named === ALWAYS ? 'always' : named === NEVER ? 'never' : answerPlace(scene, named),
      least,
      most,
      arithmetic: { way, ...masks, amount, lowered, reachFen },
    }
  })
}

export function sizeOfAmounts(amounts: readonly PlannedAmount[]): AmountSize {
  const ends = amounts.flatMap(({ least, most }) => [least, most])
  return {
    narrow: ends.filter(({ kind }) => kind === 'narrow').length,
    wide: ends.reduce((sum, end) => sum + (end.kind === 'wide' ? end.parts : 0), 0),
  }
}

/** The masks that working it out reads. */
export function masksOfPlanned({ arithmetic }: PlannedAmount): readonly Mask[] {
  const { way, met, possible, amount } = arithmetic
  if (way === 'none') return []
  return way === 'exactly' ? [possible] : [met, possible, ...masksOfAmount(amount)]
}

/** Whether an end without upper bound has to be told from others. */
export function endsOpen({ lowered }: Arithmetic): boolean {
  return canBeUnbounded(lowered)
}

function answerPlace(scene: AmountScene, named: Mask): number {
  return scene.placeOf({ met: named, possible: named })
}

/** What an end is whenever the policy is met, where that is known without any firm. */
function steadyEnd(amount: MaskedAmount, end: 'least' | 'most'): bigint | undefined {
  switch (amount.op) {
    case 'fixed':
      return amount.fen
    case 'counted':
    case 'rest':
    case 'first':
      return undefined
    case 'sum': {
      const parts = amount.of.map((part) => steadyEnd(part, end))
      return parts.reduce(
        (sum, part) => (sum === undefined || part === undefined ? undefined : sum + part),
        0n,
      )
    }
    case 'up-to':
      return end === 'least' ? 0n : steadyEnd(amount.of, end)
    case 'capped': {
      const inner = steadyEnd(amount.of, end)
      return inner !== undefined && inner > amount.capFen ? amount.capFen : inner
    }
  }
}
