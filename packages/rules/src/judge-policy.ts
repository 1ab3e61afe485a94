import { isInRegion, allMet, anyMet, opposite, type Verdict } from '@yinyu/kernel'
import { benefitScene } from './benefit/benefit.ts'
import { amountDue, type Amount } from './benefit/amount.ts'
import { forPurpose } from './condition/for-purpose.ts'
import type { Definitions } from './definitions.ts'
import type { FactKey, Facts } from './fact.ts'
import type { Occasion } from './in-force.ts'
import { judgeScene } from './judge.ts'
import { missingFacts } from './judge-standard.ts'
import type { Policy } from './policy.ts'
import { statusOn, type PolicyStatusOn } from './policy-status.ts'
import { needsConfirmation } from './provenance.ts'
import { judged, walkReasons, type Reason } from './reason.ts'
import type { Scene, Wording } from './scene.ts'
import { chooseCombination } from './stacking.ts'

/** The answer for one policy. */
export interface PolicyVerdict {
  readonly policy: Policy
  readonly status: PolicyStatusOn
  readonly verdict: Verdict
  readonly reasons: readonly Reason[]
  /** Undefined: the rule names no amount. Never shown as zero. */
  readonly amount: Amount | undefined
  /** The amount is a pre-check only: its text is attested too weakly to decide money (待核实). */
  readonly amountNeedsConfirmation: boolean
  readonly missing: readonly FactKey[]
  /** The policy that is taken instead, where two exclude each other. */
  readonly displacedBy?: string | undefined
}

/** Judges every policy and finds the best allowed combination among those that exclude each other. */
export function judgePolicies(
  definitions: Definitions,
  facts: Facts,
  occasion: Occasion,
  wording: Wording = 'full',
): readonly PolicyVerdict[] {
  return chooseCombination(
    definitions.policies.map((policy) => judgePolicy(definitions, policy, facts, occasion, wording)),
  )
}

/** Judges one policy by itself, without looking at the others. */
export function judgePolicy(
  definitions: Definitions,
  policy: Policy,
  facts: Facts,
  occasion: Occasion,
  wording: Wording = 'full',
): PolicyVerdict {
  const scene = judgeScene(definitions, facts, occasion, wording)
  const reasons = [
    judgeScope(policy, scene),
    ...forPurpose(policy.who, occasion).map((condition) => scene.judge(condition, scene)),
  ]
  const verdict = allMet(reasons.map((reason) => reason.verdict))
  const forMoney = benefitScene(scene)
  const amount = amountDue(verdict, forMoney.amountOf(policy.gives, forMoney))
  const open = amount && amount.leastFen !== amount.mostFen
  const forAmount = open ? forMoney.usesOf(policy.gives, forMoney).filter((key) => !facts.has(key)) : []
  return {
    policy,
    status: statusOn(policy, occasion.on),
    verdict,
    reasons,
    amount,
    amountNeedsConfirmation: amountIsWeak(policy, reasons),
    missing: [...new Set([...(verdict === 'unmet' ? [] : missingFacts(reasons)), ...forAmount])],
  }
}

function amountIsWeak(policy: Policy, reasons: readonly Reason[]): boolean {
  const tags = reasons
    .flatMap((reason) => [...walkReasons(reason)])
    .filter((r) => r.clause !== undefined)
    .map((r) => r.tag)
  return [policy.givesTag ?? policy.document.tag, ...tags].some((tag) => needsConfirmation(tag))
}

/** 适用地区: inside the regions named and outside those carved out. */
function judgeScope(policy: Policy, scene: Scene): Reason {
  const { in: areas, except, named, clause, tag, sources, note } = policy.region
  const provenance = {
    kind: 'in-region',
    id: 'scope',
    clause: clause ?? '适用地区',
    tag: tag ?? policy.document.tag,
    sources,
    note,
  }
  const code = scene.facts.get('region')?.value
  const says = `注册地在${named}`
  if (typeof code !== 'string')
    return { ...judged('unknown', says, { uses: ['region'], missing: ['region'] }), ...provenance }
  const inside = anyMet(areas.map((area) => isInRegion(code, area)))
  const outside = anyMet(except.map((area) => isInRegion(code, area)))
  const verdict = allMet([inside, opposite(outside)])
  const tooCoarse = verdict === 'unknown' ? { undefinedBecause: '地区代码不够细，请填到区县' } : {}
  return { ...judged(verdict, says, { uses: ['region'], ...tooCoarse }), ...provenance }
}
