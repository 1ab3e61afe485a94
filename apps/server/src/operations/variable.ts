import type { z } from 'zod'

/** One environment variable: what it may be, how a wrong one is told, and its line in the guide. */
export interface Variable<S extends z.ZodType = z.ZodType> {
  /** From the text of the variable to its value. */
  readonly schema: S
  readonly code: string
  /** In Chinese: what it decides, what it may be, what to write instead. */
  readonly todo: string
  /** In English, for docs/guides/operate.md. */
  readonly guide: string
  /** What holds when it is not set, as the guide says it. */
  readonly unset: string
  /** A value that may hold a secret is never repeated. */
  readonly told: 'value' | 'nothing'
}

type Given<S extends z.ZodType> = Omit<Variable<S>, 'told' | 'unset'> & {
  readonly unset?: string
  readonly told?: Variable['told']
}

export function variable<S extends z.ZodType>(given: Given<S>): Variable<S> {
  return { unset: '', told: 'value', ...given }
}

const TOLD_MOST = 60

/** A value as it may stand in a message: on one line and not too long. */
export function tellValue(text: string): string {
  const plain = text.replaceAll(/\p{Cc}|[\u2028\u2029]/gu, ' ')
  return plain.length > TOLD_MOST ? `${plain.slice(0, TOLD_MOST)}…` : plain
}
