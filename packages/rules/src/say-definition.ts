import { benefitSayScene, type Benefit } from './benefit/benefit.ts'
import type { Definitions } from './definitions.ts'
import { kindOfFormula, type Formula } from './formula/formula.ts'
import { indicatorOf } from './indicator.ts'
import type { Occasion } from './in-force.ts'
import { sayCondition, sayScene } from './judge.ts'
import type { Condition } from './vocabulary.ts'

/** A condition in Chinese without any facts, for the guide page of a standard or policy. */
export function sayConditionFor(definitions: Definitions, condition: Condition, occasion: Occasion): string {
  return sayCondition(condition, sayScene(definitions, occasion))
}

/** What a policy gives, in Chinese. */
export function sayBenefitFor(definitions: Definitions, benefit: Benefit, occasion: Occasion): string {
  const scene = benefitSayScene(sayScene(definitions, occasion))
  return scene.sayBenefit(benefit, scene)
}

/** How an indicator is computed, in Chinese. */
export function sayFormula(definitions: Pick<Definitions, 'indicators'>, formula: Formula): string {
  return kindOfFormula(formula).say(formula, (id) => indicatorOf(definitions.indicators, id).title)
}
