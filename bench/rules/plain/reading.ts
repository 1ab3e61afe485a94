import type { Purpose, Standard, StandardVersion } from '@yinyu/rules'
import type { Book } from './measures.ts'

/** What a condition is read by: the definitions, the day and how far "the last years" have moved back. */
export interface Reading extends Book {
  readonly year: number
  readonly back: number
  readonly purpose: Purpose
  /** The version of a standard in force that day. */
  readonly inForce: (standard: string) => { standard: Standard; version: StandardVersion } | undefined
}
