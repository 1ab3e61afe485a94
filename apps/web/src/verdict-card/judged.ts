import type { Facts, Occasion } from '@yinyu/rules'
import type { Answers } from './judge-all.ts'

/** What the card tells of: the facts of one firm, the occasion, and every verdict on them. */
export interface Judged {
  readonly facts: Facts
  readonly occasion: Occasion
  readonly answers: Answers
}
