import type { IsoDate, RegionCode } from '@yinyu/kernel'
import type { FactValue } from '@yinyu/rules'
import type { SaidIssue } from './row-issue.ts'

export const changeKinds = ['added', 'changed', 'protected', 'refused', 'noticed'] as const
/**
 * `added` and `changed` are recorded when the run is applied; `protected` differs from what a better source or the
 * register says and is left alone; `refused` could not be taken; `noticed` was taken or ignored, please look.
 */
export type ChangeKind = (typeof changeKinds)[number]

/** What one cell of the file comes to, beside what is on record. */
export interface CheckedCell {
  readonly kind: ChangeKind
  readonly indicator: string | undefined
  readonly year?: number | undefined
  /** The column as the file names it, where it was not recognised. */
  readonly header?: string | undefined
  readonly value?: FactValue | undefined
  /** The fact that counts now. */
  readonly oldFact?: string | undefined
  /** The name or region on record. */
  readonly oldText?: string | undefined
  readonly issue?: SaidIssue | undefined
}

/** What a row of the file comes to. */
export type CheckedRow = {
  readonly row: number
  readonly cells: readonly CheckedCell[]
  readonly unchanged: number
} & (
  | {
      readonly kind: 'refused'
      readonly creditCode: string | undefined
      readonly name: string | undefined
      readonly issue: SaidIssue
    }
  | {
      readonly kind: 'known' | 'reopened'
      readonly enterprise: string
      readonly creditCode: string
      readonly name: string
      readonly region: RegionCode
    }
  | {
      readonly kind: 'new'
      readonly creditCode: string
      readonly name: string
      readonly region: RegionCode
      /** The day of foundation where the file tells it. */
      readonly registeredOn: IsoDate | undefined
    }
)
