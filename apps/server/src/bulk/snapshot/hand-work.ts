import type { Moment } from '../../storage/firms/firm-rows.ts'
import type { DealOrder, Dealt } from './deal-facts.ts'
import type { PickOrder } from './pick-firms.ts'

/** What a thread is asked to do. */
export type HandWork =
  | { readonly kind: 'deal'; readonly order: DealOrder; readonly moment: Moment | undefined }
  | { readonly kind: 'pick'; readonly order: PickOrder }

/** How it went. */
export type HandEnd =
  | { readonly end: 'done'; readonly dealt: Dealt | undefined }
  | { readonly end: 'failed'; readonly message: string }
