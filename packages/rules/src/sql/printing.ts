import type { Truth } from '../form/form.ts'
import type { Slot } from '../form/polynomial.ts'
import type { Part, Parts } from './part.ts'

/** What every printer needs: where parts come from and which column a slot is. */
export interface Printing {
  readonly parts: Parts
  readonly columnOf: (slot: Slot) => Part
  /** Prints a truth inside points; passed along as points and truths hold each other. */
  readonly truth: (truth: Truth, printing: Printing) => Part
}

/** The two types of whole numbers that both databases have. */
export type NumberType = 'bigint' | 'decimal'

export type Sign = 'positive' | 'not-negative'

/** No fact is larger: the records, the intake and JavaScript keep to it. */
export const FACT_MOST = 2n ** 53n - 1n
export const BIGINT_MOST = 2n ** 63n - 1n
/** Both DuckDB and PostgreSQL have exact decimals of so many digits; DuckDB has no more. */
export const DECIMAL_MOST = 10n ** 38n - 1n
