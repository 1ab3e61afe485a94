import { splitFactKey, type FactKey } from '../fact.ts'

/** PostgreSQL cuts longer names off. */
const NAME_BYTES_MOST = 63
const MARK_LENGTH = 8

/**
 * The column of a fact in a wide table: `f_region`, `f2025_rd_expense`. Depends on the key alone, so that tables and
 * statements made on different days fit; two facts never share a name.
 */
export function factColumn(key: FactKey): string {
  const { indicator, year } = splitFactKey(key)
  return safeName(`f${year ?? ''}`, indicator)
}

/**
 * `prefix_text` of small letters, digits and `_`, which no database folds or cuts. Text with anything else in it, or too
 * long, gets a mark made from the whole text, so that different texts stay different.
 */
export function safeName(prefix: string, text: string): string {
  const plain = `${prefix}_${text.replaceAll('-', '_')}`
  if (/^[a-z][a-z0-9-]*$/.test(text) && plain.length <= NAME_BYTES_MOST) return plain
  const kept = plain
    .toLowerCase()
    .replaceAll(/[^a-z0-9_]/g, '_')
    .slice(0, NAME_BYTES_MOST - MARK_LENGTH - 1)
  return `${kept}_${markOf(text)}`
}

/** Eight hexadecimal digits, FNV-1a over the characters. */
function markOf(text: string): string {
  let mark = 0x811c9dc5
  for (const sign of text) {
    mark ^= sign.codePointAt(0) ?? 0
    mark = Math.imul(mark, 0x01000193) >>> 0
  }
  return mark.toString(16).padStart(MARK_LENGTH, '0')
}
