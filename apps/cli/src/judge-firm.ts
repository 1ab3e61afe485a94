import { formatYuan } from '@yinyu/kernel'
import type { FirmRow } from '@yinyu/intake'
import {
  findGaps,
  forPurpose,
  judgePolicies,
  judgeStandard,
  type Amount,
  type Condition,
  type Definitions,
  type Facts,
  type Gap,
  type Occasion,
  type PolicyVerdict,
  type StandardVerdict,
  type StandardVersion,
} from '@yinyu/rules'
import type { AmountText, FirmResult, PolicyResult, StandardResult } from './firm-result.ts'
import type { Question } from './questions.ts'
import { rowIssues } from './row-issues.ts'

/** What every row of a file is judged by. */
export interface Plan {
  readonly definitions: Definitions
  readonly occasion: Occasion
  readonly questions: readonly Question[]
  readonly policies: 'judged' | 'left out'
  /** Looking for the least changes takes several times as long as judging. */
  readonly gaps: 'found' | 'left out'
}

/** Judges one row by everything asked for. Pure. */
export function judgeFirm(plan: Plan, firm: FirmRow): FirmResult {
  const { rowNumber, creditCode, name, facts } = firm
  const standards = plan.questions.map((question) => [question.key, answer(plan, question, facts)] as const)
  const policies =
    plan.policies === 'judged' ? judgePolicies(plan.definitions, facts, plan.occasion, 'none') : []
  return {
    row: rowNumber,
    'credit-code': creditCode ?? '',
    name: name ?? '',
    standards: Object.fromEntries(standards),
    policies: Object.fromEntries(policies.map((verdict) => [verdict.policy.id, policyResult(verdict)])),
    issues: rowIssues(firm, plan.occasion, plan.definitions.indicators),
  }
}

function answer(
  { definitions, occasion, gaps: wanted }: Plan,
  question: Question,
  facts: Facts,
): StandardResult {
  const { standard, named, version, tells } = question
  if (!version) {
    return {
      version: null,
      verdict: 'unknown',
      reason: 'NOT_IN_FORCE',
      conditions: {},
      missing: [],
      gaps: [],
    }
  }
  const found = judgeStandard(definitions, facts, {
    ...occasion,
    standard: standard.id,
    version: named,
    wording: 'none',
  })
  const { verdict, conditions, score, sizeClass, missing, undefinedBecause } = found
  return {
    version: version.version,
    verdict,
    ...(tells.has('score') && score ? { score: [score.least, score.most] as const } : {}),
    ...(tells.has('class') ? { class: sizeClass ?? 'unknown' } : {}),
    conditions,
    missing,
    ...(undefinedBecause.length > 0 ? { 'cannot-compute': undefinedBecause } : {}),
    gaps: wanted === 'found' ? gapsOf(definitions, version, found, facts, occasion) : [],
  }
}

/** What would meet each unmet condition; nothing where the standard is met some other way. */
export function gapsOf(
  definitions: Definitions,
  version: StandardVersion,
  { verdict, conditions }: Pick<StandardVerdict, 'verdict' | 'conditions'>,
  facts: Facts,
  occasion: Occasion,
): readonly Gap[] {
  if (verdict === 'met') return []
  const open = openConditions([...version.gates, ...version.conditions], conditions, occasion)
  return findGaps(definitions, open, facts, occasion)
}

/**
 * The unmet conditions people can be told about: the innermost that have an id. What is met in some other way
 * needs nothing, so its parts are left out.
 */
function openConditions(
  conditions: readonly Condition[],
  verdicts: StandardVerdict['conditions'],
  occasion: Occasion,
): readonly Condition[] {
  return forPurpose(conditions, occasion).flatMap((condition) => {
    const verdict = condition.id === undefined ? undefined : verdicts[condition.id]
    if (verdict === 'met') return []
    if ((condition.kind === 'any' || condition.kind === 'all') && condition.of.some(hasId)) {
      return openConditions(condition.of, verdicts, occasion)
    }
    return verdict === 'unknown' ? [] : [condition]
  })
}

function hasId(condition: Condition): boolean {
  const inside = condition.kind === 'any' || condition.kind === 'all' ? condition.of : []
  return condition.id !== undefined || inside.some(hasId)
}

function policyResult(found: PolicyVerdict): PolicyResult {
  const { status, verdict, amount, amountNeedsConfirmation, displacedBy, missing } = found
  return {
    status,
    verdict,
    amount: amountText(amount),
    'needs-confirmation': amountNeedsConfirmation,
    ...(displacedBy === undefined ? {} : { 'displaced-by': displacedBy }),
    missing,
  }
}

function amountText(amount: Amount | undefined): AmountText {
  if (!amount) return null
  const { leastFen, mostFen } = amount
  if (mostFen === leastFen) return formatYuan(leastFen)
  return [formatYuan(leastFen), mostFen === undefined ? null : formatYuan(mostFen)]
}
