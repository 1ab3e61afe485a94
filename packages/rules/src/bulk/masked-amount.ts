import type { AmountStep, Counted, LoweredAmount } from '../form/amount.ts'
import type { Questions } from './leaf.ts'
import { ALWAYS, NEVER, type Mask } from './mask.ts'
import { truthMasks } from './truth-masks.ts'

/**
 * An amount whose conditions are masks of 32 firms, so that they are found out with everything else; only the
 * arithmetic is left to be done firm by firm. What is not named counts as nothing: `namedMask` says where.
 */
export type MaskedAmount =
  | { readonly op: 'fixed'; readonly fen: bigint }
  | { readonly op: 'counted'; readonly of: MaskedCounted; readonly most: MaskedCounted | undefined }
  | { readonly op: 'rest'; readonly total: MaskedCounted; readonly received: MaskedCounted }
  /** The hull of all steps that may be the one, and of nothing where none need be. */
  | {
      readonly op: 'first'
      readonly steps: readonly { readonly may: Mask; readonly gives: MaskedAmount }[]
      readonly none: Mask
    }
  | { readonly op: 'sum'; readonly of: readonly MaskedAmount[] }
  | { readonly op: 'up-to'; readonly of: MaskedAmount }
  | { readonly op: 'capped'; readonly of: MaskedAmount; readonly capFen: bigint }

/** `sound` holds where all guards are known to be positive; elsewhere the count is unknown. */
export interface MaskedCounted {
  readonly counted: Counted
  readonly sound: Mask
}

export function maskedAmount(questions: Questions, amount: LoweredAmount): MaskedAmount {
  const masked = (inner: LoweredAmount) => maskedAmount(questions, inner)
  const counted = (inner: Counted) => maskedCounted(questions, inner)
  switch (amount.op) {
    case 'not-known':
      return { op: 'fixed', fen: 0n }
    case 'fixed':
      return amount
    case 'counted':
      return { op: 'counted', of: counted(amount.of), most: amount.most && counted(amount.most) }
    case 'rest':
      return { op: 'rest', total: counted(amount.total), received: counted(amount.received) }
    case 'first': {
      const { steps, none } = mayBe(questions, amount.steps)
      return { op: 'first', steps: steps.map(({ may, gives }) => ({ may, gives: masked(gives) })), none }
    }
    case 'sum':
      return { op: 'sum', of: amount.of.map(masked) }
    case 'up-to':
      return { op: 'up-to', of: masked(amount.of) }
    case 'capped':
      return { op: 'capped', of: masked(amount.of), capFen: amount.capFen }
  }
}

/** For which firms the rule names an amount. */
export function namedMask(questions: Questions, amount: LoweredAmount): Mask {
  const { masks } = questions
  switch (amount.op) {
    case 'not-known':
      return NEVER
    case 'fixed':
    case 'counted':
    case 'rest':
      return ALWAYS
    case 'first': {
      const { steps } = mayBe(questions, amount.steps)
      return masks.and(
        ...steps.map(({ may, gives }) => masks.or(masks.not(may), namedMask(questions, gives))),
      )
    }
    case 'sum':
      return masks.and(...amount.of.map((part) => namedMask(questions, part)))
    case 'up-to':
    case 'capped':
      return namedMask(questions, amount.of)
  }
}

/** Every mask that the arithmetic reads. */
export function masksOfAmount(amount: MaskedAmount): readonly Mask[] {
  switch (amount.op) {
    case 'fixed':
      return []
    case 'counted':
      return [amount.of.sound, ...(amount.most ? [amount.most.sound] : [])]
    case 'rest':
      return [amount.total.sound, amount.received.sound]
    case 'first':
      return [amount.none, ...amount.steps.flatMap(({ may, gives }) => [may, ...masksOfAmount(gives)])]
    case 'sum':
      return amount.of.flatMap(masksOfAmount)
    case 'up-to':
    case 'capped':
      return masksOfAmount(amount.of)
  }
}

/** A step may be the one when it is possible and none before it is surely met. */
function mayBe({ masks, ...questions }: Questions, steps: readonly AmountStep[]) {
  let open = ALWAYS
  const found = steps.map(({ when, gives }) => {
    const { met, possible } = truthMasks({ masks, ...questions }, when)
    const may = masks.and(open, possible)
    open = masks.and(open, masks.not(met))
    return { may, gives }
  })
  return { steps: found, none: open }
}

function maskedCounted(questions: Questions, counted: Counted): MaskedCounted {
  const guards = counted.factors.flatMap((factor) => factor.guards)
  const positive = guards.map(
    (polynomial) => truthMasks(questions, { op: 'sign', polynomial, sign: 'positive', guards: [] }).met,
  )
  return { counted, sound: questions.masks.and(...positive) }
}
