import type { FactKey, Indicator } from '@yinyu/rules'
import type { Dispatch } from 'react'
import type { Entry, SheetChange } from '../sheet.ts'

/** What every kind of answer field gets. */
export interface FieldProps {
  readonly id: string
  readonly factKey: FactKey
  readonly indicator: Indicator
  readonly entry: Entry | undefined
  readonly isUnsure: boolean
  readonly isFaulty: boolean
  readonly change: Dispatch<SheetChange>
  /** After an answer that is complete with one press. */
  readonly onChosen?: (() => void) | undefined
}
