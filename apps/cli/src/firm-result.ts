import type { IssueCode, issueTable } from '@yinyu/intake'
import type { Verdict } from '@yinyu/kernel'
import type { Gap, PolicyVerdict } from '@yinyu/rules'

/** The answer for one standard, as it stands in the JSONL file (contract). */
export interface StandardResult {
  readonly version: string | null
  readonly verdict: Verdict
  readonly reason?: 'NOT_IN_FORCE'
  readonly score?: readonly [number, number]
  readonly class?: string
  readonly conditions: Readonly<Record<string, Verdict>>
  readonly missing: readonly string[]
  /** Why something is unknown although its facts are there: a divisor of zero. Only where there is such a thing. */
  readonly 'cannot-compute'?: readonly string[]
  readonly gaps: readonly Gap[]
}

/** Yuan with two decimals; a pair where facts are missing, its end null where there is no upper bound. */
export type AmountText = string | readonly [string, string | null] | null

export interface PolicyResult {
  readonly status: PolicyVerdict['status']
  readonly verdict: Verdict
  readonly amount: AmountText
  /** The text is attested too weakly to decide money by it (待核实). */
  readonly 'needs-confirmation': boolean
  /** The policy that is taken instead, where two exclude each other. */
  readonly 'displaced-by'?: string
  readonly missing: readonly string[]
}

/** Codes of intake that leave the file readable. */
type TakenCode = {
  [C in IssueCode]: (typeof issueTable)[C]['severity'] extends 'file' ? never : C
}[IssueCode]

export type RowIssueCode = TakenCode | 'OLD_YEAR'

/** Something in the row that could not be taken as it stood. */
export interface RowIssue {
  readonly row: number | null
  readonly column: string | null
  readonly value: string | null
  readonly code: RowIssueCode
  readonly message: string
}

/** One line of the JSONL file: the answers for one row of the input. */
export interface FirmResult {
  readonly row: number
  readonly 'credit-code': string
  readonly name: string
  readonly standards: Readonly<Record<string, StandardResult>>
  readonly policies: Readonly<Record<string, PolicyResult>>
  readonly issues: readonly RowIssue[]
}
