import { nameStatement } from './statement-names.ts'
import { askText, type Reading } from './transaction.ts'

/**
 * A statement that is asked all day in the very same words: each connection keeps it parsed and planned. For those that look
 * up by a key only; whatever is better planned with its values in hand is asked as usual.
 */
export function keptStatement<Row>(
  name: string,
  text: string,
): (open: Pick<Reading, 'sql'>, values: readonly unknown[]) => Promise<readonly Row[]> {
  nameStatement(name, text)
  return (open, values) => askText<Row>(open, text, values)
}
