import type { Verdict } from '@yinyu/kernel'
import type { Amount } from '../benefit/amount.ts'
import { forPurpose } from '../condition/for-purpose.ts'
import { applyWay } from '../condition/way.ts'
import type { Definitions } from '../definitions.ts'
import { splitFactKey, type FactKey, type Facts } from '../fact.ts'
import { indicatorOf, isNumeric, type IndicatorKind } from '../indicator.ts'
import type { Occasion } from '../in-force.ts'
import { judgeScene } from '../judge.ts'
import { judgePolicy } from '../judge-policy.ts'
import type { Policy } from '../policy.ts'
import type { Change, Scene } from '../scene.ts'
import type { Condition } from '../vocabulary.ts'
import { madeUpFirm, type BoundaryPlaces } from './made-up-firm.ts'
import { meetAll, verdictOf } from './meet.ts'
import { nameOf, sayPlace } from './name-case.ts'
import { oppositeCondition } from './opposite-condition.ts'
import { assumingAnswers, questionsAt, type OpenQuestion } from './questions.ts'
import { scopeOf, spotsOfPolicy, type Spot } from './spots.ts'

/** Where a made-up firm stands: it has everything, lies just on a line, just short of it, or a fact of it is not known. */
export type BoundaryStand = 'whole' | 'on' | 'short' | 'missing'

/** 边界案例: one made-up firm at one line of a policy, with what the policy makes of it. */
export interface BoundaryCase {
  /** The condition or step it tries, for example `who[0]`; empty for the first, which meets everything. */
  readonly about: string
  readonly stand: BoundaryStand
  /** In Chinese; no two cases of one policy have the same. */
  readonly name: string
  readonly facts: Facts
  readonly verdict: Verdict
  /** Undefined: the policy names no amount. */
  readonly amount: Amount | undefined
}

export interface BoundaryCases {
  readonly cases: readonly BoundaryCase[]
  /** Lines for which no firm was found, for example because two conditions exclude each other: a person must look. */
  readonly unreached: readonly { readonly about: string; readonly says: string }[]
  /**
   * Questions without which nobody meets the policy and which only a person answers. The firms are then made up as if the answer
   * were yes, and the engine cannot tell of those that have everything else.
   */
  readonly byPerson: readonly OpenQuestion[]
}

/**
 * The smallest steps of a fact that keeps more digits than people write: 0.01 percentage points, 0.01 points of a
 * score. Money steps by one fen, heads by one. Our own convention, only for made-up firms.
 */
const STEPS: Partial<Record<IndicatorKind, number>> = { ratio: 1e8, score: 1e4 }

/**
 * For every line of a policy a firm just on it, one unit short of it, and with the fact missing; first a firm that
 * meets everything. Deterministic; the verdicts and amounts are the engine's own.
 */
export function boundaryCases(
  definitions: Definitions,
  policy: Policy,
  occasion: Occasion,
  places: BoundaryPlaces,
): BoundaryCases {
  const plain = judgeScene(definitions, new Map(), occasion)
  const start = madeUpFirm(policy, plain, places)
  const spots = spotsOfPolicy(policy, plain)
  const goals = [scopeOf(policy), ...forPurpose(policy.who, occasion)]
  const assuming = assumingAnswers(plain)
  const known = meetAll(start, { scene: plain, places, goals })
  const whole = known ?? meetAll(start, { scene: assuming, places, goals })
  const byPerson = known === undefined && whole ? questionsAt(spots, plain) : []
  const scene = byPerson.length > 0 ? assuming : plain
  const cases: BoundaryCase[] = []
  const unreached: { about: string; says: string }[] = []
  const add = (spot: Spot | undefined, stand: BoundaryStand, facts: Facts): void => {
    const { verdict, amount } = judgePolicy(definitions, policy, facts, occasion, 'none')
    const name = spot ? nameOf(spot, stand, facts, scene) : sayWhole(byPerson)
    const about = spot ? sayPlace(spot.path) : ''
    // The same firm again says something new only where it lies on a line of its own.
    if (cases.some((one) => isSame(one.facts, facts)) && !(stand === 'on' && isLine(spot?.condition))) return
    const taken = cases.filter((one) => one.name === name || one.name.startsWith(`${name}（`)).length
    cases.push({ about, stand, name: taken === 0 ? name : `${name}（${taken + 1}）`, facts, verdict, amount })
  }
  if (whole) add(undefined, 'whole', whole)
  else
    unreached.push({
      about: 'who',
      says: '没能造出一家满足全部条件的企业，可能有两条互相排斥，或有的条件只能由人判断',
    })
  for (const spot of spots) {
    const stands = standsAt(spot, whole ?? start, { scene, places })
    if (stands === undefined)
      unreached.push({ about: sayPlace(spot.path), says: spot.says ?? scene.say(spot.condition, scene) })
    else for (const { stand, facts } of stands) add(spot, stand, facts)
  }
  return { cases, unreached, byPerson }
}

