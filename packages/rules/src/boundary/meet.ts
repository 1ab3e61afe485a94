import { anyMet, isInIndustry, isInRegion, type Verdict } from '@yinyu/kernel'
import { applyWay } from '../condition/way.ts'
import type { Facts, FactKey, FactValue } from '../fact.ts'
import type { Scene } from '../scene.ts'
import type { Condition } from '../vocabulary.ts'
import type { BoundaryPlaces } from './made-up-firm.ts'
import { oppositeCondition } from './opposite-condition.ts'

/** One change can disturb another condition; so often all are gone through again. */
const ROUNDS_MOST = 6
/** Codes tried for one place or trade; a table has thousands and the first of a kind are as good as any. */
const CODES_MOST = 120

/** How facts are sought: with what the engine knows, over which codes, for all of what. */
export interface Seeking {
  readonly scene: Scene
  readonly places: BoundaryPlaces
  readonly goals: readonly Condition[]
}

/** Facts under which all goals are met, found by changing the given ones; undefined when no way was found. */
export function meetAll(facts: Facts, seeking: Seeking): Facts | undefined {
  let found: Facts = facts
  for (let round = 0; round < ROUNDS_MOST; round++) {
    const open = seeking.goals.find((goal) => verdictOf(goal, found, seeking) !== 'met')
    if (!open) return found
    for (const goal of seeking.goals) {
      if (verdictOf(goal, found, seeking) === 'met') continue
      const changed = change(goal, found, seeking)
      if (!changed) return undefined
      found = changed
    }
  }
  return seeking.goals.every((goal) => verdictOf(goal, found, seeking) === 'met') ? found : undefined
}

export function verdictOf(condition: Condition, facts: Facts, { scene }: Pick<Seeking, 'scene'>): Verdict {
  return scene.judge(condition, { ...scene, facts }).verdict
}

/** Facts under which this one condition is met; what else is wanted only chooses among codes. */
function change(condition: Condition, facts: Facts, seeking: Seeking): Facts | undefined {
  if (verdictOf(condition, facts, seeking) === 'met') return facts
  const { scene } = seeking
  switch (condition.kind) {
    case 'all':
      return meetAll(facts, { ...seeking, goals: condition.of })
    case 'any':
      return firstMet(condition.of, facts, seeking)
    case 'at-least-n-of':
      return someMet(condition, facts, seeking)
    case 'not':
      return changeNot(condition.of, facts, seeking)
    case 'readings':
      return condition.readings[0] && change(condition.readings[0].when, facts, seeking)
    case 'meets': {
      const standard = scene.standard(condition.standard)
      return standard && change(standard.when, facts, seeking)
    }
    case 'is-true':
      return withValue(facts, condition.indicator, true)
    case 'is-false':
      return withValue(facts, condition.indicator, false)
    case 'judged':
      return condition.indicator === undefined ? undefined : withValue(facts, condition.indicator, true)
    case 'holds-title':
      return withValue(facts, condition.titles[0], true)
    case 'one-of':
      return withValue(facts, condition.indicator, condition.words[0])
    case 'in-region':
    case 'in-industry':
      return withCode(condition, facts, seeking, 'met')
    case 'sized':
      return change(sizedBy(condition, facts, 'small enough'), facts, seeking)
    case 'at-least':
    case 'more-than':
    case 'at-most':
    case 'less-than':
    case 'each-of-last-years':
    case 'any-of-last-years':
    case 'scored':
      return bestWay(condition, facts, seeking)
  }
}

/** Of the ways that the engine knows the one that leaves most other goals met. */
function bestWay(condition: Condition, facts: Facts, seeking: Seeking): Facts | undefined {
  const { scene, goals } = seeking
  return scene
    .ways(condition, { ...scene, facts })
    .map((way) => applyWay(facts, way))
    .map((changed) => ({
      changed,
      met: goals.filter((goal) => verdictOf(goal, changed, seeking) === 'met').length,
    }))
    .toSorted((a, b) => b.met - a.met)
    .at(0)?.changed
}

function changeNot(inner: Condition, facts: Facts, seeking: Seeking): Facts | undefined {
  if (inner.kind === 'in-region' || inner.kind === 'in-industry')
    return withCode(inner, facts, seeking, 'unmet')
  if (inner.kind === 'sized') return change(sizedBy(inner, facts, 'too large'), facts, seeking)
  const other = oppositeCondition(inner, seeking.scene)
  return other && change(other, facts, seeking)
}

function firstMet(of: readonly Condition[], facts: Facts, seeking: Seeking): Facts | undefined {
  for (const child of of) {
    const changed = change(child, facts, seeking)
    if (changed && verdictOf(child, changed, seeking) === 'met') return changed
  }
  return undefined
}

function someMet(
  condition: Extract<Condition, { kind: 'at-least-n-of' }>,
  facts: Facts,
  seeking: Seeking,
): Facts | undefined {
  let found = facts
  for (const child of condition.of) {
    if (verdictOf(condition, found, seeking) === 'met') break
    found = change(child, found, seeking) ?? found
  }
  return found
}

function withValue(facts: Facts, key: FactKey | undefined, value: FactValue | undefined): Facts | undefined {
  return key === undefined || value === undefined ? undefined : new Map(facts).set(key, { value })
}

/** A code that gives this condition the wanted verdict and suits the other goals best. */
function withCode(
  condition: Extract<Condition, { kind: 'in-region' | 'in-industry' }>,
  facts: Facts,
  seeking: Seeking,
  wanted: Verdict,
): Facts | undefined {
  const key = condition.kind === 'in-region' ? 'region' : 'industry'
  const found = (code: string) =>
    condition.kind === 'in-region'
      ? anyMet(condition.regions.map((area) => isInRegion(code, area)))
      : anyMet(condition.industries.map((branch) => isInIndustry(code, branch)))
  const table = condition.kind === 'in-region' ? seeking.places.regions : seeking.places.industries
  const candidates = table
    .filter((code) => found(code) === wanted)
    .toSorted((a, b) => depth(b) - depth(a))
    .slice(0, CODES_MOST)
  const score = (code: string) => {
    const tried = new Map(facts).set(key, { value: code })
    return seeking.goals.filter((goal) => verdictOf(goal, tried, seeking) === 'met').length
  }
  const best = candidates
    .map((code) => ({ code, met: score(code) }))
    .toSorted((a, b) => b.met - a.met)
    .at(0)
  return best && withValue(facts, key, best.code)
}

/** Counties and classes before what lies above them, since only they are never too coarse. */
function depth(code: string): number {
  return code.replace(/(00)+$/, '').length
}

/** The lines of the sector that the trade of the firm belongs to, as conditions. */
function sizedBy(
  condition: Extract<Condition, { kind: 'sized' }>,
  facts: Facts,
  wanted: 'small enough' | 'too large',
): Condition {
  const code = facts.get('industry')?.value
  const inSector = (industries: readonly string[]) =>
    typeof code === 'string' && industries.some((branch) => isInIndustry(code, branch) === 'met')
  const sector =
    condition.sectors.find(({ industries, except }) => inSector(industries) && !inSector(except ?? [])) ??
    condition.sectors[0]
  const lines = Object.entries(sector?.below ?? {})
  if (wanted === 'small enough')
    return {
      kind: 'any',
      of: lines.map(([indicator, value]) => ({ kind: 'less-than', indicator, value })),
    }
  return { kind: 'all', of: lines.map(([indicator, value]) => ({ kind: 'at-least', indicator, value })) }
}
