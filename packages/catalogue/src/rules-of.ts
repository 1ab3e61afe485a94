import type { Policy, Standard, StandardVersion } from '@yinyu/rules'
import type { Content } from './content.ts'
import type { KeyPath, Located } from './fault.ts'
import { walkBenefit, walkCondition, type Visit } from './walk-rule.ts'

/** A node of a rule and the file it stands in. */
export type PlacedVisit = Visit & { readonly file: Located }

const NOTHING_AROUND = { clause: false, tag: undefined }

/** Every node of every standard and policy. */
export function visitsOf(content: Content): readonly PlacedVisit[] {
  return [
    ...content.standards.flatMap((file) => visitsOfStandard(file.value).map((visit) => ({ ...visit, file }))),
    ...content.policies.flatMap((file) => visitsOfPolicy(file.value).map((visit) => ({ ...visit, file }))),
  ]
}

export function visitsOfStandard(standard: Standard): readonly Visit[] {
  return standard.versions.flatMap((version, i) => visitsOfVersion(version, ['versions', i]))
}

/** Gates first, as they are judged. */
export function visitsOfVersion(version: StandardVersion, path: KeyPath): readonly Visit[] {
  return (['gates', 'conditions'] as const).flatMap((key) =>
    version[key].flatMap((condition, i) => walkCondition(condition, [...path, key, i], NOTHING_AROUND)),
  )
}

/** Who is entitled first, then what is given: there the document itself is the clause. */
export function visitsOfPolicy(policy: Policy): readonly Visit[] {
  return [
    ...policy.who.flatMap((condition, i) => walkCondition(condition, ['who', i], NOTHING_AROUND)),
    ...walkBenefit(policy.gives, ['gives'], { clause: true, tag: policy.givesTag ?? policy.document.tag }),
  ]
}