function sayWhole(byPerson: readonly OpenQuestion[]): string {
  return byPerson.length === 0 ? '各项条件都满足' : '除了由人评定的，各项条件都满足'
}

interface Standing {
  readonly stand: BoundaryStand
  readonly facts: Facts
}

function standsAt(
  { condition, around }: Spot,
  from: Facts,
  seeking: { readonly scene: Scene; readonly places: BoundaryPlaces },
): readonly Standing[] | undefined {
  const { scene } = seeking
  const other = oppositeCondition(condition, scene)
  const failing = other && meetAll(from, { ...seeking, goals: [...around, other] })
  const on = meetAll(failing ?? from, { ...seeking, goals: [...around, condition] })
  if (!on) return undefined
  const moved = movedFacts(failing, on)
  const stands: Standing[] = [{ stand: 'on', facts: on }]
  const step = moved.length === 1 ? stepBack(moved[0], scene) : undefined
  if (step) {
    const short = applyWay(on, [step])
    stands.push({ stand: 'short', facts: short })
  } else if (failing) stands.push({ stand: 'short', facts: failing })
  const keys = moved.length > 0 ? moved.map(({ key }) => key) : keysOf(condition, on, scene)
  const missing = new Map(on)
  for (const key of keys.length > 0 ? keys : keysOf(condition, on, scene)) missing.delete(key)
  if (missing.size < on.size && verdictOf(condition, missing, seeking) === 'unknown')
    stands.push({ stand: 'missing', facts: missing })
  return stands
}

/** What differs between two firms. */
function movedFacts(from: Facts | undefined, to: Facts): readonly Change[] {
  if (!from) return []
  return [...to].flatMap(([key, { value }]) => {
    const before = from.get(key)?.value
    return before === value ? [] : [{ key, from: before, to: value }]
  })
}

/** One unit back towards where the number came from. */
function stepBack(change: Change | undefined, { indicators }: Scene): Change | undefined {
  if (!change || typeof change.to !== 'number' || typeof change.from !== 'number') return undefined
  const { kind } = indicatorOf(indicators, splitFactKey(change.key).indicator)
  if (!isNumeric(kind)) return undefined
  const step = STEPS[kind] ?? 1
  return { ...change, to: change.to > change.from ? change.to - step : change.to + step }
}

function keysOf(condition: Condition, facts: Facts, scene: Scene): readonly FactKey[] {
  const uses = scene.judge(condition, { ...scene, facts })
  const all = [...uses.uses, ...uses.children.flatMap((child) => child.uses)]
  return [...new Set(all)]
}

function isLine(condition: Condition | undefined): boolean {
  return condition !== undefined && 'value' in condition
}

function isSame(a: Facts, b: Facts): boolean {
  return a.size === b.size && [...a].every(([key, { value }]) => b.get(key)?.value === value)
}
