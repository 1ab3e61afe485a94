import type { RehearsalFault, RehearsalSubject } from '@yinyu/contract'
import { checkPolicy } from '@yinyu/catalogue'
import {
  parametersOf,
  ruleInForce,
  standardSchema,
  versionInForce,
  type Occasion,
  type RehearsedRule,
} from '@yinyu/rules'
import type { House } from '../../house.ts'

/** The rule that a recipe is about, or why there is none. */
export type RuleAsked =
  | { readonly rule: RehearsedRule; readonly faults: readonly [] }
  | { readonly rule: undefined; readonly faults: readonly RehearsalFault[] }

/** The rules and the names of places. */
export type Place = Pick<House, 'definitions' | 'catalogue'>

export function ruleAsked(house: Place, subject: RehearsalSubject, occasion: Occasion): RuleAsked {
  if (subject.kind !== 'draft') {
    const rule = ruleInForce(house.definitions, subject, occasion)
    return rule
      ? { rule, faults: [] }
      : whole('这一天没有施行的规定，或者已经没有这个标准或政策，请换一天或另选一个。')
  }
  const drafted =
    subject.of === 'policy'
      ? draftedPolicy(house, subject.definition)
      : draftedStandard(subject.definition, occasion)
  return drafted.rule && !canBeRead(house, drafted.rule, occasion)
    ? whole('草稿里用到的指标、单位或标准对不上，还不能预演，请先按提示改好草稿。')
    : drafted
}

/** What variants are held against; undefined: nothing. */
export function ruleAgainst(
  house: Place,
  {
    rule,
    against,
    occasion,
  }: { rule: RehearsedRule; against: 'subject' | 'in-force' | 'nothing'; occasion: Occasion },
): RehearsedRule | undefined {
  if (against === 'subject') return rule
  if (against === 'nothing') return undefined
  const id = rule.kind === 'policy' ? rule.policy.id : rule.standard.id
  return ruleInForce(house.definitions, { kind: rule.kind, id }, occasion)
}

function whole(message: string): RuleAsked {
  return { rule: undefined, faults: [{ path: '', message }] }
}

/** Held to the schema and checks of content; what is merely not attested yet does not keep a draft from being rehearsed. */
function draftedPolicy({ definitions, catalogue }: Place, definition: unknown): RuleAsked {
  const { policy, faults } = checkPolicy(definition, { ...catalogue, policies: definitions.policies })
  return policy
    ? { rule: { kind: 'policy', policy }, faults: [] }
    : { rule: undefined, faults: faults.map(({ key, message }) => ({ path: key, message })) }
}

function draftedStandard(definition: unknown, occasion: Occasion): RuleAsked {
  const read = standardSchema.safeParse(definition)
  if (!read.success)
    return {
      rule: undefined,
      faults: read.error.issues.map(({ path }) => ({
        path: path.join('.'),
        message: '这一项不符合标准的写法。',
      })),
    }
  const version = versionInForce(read.data, occasion) ?? read.data.versions[0]
  return version
    ? { rule: { kind: 'standard', standard: read.data, version }, faults: [] }
    : whole('草稿里还没有一个版本。')
}

/** Whether everything it names is there: a draft may name what is not. */
function canBeRead({ definitions }: Place, rule: RehearsedRule, occasion: Occasion): boolean {
  try {
    return parametersOf(definitions, rule, occasion).length >= 0
  } catch {
    return false
  }
}
