import { z } from 'zod'
import type { ConditionKind } from './scene.ts'
import { all, allSchema, type All } from './condition/all.ts'
import { any, anySchema, type Any } from './condition/any.ts'
import { anyOfLastYears, anyOfLastYearsSchema, type AnyOfLastYears } from './condition/any-of-last-years.ts'
import { atLeast, atLeastSchema } from './condition/at-least.ts'
import { atLeastNOf, atLeastNOfSchema, type AtLeastNOf } from './condition/at-least-n-of.ts'
import { atMost, atMostSchema } from './condition/at-most.ts'
import {
  eachOfLastYears,
  eachOfLastYearsSchema,
  type EachOfLastYears,
} from './condition/each-of-last-years.ts'
import { holdsTitle, holdsTitleSchema, type HoldsTitle } from './condition/holds-title.ts'
import { inIndustry, inIndustrySchema, type InIndustry } from './condition/in-industry.ts'
import { inRegion, inRegionSchema, type InRegion } from './condition/in-region.ts'
import type { FlagNode } from './condition/flag.ts'
import { isFalse, isFalseSchema } from './condition/is-false.ts'
import { isTrue, isTrueSchema } from './condition/is-true.ts'
import { judgedByPerson, judgedByPersonSchema, type JudgedByPerson } from './condition/judged-by-person.ts'
import { lessThan, lessThanSchema } from './condition/less-than.ts'
import type { LineCondition } from './condition/line-kind.ts'
import { meets, meetsSchema, type Meets } from './condition/meets.ts'
import { moreThan, moreThanSchema } from './condition/more-than.ts'
import { not, notSchema, type Not } from './condition/not.ts'
import { oneOf, oneOfSchema, type OneOf } from './condition/one-of.ts'
import { readings, readingsSchema, type Readings } from './condition/readings.ts'
import { scored, scoredSchema, type Scored } from './condition/scored.ts'
import { sized, sizedSchema, type Sized } from './condition/sized.ts'
import { pointsSchema } from './points/points.ts'

/** A condition (条件) of the closed vocabulary: no expressions, no code, no method names in data. */
export type Condition =
  | All
  | Any
  | Not
  | AtLeastNOf
  | LineCondition<'at-least'>
  | LineCondition<'more-than'>
  | LineCondition<'at-most'>
  | LineCondition<'less-than'>
  | EachOfLastYears
  | AnyOfLastYears
  | InRegion
  | InIndustry
  | HoldsTitle
  | OneOf
  | (FlagNode & { kind: 'is-true' })
  | (FlagNode & { kind: 'is-false' })
  | Scored
  | Sized
  | JudgedByPerson
  | Meets
  | Readings

const kinds: { [K in Condition['kind']]: ConditionKind<Extract<Condition, { kind: K }>> } = {
  all,
  any,
  not,
  'at-least-n-of': atLeastNOf,
  'at-least': atLeast,
  'more-than': moreThan,
  'at-most': atMost,
  'less-than': lessThan,
  'each-of-last-years': eachOfLastYears,
  'any-of-last-years': anyOfLastYears,
  'in-region': inRegion,
  'in-industry': inIndustry,
  'holds-title': holdsTitle,
  'one-of': oneOf,
  'is-true': isTrue,
  'is-false': isFalse,
  scored,
  sized,
  judged: judgedByPerson,
  meets,
  readings,
}

/** The kind that knows this condition. */
export function kindOf<C extends Condition>(condition: C): ConditionKind<C> {
  return kinds[condition.kind] as unknown as ConditionKind<C>
}

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    allSchema(conditionSchema),
    anySchema(conditionSchema),
    notSchema(conditionSchema),
    atLeastNOfSchema(conditionSchema),
    atLeastSchema,
    moreThanSchema,
    atMostSchema,
    lessThanSchema,
    eachOfLastYearsSchema(conditionSchema),
    anyOfLastYearsSchema(conditionSchema),
    inRegionSchema,
    inIndustrySchema,
    holdsTitleSchema,
    oneOfSchema,
    isTrueSchema,
    isFalseSchema,
    scoredSchema(conditionSchema, pointsSchema(conditionSchema)),
    sizedSchema,
    judgedByPersonSchema,
    meetsSchema,
    readingsSchema(conditionSchema),
  ]),
)
