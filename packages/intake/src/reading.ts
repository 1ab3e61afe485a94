import type { FactValue } from '@yinyu/rules'
import type { IssueCode } from './issue-table.ts'
import type { Details } from './issues.ts'

/** What a cell gave: a value, a complaint, or both when the value is taken with a warning. */
export interface Reading {
  readonly value?: FactValue
  readonly complaint?: Complaint
}

export interface Complaint {
  readonly code: IssueCode
  readonly details?: Details
}

export function refuse(code: IssueCode, details: Details = {}): Reading {
  return { complaint: { code, details } }
}
