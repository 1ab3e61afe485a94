import type { RuleFigure } from '@yinyu/contract'
import { judgePolicy, judgeStandard, versionInForce, type Definitions, type Facts } from '@yinyu/rules'

/** What a run tells of each rule, to be held against `walkedCounts`. */
export function toldCounts(rules: readonly RuleFigure[]) {
  return rules.map((rule) => [rule.kind, rule.rule, rule.version, rule.met, rule.unmet, rule.unknown])
}

/** The same by the tree walker, firm by firm. */
export function walkedCounts(
  definitions: Definitions,
  firms: readonly Facts[],
  { on, rules }: { readonly on: string; readonly rules: readonly RuleFigure[] },
) {
  return rules.map(({ kind, rule, purpose = 'new' }) => {
    const standard = kind === 'standard' && definitions.standards.find(({ id }) => id === rule)
    const version = standard ? versionInForce(standard, { on, purpose })?.version : undefined
    const verdicts = firms.map((facts) => {
      if (kind === 'standard')
        return judgeStandard(definitions, facts, { on, purpose, standard: rule, wording: 'none' }).verdict
      const policy = definitions.policies.find(({ id }) => id === rule)
      if (policy === undefined) throw new Error(`no policy ${rule}`)
      return judgePolicy(definitions, policy, facts, { on, purpose }, 'none').verdict
    })
    const count = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length
    return [kind, rule, version, count('met'), count('unmet'), count('unknown')]
  })
}
