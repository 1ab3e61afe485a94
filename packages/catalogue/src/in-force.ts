import { isInRegion, type RegionCode } from '@yinyu/kernel'
import {
  isRunning,
  versionInForce,
  type Occasion,
  type Policy,
  type Standard,
  type StandardVersion,
} from '@yinyu/rules'
import type { Catalogue, Filed } from './catalogue.ts'

/** What applies in a region, on a day, for a purpose. */
export interface InForce {
  readonly standards: readonly { readonly standard: Standard & Filed; readonly version: StandardVersion }[]
  readonly policies: readonly (Policy & Filed)[]
}

export interface InForceQuestion extends Occasion {
  readonly region: RegionCode
}

/**
 * The standards and policies that apply. A standard no version of which covers the day is left out, and so
 * is a policy before its first or after its last day: never the latest in place of none.
 */
export function inForce(
  catalogue: Pick<Catalogue, 'standards' | 'policies'>,
  question: InForceQuestion,
): InForce {
  const standards = catalogue.standards.flatMap((standard) => {
    const applies = standard.region === undefined || touches(question.region, standard.region)
    const version = applies ? versionInForce(standard, question) : undefined
    return version ? [{ standard, version }] : []
  })
  return { standards, policies: catalogue.policies.filter((policy) => policyApplies(policy, question)) }
}

function policyApplies(policy: Policy, { region: code, on }: InForceQuestion): boolean {
  const { in: areas, except } = policy.region
  const inside =
    areas.some((area) => touches(code, area)) && !except.some((area) => isInRegion(code, area) === 'met')
  return inside && isRunning(policy, on)
}

/** A city asked about as a whole also has what holds in one of its counties. */
function touches(code: RegionCode, area: RegionCode): boolean {
  return isInRegion(code, area) !== 'unmet'
}
