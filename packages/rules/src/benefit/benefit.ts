import { z } from 'zod'
import { conditionSchema } from '../vocabulary.ts'
import type { LoweredAmount } from '../form/amount.ts'
import type { LowerContext, Scene, SayScene } from '../scene.ts'
import { capAmount, type Amount } from './amount.ts'
import { quantityFen } from '../quantity.ts'
import { sayQuantity } from '../condition/line.ts'
import { byCondition, byConditionSchema, type ByCondition } from './by-condition.ts'
import { fixed, fixedSchema, type Fixed } from './fixed.ts'
import { interest, interestSchema, type Interest } from './interest.ts'
import { multiplier, multiplierSchema, type Multiplier } from './multiplier.ts'
import { notKnown, notKnownSchema, type NotKnown } from './not-known.ts'
import { perStep, perStepSchema, type PerStep } from './per-step.ts'
import { shareBenefit, shareBenefitSchema, type ShareBenefit } from './share-of.ts'
import { sumOfBenefits, sumOfBenefitsSchema, type SumOfBenefits } from './sum-of-benefits.ts'
import { topUp, topUpSchema, type TopUp } from './top-up.ts'
import { upToBenefit, upToBenefitSchema, type UpToBenefit } from './up-to.ts'

/** What a policy gives (支持内容). Any kind may carry a cap. */
export type Benefit =
  | Fixed
  | ShareBenefit
  | PerStep
  | ByCondition
  | Interest
  | TopUp
  | Multiplier
  | SumOfBenefits
  | UpToBenefit
  | NotKnown

/** Everything one kind of benefit knows. A missing part is a type error. */
export interface BenefitKind<B> {
  /** Before the cap; undefined when the rule itself names no amount. */
  readonly amount: (benefit: B, scene: BenefitScene) => Amount | undefined
  readonly say: (benefit: B, scene: BenefitSayScene) => string
  /** Facts the amount rests on. */
  readonly uses: (benefit: B, scene: BenefitSayScene) => readonly string[]
  /** The same amount before the cap, in the form that is run over many firms. */
  readonly lower: (benefit: B, context: BenefitLowerContext) => LoweredAmount
}

/** A scene that can also go down into nested benefits. */
export type BenefitScene = Scene &
  BenefitSayScene & { readonly amountOf: (benefit: Benefit, scene: BenefitScene) => Amount | undefined }
export type BenefitSayScene = SayScene & {
  readonly sayBenefit: (benefit: Benefit, scene: BenefitSayScene) => string
  readonly usesOf: (benefit: Benefit, scene: BenefitSayScene) => readonly string[]
}
/** A lowering that can also go down into nested benefits. */
export type BenefitLowerContext = LowerContext & {
  readonly lowerBenefit: (benefit: Benefit, context: BenefitLowerContext) => LoweredAmount
}

const kinds: { [K in Benefit['kind']]: BenefitKind<Extract<Benefit, { kind: K }>> } = {
  fixed,
  share: shareBenefit,
  'per-step': perStep,
  'by-condition': byCondition,
  interest,
  'top-up': topUp,
  multiplier,
  sum: sumOfBenefits,
  'up-to': upToBenefit,
  'not-known': notKnown,
}

export const benefitSchema: z.ZodType<Benefit> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    fixedSchema,
    shareBenefitSchema,
    perStepSchema,
    byConditionSchema(conditionSchema, benefitSchema),
    interestSchema,
    topUpSchema,
    multiplierSchema,
    sumOfBenefitsSchema(benefitSchema),
    upToBenefitSchema(benefitSchema),
    notKnownSchema,
  ]),
)

function kindOfBenefit<B extends Benefit>(benefit: B): BenefitKind<B> {
  return kinds[benefit.kind] as unknown as BenefitKind<B>
}

function capOf(benefit: Benefit): string | undefined {
  return 'cap' in benefit ? benefit.cap : undefined
}

/** Binds the benefits to a scene so that they can nest. */
export function benefitScene(scene: Scene): BenefitScene {
  return { ...scene, ...benefitSayScene(scene), amountOf: amountOfBenefit }
}

export function benefitSayScene<S extends SayScene>(scene: S): S & BenefitSayScene {
  return { ...scene, sayBenefit, usesOf: (benefit, s) => kindOfBenefit(benefit).uses(benefit, s) }
}

/** The amount in whole fen, cap applied; undefined when the rule names none. */
function amountOfBenefit(benefit: Benefit, scene: BenefitScene): Amount | undefined {
  const amount = kindOfBenefit(benefit).amount(benefit, scene)
  const cap = capOf(benefit)
  return amount && capAmount(amount, cap === undefined ? undefined : quantityFen(cap))
}

/** Lowers a benefit over the slots of the context, cap applied. */
export function lowerBenefit(benefit: Benefit, context: LowerContext): LoweredAmount {
  const lowered = kindOfBenefit(benefit).lower(benefit, { ...context, lowerBenefit })
  const cap = capOf(benefit)
  return cap === undefined ? lowered : { op: 'capped', of: lowered, capFen: quantityFen(cap) }
}

function sayBenefit(benefit: Benefit, scene: BenefitSayScene): string {
  const cap = capOf(benefit)
  const words = kindOfBenefit(benefit).say(benefit, scene)
  return cap === undefined ? words : `${words}，最高 ${sayQuantity(cap)}`
}
