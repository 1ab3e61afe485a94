import { ratio, multiplyRatios, formatShort, type Ratio } from '@yinyu/kernel'
import type { Benefit } from '../benefit/benefit.ts'
import { forPurpose } from '../condition/for-purpose.ts'
import type { Policy } from '../policy.ts'
import { quantity } from '../quantity.ts'
import type { SayScene } from '../scene.ts'
import type { Condition } from '../vocabulary.ts'
import { oppositeCondition } from './opposite-condition.ts'

type Path = readonly (string | number)[]
type Year = Extract<Benefit, { kind: 'share' }>['year']

/** One place of a policy at which firms part: the condition, and what else must hold for it to decide. */
export interface Spot {
  readonly path: Path
  readonly condition: Condition
  readonly around: readonly Condition[]
  /** How it is said where the condition would say it twice: a region and what is carved out of it have one name. */
  readonly says?: string
  /** A condition decides who; a step decides how much. */
  readonly of: 'condition' | 'amount'
}

/** Every such place of a policy, in the order in which it is read. */
export function spotsOfPolicy(policy: Policy, scene: SayScene): readonly Spot[] {
  const who = forPurpose(policy.who, scene)
  const inside = scopeOf(policy)
  const ofWho = besideOthers(who, policy.who).flatMap(({ condition, place, others }) =>
    spotsIn(condition, ['who', place], [inside, ...others], scene),
  )
  return [
    {
      path: ['region'],
      condition: inside,
      around: who,
      of: 'condition',
      says: `注册地在${policy.region.named}`,
    },
    ...ofWho,
    ...spotsOfBenefit(policy.gives, ['gives'], [inside, ...who], scene),
  ]
}

/** 适用地区 as a condition. */
export function scopeOf({ region }: Policy): Condition {
  const inside: Condition = { kind: 'in-region', regions: region.in, named: region.named }
  if (region.except.length === 0) return inside
  const carved: Condition = { kind: 'in-region', regions: region.except, named: region.named }
  return { kind: 'all', of: [inside, { kind: 'not', of: carved }] }
}

/** Every such place of one condition. */
export function spotsIn(
  condition: Condition,
  path: Path,
  around: readonly Condition[],
  scene: SayScene,
): readonly Spot[] {
  const below = (beside: readonly Beside[], rest: (others: readonly Condition[]) => readonly Condition[]) =>
    beside.flatMap(({ condition: child, place, others }) =>
      spotsIn(child, [...path, 'of', place], [...around, ...rest(others)], scene),
    )
  switch (condition.kind) {
    case 'all':
      return below(besideOthers(forPurpose(condition.of, scene), condition.of), (others) => others)
    case 'any':
      return below(besideOthers(forPurpose(condition.of, scene), condition.of), (others) =>
        opposites(others, scene),
      )
    case 'at-least-n-of':
      return below(besideOthers(condition.of, condition.of), (others) => [
        ...others.slice(0, condition.n - 1),
        ...opposites(others.slice(condition.n - 1), scene),
      ])
    case 'not':
      return spotsIn(condition.of, [...path, 'of'], around, scene)
    case 'readings':
      return condition.readings
        .slice(0, 1)
        .flatMap(({ when }) => spotsIn(when, [...path, 'readings', 0, 'when'], around, scene))
    case 'at-least':
    case 'more-than':
    case 'at-most':
    case 'less-than':
    case 'each-of-last-years':
    case 'any-of-last-years':
    case 'in-region':
    case 'in-industry':
    case 'holds-title':
    case 'one-of':
    case 'is-true':
    case 'is-false':
    case 'scored':
    case 'sized':
    case 'judged':
    case 'meets':
      return [{ path, condition, around, of: 'condition' }]
  }
}

function spotsOfBenefit(
  benefit: Benefit,
  path: Path,
  around: readonly Condition[],
  scene: SayScene,
): readonly Spot[] {
  switch (benefit.kind) {
    case 'sum':
      return benefit.of.flatMap((part, i) => spotsOfBenefit(part, [...path, 'of', i], around, scene))
    case 'up-to':
      return spotsOfBenefit(benefit.of, [...path, 'of'], around, scene)
    case 'by-condition':
      return benefit.cases.flatMap(({ when, gives }, i) => {
        const earlier = benefit.cases.slice(0, i).map((one) => one.when)
        const here = [...around, ...opposites(earlier, scene)]
        const below = spotsIn(when, [...path, 'cases', i, 'when'], here, scene)
        return [
          ...below.map((spot) => ({ ...spot, of: 'amount' as const })),
          ...spotsOfBenefit(gives, [...path, 'cases', i, 'gives'], [...here, when], scene),
        ]
      })
    case 'fixed':
    case 'not-known':
      return []
    case 'share':
    case 'per-step':
    case 'interest':
    case 'top-up':
    case 'multiplier':
      return Object.entries(stepsOf(benefit)).map(([key, condition]) => ({
        path: [...path, key],
        condition,
        around,
        of: 'amount' as const,
      }))
  }
}

type Measured = Extract<Benefit, { kind: 'share' | 'per-step' | 'interest' | 'top-up' | 'multiplier' }>

/** The lines at which an amount that is measured turns, by the field that sets them. */
function stepsOf(benefit: Measured): Readonly<Record<string, Condition>> {
  const above = (indicator: string, year?: Year): Condition => ({
    kind: 'more-than',
    indicator,
    year,
    value: '0元',
  })
  switch (benefit.kind) {
    case 'share': {
      const { of: indicator, year, share, cap } = benefit
      if (cap === undefined) return { of: above(indicator, year) }
      const fullYuan = multiplyRatios(quantity(cap), inverse(quantity(share)))
      return { cap: { kind: 'at-least', indicator, year, value: yuanUp(fullYuan) } }
    }
    case 'per-step':
      return { step: { kind: 'at-least', indicator: benefit.of, year: benefit.year, value: benefit.step } }
    case 'interest': {
      const { principal, principalMost, days, daysMost } = benefit
      const time: Condition = { kind: 'at-least', indicator: days, value: `${daysMost}天` }
      return principalMost === undefined
        ? { principal: above(principal), daysMost: time }
        : {
            principalMost: { kind: 'at-least', indicator: principal, value: principalMost },
            daysMost: time,
          }
    }
    case 'top-up':
      return { of: above(benefit.of, benefit.year), received: above(benefit.received) }
    case 'multiplier':
      return { on: above(benefit.on) }
  }
}

interface Beside {
  readonly condition: Condition
  readonly place: number
  readonly others: readonly Condition[]
}

/** Each condition that is tested, with its place among those that are written and the tested ones beside it. */
function besideOthers(tested: readonly Condition[], written: readonly Condition[]): readonly Beside[] {
  return tested.map((condition) => ({
    condition,
    place: written.indexOf(condition),
    others: tested.filter((other) => other !== condition),
  }))
}

function opposites(conditions: readonly Condition[], scene: SayScene): readonly Condition[] {
  return conditions.flatMap((condition) => oppositeCondition(condition, scene) ?? [])
}

function inverse({ n, d }: Ratio): Ratio {
  return ratio(d, n)
}

/** The least whole fen that is not below the sum, as a quantity. */
function yuanUp({ n, d }: Ratio): string {
  const fen = (n * 100n + d - 1n) / d
  return `${formatShort(fen, 2)}元`
}
