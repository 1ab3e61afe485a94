import { CompiledQuery } from 'kysely'
import type { Reading } from './transaction.ts'

const names = new Map<string, string>()

/**
 * A statement that is asked all day in the very same words: each connection keeps it parsed and planned. For those that look
 * up by a key only; whatever is better planned with its values in hand is asked as usual.
 */
export function keptStatement<Row>(
  name: string,
  text: string,
): ({ sql }: Pick<Reading, 'sql'>, values: readonly unknown[]) => Promise<readonly Row[]> {
  if (names.has(text) || [...names.values()].includes(name))
    throw new Error(`the statement ${name} is kept twice`)
  names.set(text, name)
  return async ({ sql }, values) => (await sql.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows
}

/** By which name a statement is kept; undefined for all others. */
export function nameOfStatement(text: string): string | undefined {
  return names.get(text)
}
