import type { RehearsalFault, RehearsalRecipe, RehearsalSubject } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import {
  parametersOf,
  policySchema,
  ruleInForce,
  standardSchema,
  withChanges,
  type Definitions,
  type RehearsedRule,
} from '@yinyu/rules'
import type { Variant } from '../plan/recipe.ts'

/** How the conditions read with the changes, by path of the parameter, or why they cannot be changed so. */
export interface Sentences {
  readonly says: ReadonlyMap<string, string>
  readonly faults: readonly RehearsalFault[]
}

const nothing: Sentences = { says: new Map(), faults: [] }

/**
 * The sentences of a variant, made here and at once, without asking the server. A subject that is not among the
 * definitions of the page has none; it is then told by what is in force.
 */
export function sentencesOf(
  { subject, purpose }: Pick<RehearsalRecipe, 'subject' | 'purpose'>,
  {
    variant,
    definitions,
    on,
    nameOfRegion,
    nameOfIndustry,
  }: {
    readonly variant: Variant | undefined
    readonly definitions: Definitions
    readonly on: IsoDate
    readonly nameOfRegion: (code: string) => string | undefined
    readonly nameOfIndustry: (code: string) => string | undefined
  },
): Sentences {
  if (variant === undefined || variant.changes.length === 0) return nothing
  const occasion = { on, purpose }
  const rule = ruleOf(subject, definitions, occasion)
  if (rule === undefined) return nothing
  const changed = withChanges(rule, variant.changes, { definitions, occasion, nameOfRegion, nameOfIndustry })
  if (changed.rule === undefined) return { says: new Map(), faults: changed.faults }
  const says = parametersOf(definitions, changed.rule, occasion).map(
    ({ path, says: said }) => [path, said] as const,
  )
  return { says: new Map(says), faults: [] }
}

function ruleOf(
  subject: RehearsalSubject,
  definitions: Definitions,
  occasion: Parameters<typeof ruleInForce>[2],
): RehearsedRule | undefined {
  if (subject.kind !== 'draft') return ruleInForce(definitions, subject, occasion)
  if (subject.of === 'policy') {
    const policy = policySchema.safeParse(subject.definition)
    return policy.success ? { kind: 'policy', policy: policy.data } : undefined
  }
  const standard = standardSchema.safeParse(subject.definition)
  if (!standard.success) return undefined
  return ruleInForce(
    { ...definitions, standards: [standard.data] },
    { kind: 'standard', id: standard.data.id },
    occasion,
  )
}
