import { createHash } from 'node:crypto'

/** What a content comes to, however its keys are ordered: an approval is bound to it. */
export function hashOf(content: unknown): string {
  const sorted = JSON.stringify(content, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
  return createHash('sha256')
    .update(sorted ?? '')
    .digest('hex')
}
