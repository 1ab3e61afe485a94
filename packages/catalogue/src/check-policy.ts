import { policySchema, type Policy } from '@yinyu/rules'
import type { Catalogue } from './catalogue.ts'
import { checkBands } from './checks/bands.ts'
import { checkCodes } from './checks/codes.ts'
import { checkKindsAndUnits } from './checks/kinds-and-units.ts'
import { checkClauses, checkSources } from './checks/provenance.ts'
import { checkReferences } from './checks/references.ts'
import { checkScores } from './checks/scores.ts'
import { checkUniqueIds } from './checks/unique-ids.ts'
import { checkValidity } from './checks/validity.ts'
import { checkYearly } from './checks/yearly.ts'
import type { Content, Loaded } from './content.ts'
import { sayWithoutPlace, wholeFile, type Fault } from './fault.ts'
import type { FaultCode } from './fault-codes.ts'
import { sayKeysInChinese } from './keys-in-chinese.ts'
import { fit } from './schema-faults.ts'

/** Something wrong in a policy that is being written, for showing at its field. */
export interface FieldFault {
  /** For example `who[0].value`; empty for the whole. */
  readonly key: string
  readonly code: FaultCode
  /** What is wrong, why that matters, what to do: in Chinese, with the fields as a form names them. */
  readonly message: string
}

/** A policy that fits and leads nowhere wrong, or why it does not; both where only its references are wrong. */
export interface CheckedPolicy {
  readonly policy?: Policy
  readonly faults: readonly FieldFault[]
}

/** What a policy may name. */
type Known = Pick<Catalogue, 'indicators' | 'standards' | 'sources' | 'regions' | 'industries'> & {
  readonly policies: readonly Policy[]
}

/** The checks of content that look at one policy, without any about files. */
const CHECKS: readonly ((content: Content) => readonly Fault[])[] = [
  checkUniqueIds,
  checkReferences,
  checkKindsAndUnits,
  checkYearly,
  checkBands,
  checkScores,
  checkValidity,
  checkClauses,
  checkSources,
  checkCodes,
]

/** Not a path that a file can have, so that the faults of this policy are told from those of others. */
const HERE = 'draft'

/** Holds one policy, given as data, to the schema and checks that a file in `content/` is held to. */
export function checkPolicy(data: unknown, catalogue: Known): CheckedPolicy {
  const { value: policy, faults } = fit({ ...wholeFile(HERE), data }, policySchema)
  if (policy === undefined) return { faults: faults.map(fieldFault) }
  const content = contentAround(policy, catalogue)
  const found = CHECKS.flatMap((check) => check(content)).filter(({ file }) => file === HERE)
  return { policy, faults: found.map(fieldFault) }
}

/** The catalogue as content, with this policy in the place of the one that has its id. */
function contentAround(policy: Policy, catalogue: Known): Content {
  return {
    indicators: catalogue.indicators.map(loaded),
    standards: catalogue.standards.map(loaded),
    policies: [
      ...catalogue.policies.filter(({ id }) => id !== policy.id).map((each) => loaded(each)),
      { ...wholeFile(HERE), value: policy },
    ],
    sources: [loaded([...catalogue.sources])],
    regions: catalogue.regions,
    industries: catalogue.industries,
    cases: [],
    relations: [],
    reserveSources: [],
    brokenIds: new Set(),
    brokenFiles: [],
  }
}

function loaded<T>(value: T): Loaded<T> {
  return { ...wholeFile('catalogue'), value }
}

function fieldFault(fault: Fault): FieldFault {
  return { key: fault.key, code: fault.code, message: sayKeysInChinese(sayWithoutPlace(fault)) }
}
