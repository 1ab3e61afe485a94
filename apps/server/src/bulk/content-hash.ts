import { createHash } from 'node:crypto'
import { versionInForce, type Definitions, type Purpose } from '@yinyu/rules'
import type { IsoDate } from '@yinyu/kernel'

/** Policies that are published while the server runs make another list; the other parts stay as they were read. */
const known = new WeakMap<
  Definitions['policies'],
  { readonly of: Definitions['standards']; readonly hash: string }
>()

/** SHA-256 of everything there is to judge by: the same text of standards, policies and indicators has the same. */
export function contentHash({ indicators, standards, policies }: Definitions): string {
  const before = known.get(policies)
  if (before?.of === standards) return before.hash
  const hash = digestOf([[...indicators.values()], standards, policies])
  known.set(policies, { of: standards, hash })
  return hash
}

/**
 * SHA-256 of what decides which facts count: indicators with their sources, and which standard grants which title. A snapshot
 * stays good while policies come and go.
 */
export function factsHash({ indicators, standards }: Definitions): string {
  const before = knownFacts.get(standards)
  if (before?.of === indicators) return before.hash
  const hash = digestOf([[...indicators.values()], standards.map(({ id, grants }) => [id, grants])])
  knownFacts.set(standards, { of: indicators, hash })
  return hash
}

const knownFacts = new WeakMap<
  Definitions['standards'],
  { readonly of: Definitions['indicators']; readonly hash: string }
>()

/** One rule as it was when a run was made: a later run tells by the digest whether its text is another one. */
export interface RuleVersion {
  readonly kind: 'standard' | 'policy' | 'indicators'
  readonly rule: string
  /** Of standards. */
  readonly purpose?: Purpose | undefined
  readonly version?: string | undefined
  readonly digest: string
}

/** Every standard that is in force on the day for one of the purposes, every policy, and all indicators together. */
export function ruleVersions(
  { indicators, standards, policies }: Definitions,
  { on, purposes }: { readonly on: IsoDate; readonly purposes: readonly Purpose[] },
): readonly RuleVersion[] {
  const inForce = purposes.flatMap((purpose) =>
    standards.flatMap((standard): readonly RuleVersion[] => {
      const version = versionInForce(standard, { on, purpose })
      if (version === undefined) return []
      const digest = digestOf([standard.grants, version.gates, version.conditions])
      return [{ kind: 'standard', rule: standard.id, purpose, version: version.version, digest }]
    }),
  )
  return [
    ...inForce,
    ...policies.map((policy): RuleVersion => ({ kind: 'policy', rule: policy.id, digest: digestOf(policy) })),
    { kind: 'indicators', rule: 'indicators', digest: digestOf([...indicators.values()]) },
  ]
}

function digestOf(what: unknown): string {
  const text = JSON.stringify(what, (_, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value instanceof Map ? [...value] : value,
  )
  return createHash('sha256').update(text).digest('hex')
}
