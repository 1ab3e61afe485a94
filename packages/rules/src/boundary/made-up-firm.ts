import { isInRegion, parseDecimal, scaleExactly } from '@yinyu/kernel'
import { lowerBenefit } from '../benefit/benefit.ts'
import { splitFactKey, type Fact, type FactKey, type Facts, type FactValue } from '../fact.ts'
import { lowerContext, newSlots } from '../form/lower.ts'
import { decimalsOf, indicatorOf, isNumeric, type Indicator, type Indicators } from '../indicator.ts'
import type { Policy } from '../policy.ts'
import type { SayScene } from '../scene.ts'

/** Where made-up firms can be: codes of the tables, so that cases name places and trades that exist. */
export interface BoundaryPlaces {
  readonly regions: readonly string[]
  readonly industries: readonly string[]
}

/** What the numbers of a made-up firm start from, in the unit of the indicator; they stand for nothing and are moved at once. */
const START: Partial<Record<Indicator['kind'], string>> = {
  money: '10000000',
  count: '10',
  score: '50',
  ratio: '0.1',
}

/** Every fact a policy reads, its amount included. */
export function keysOfPolicy(policy: Policy, scene: SayScene): readonly FactKey[] {
  const slots = newSlots(['region'])
  const context = lowerContext(scene, slots)
  policy.who.forEach((condition) => context.lower(condition, context))
  lowerBenefit(policy.gives, context)
  return slots.keys
}

/** A firm of which everything the policy reads is known: it lies in the region, holds no title, its numbers are plain. */
export function madeUpFirm(policy: Policy, scene: SayScene, { regions, industries }: BoundaryPlaces): Facts {
  const inside = (code: string) =>
    policy.region.in.some((area) => isInRegion(code, area) === 'met') &&
    policy.region.except.every((area) => isInRegion(code, area) === 'unmet')
  const region = regions.find((code) => isCounty(code) && inside(code)) ?? regions.find(inside)
  const industry = industries.find((code) => /^\d{4}$/.test(code)) ?? industries[0]
  const facts = new Map<FactKey, Fact>()
  for (const key of keysOfPolicy(policy, scene)) {
    const value =
      key === 'region' ? region : key === 'industry' ? industry : startOf(key, scene.indicators, scene.on)
    if (value !== undefined) facts.set(key, { value })
  }
  return facts
}

function isCounty(code: string): boolean {
  return !code.endsWith('00')
}

function startOf(key: FactKey, indicators: Indicators, on: string): FactValue | undefined {
  const indicator = indicatorOf(indicators, splitFactKey(key).indicator)
  if (isNumeric(indicator.kind)) return startNumber(indicator)
  if (indicator.kind === 'flag' || indicator.kind === 'judgement') return false
  if (indicator.kind === 'choice') return Object.keys(indicator.choices ?? {})[0]
  return indicator.kind === 'date' ? on : undefined
}

function startNumber({ kind, least, most }: Indicator): number {
  const scaled = (text: string | undefined) => {
    const exact = text === undefined ? undefined : parseDecimal(text)
    const whole = exact && scaleExactly(exact, decimalsOf(kind))
    return whole === undefined ? undefined : Number(whole)
  }
  const start = scaled(START[kind]) ?? 0
  return Math.min(Math.max(start, scaled(least) ?? start), scaled(most) ?? start)
}
