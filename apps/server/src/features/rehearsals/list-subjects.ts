import type { RehearsalSubjectRow } from '@yinyu/contract'
import { statusOn, versionInForce, type Benefit, type Occasion } from '@yinyu/rules'
import type { House } from '../../house.ts'

/** Standards with a version in force, in the order of the content; then every policy. */
export function listSubjects(
  { definitions }: Pick<House, 'definitions'>,
  occasion: Occasion,
): RehearsalSubjectRow[] {
  const standards = definitions.standards.flatMap((standard): RehearsalSubjectRow[] => {
    const version = versionInForce(standard, occasion)
    if (!version) return []
    const { id, title, level, region } = standard
    return [
      {
        kind: 'standard',
        id,
        title,
        level,
        version: version.version,
        money: 'no',
        ...(region !== undefined && { region }),
        ambiguous: isAmbiguous(version),
      },
    ]
  })
  const policies = definitions.policies.map((policy): RehearsalSubjectRow => ({
    kind: 'policy',
    id: policy.id,
    title: policy.title,
    level: policy.level,
    ...(policy.region.in[0] !== undefined && { region: policy.region.in[0] }),
    status: statusOn(policy, occasion.on),
    money: names(policy.gives),
    ambiguous: isAmbiguous(policy),
  }))
  return [...standards, ...policies]
}

function names(benefit: Benefit): 'yes' | 'no' {
  return benefit.kind === 'not-known' ? 'no' : 'yes'
}

function isAmbiguous(content: unknown): 'yes' | 'no' {
  return JSON.stringify(content).includes('"kind":"readings"') ? 'yes' : 'no'
}
