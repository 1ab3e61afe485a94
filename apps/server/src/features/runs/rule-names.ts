import { POLICY_STATUS_TITLES, statusOn, type Definitions, type Purpose } from '@yinyu/rules'
import { answerColumn } from '../../bulk/answer-column.ts'
import type { RuleVersion } from '../../bulk/content-hash.ts'
import type { RunRecord } from './run-row.ts'

/** One rule that a run decided. */
export type DecidedRule = RuleVersion & { readonly kind: 'standard' | 'policy' }

/** What a run decided, in the order of the content. */
export function decidedRules({ versions }: RunRecord): readonly DecidedRule[] {
  return versions.flatMap((version) => (version.kind === 'indicators' ? [] : [version as DecidedRule]))
}

/** The rule of a run that is meant; undefined when the run did not decide it. */
export function ruleAsked(
  run: RunRecord,
  { rule, purpose }: { readonly rule: string; readonly purpose: Purpose },
): DecidedRule | undefined {
  return decidedRules(run).find(
    (each) => each.rule === rule && (each.kind === 'policy' || each.purpose === purpose),
  )
}

/** Same rule for the same purpose. */
export function sameRule(a: DecidedRule, b: DecidedRule): boolean {
  return a.kind === b.kind && a.rule === b.rule && a.purpose === b.purpose
}

export function verdictColumn({ kind, rule, purpose = 'new' }: DecidedRule): string {
  return kind === 'policy'
    ? answerColumn({ kind, rule, says: 'verdict' })
    : answerColumn({ kind, rule, purpose, says: 'verdict' })
}

/** How a rule is called; what is no longer in the content is called by its number. */
export function titleOf({ standards, policies }: Definitions, { kind, rule }: DecidedRule): string {
  const found =
    kind === 'standard' ? standards.find(({ id }) => id === rule) : policies.find(({ id }) => id === rule)
  return found?.title ?? rule
}

/** The status of a policy on a day, in Chinese. */
export function statusTitle({ policies }: Definitions, rule: string, on: string): string | undefined {
  const policy = policies.find(({ id }) => id === rule)
  return policy && POLICY_STATUS_TITLES[statusOn(policy, on)]
}
