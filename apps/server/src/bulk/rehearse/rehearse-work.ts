import type {
  ColumnNeed,
  Definitions,
  FactKey,
  Occasion,
  RehearsalOrder,
  RehearsalPart,
  Rehearsed,
} from '@yinyu/rules'
import type { learnWords } from '../column-words.ts'
import type { FirmsAsked, GroupFirms } from './group-firms.ts'

/** A board as it is sent to the thread: its columns are shared, not copied. */
export interface BoardSent {
  readonly id: number
  readonly keys: readonly FactKey[]
  readonly firms: number
  readonly needs: readonly ColumnNeed[]
  readonly capacity: number
  readonly columns: SharedArrayBuffer
  readonly words: Parameters<typeof learnWords>[1]
}

/** What regions and industries are called, by their codes. */
export interface CodeNames {
  readonly regions: ReadonlyMap<string, string>
  readonly industries: ReadonlyMap<string, string>
}

/** The rules of a day, with the names of places. */
export interface RulesSent {
  readonly id: number
  readonly definitions: Definitions
  readonly names: CodeNames
}

/** Where an order is played. */
export interface Setting {
  readonly board: number
  readonly rules: number
  readonly occasion: Occasion
}

/** What the thread is told or asked. */
export type RehearseWork =
  | { readonly kind: 'board'; readonly board: BoardSent }
  | { readonly kind: 'rules'; readonly rules: RulesSent }
  | { readonly kind: 'forget'; readonly boards: readonly number[]; readonly rules: readonly number[] }
  | RehearseJob

export type RehearseJob = {
  readonly setting: Setting
  readonly order: RehearsalOrder
} & (
  | { readonly kind: 'figures'; readonly parts: ReadonlySet<RehearsalPart> }
  | { readonly kind: 'firms'; readonly asked: FirmsAsked }
)

export type RehearseEnd =
  | { readonly end: 'figures'; readonly found: Rehearsed }
  | { readonly end: 'firms'; readonly found: GroupFirms }
