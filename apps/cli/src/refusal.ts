import { REFUSAL_CODES, type RefusalCode } from './refusal-codes.ts'

/** Why a command stopped, ready to be shown. */
export interface Refusal {
  readonly code: RefusalCode
  readonly exit: 1 | 2
  /** What happened and where, why that matters, what to do: in Chinese. */
  readonly message: string
}

/** What happened (and where), and what to do about it; the reason comes from the table. */
export interface Telling {
  readonly what: string
  readonly todo: string
}

/** An expected failure, to be thrown up to `main`, which shows it without a stack. */
export function refuse(code: RefusalCode, { what, todo }: Telling): Error {
  const { exit, why } = REFUSAL_CODES[code]
  const refusal: Refusal = { code, exit, message: `${what}。${why}。${todo}。（${code}）` }
  return Object.assign(new Error(refusal.message), { refusal })
}

/** A failure of the records, whose message is complete already. */
export function refuseRecords(message: string): Error {
  const refusal: Refusal = { code: 'RECORDS', exit: REFUSAL_CODES.RECORDS.exit, message }
  return Object.assign(new Error(message), { refusal })
}

/** The refusal inside an error made by `refuse`; undefined for every other error. */
export function refusalOf(error: unknown): Refusal | undefined {
  return error instanceof Error && 'refusal' in error ? (error.refusal as Refusal) : undefined
}
