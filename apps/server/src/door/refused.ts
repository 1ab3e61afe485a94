import type { Refusal } from '@yinyu/contract'

/** Takes a refusal out of its transaction, which is rolled back; the door answers with it. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.refused)
    this.refusal = refusal
  }
}
