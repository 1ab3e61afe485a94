/**
 * Whether a text, or a text or name anywhere in parsed JSON, can be kept by no database and no file: with NUL, or with half
 * of a character. Such a text would be lost or changed without a word. Takes what is not nested too deep; see `isTooDeep`.
 */
export function isUnkeepable(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000') || !value.isWellFormed()
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([name, each]) => isUnkeepable(name) || isUnkeepable(each))
}
