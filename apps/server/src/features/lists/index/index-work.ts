import type { IsoDate } from '@yinyu/kernel'
import type { Definitions } from '@yinyu/rules'
import type { PackedBoard } from '../../../bulk/board-over.ts'
import type { RuleOfLists } from '../listed-rules.ts'

/** What a thread is given that makes the indexes of one run. */
export interface IndexWork {
  readonly board: PackedBoard
  readonly definitions: Definitions
  /** Where the files of answers are. */
  readonly folder: string
  readonly run: { readonly id: string; readonly on: IsoDate }
}

/** What it is told and asked for, one after the other; the credit codes of all enterprises come first. */
export type IndexSaid =
  | { readonly kind: 'codes'; readonly codes: readonly (readonly [enterprise: string, code: string])[] }
  | { readonly kind: 'rule'; readonly rule: RuleOfLists; readonly path: string }
