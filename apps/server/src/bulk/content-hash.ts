import { createHash } from 'node:crypto'
import type { Definitions } from '@yinyu/rules'

const known = new WeakMap<Definitions, string>()

/** SHA-256 of everything there is to judge by: the same text of standards, policies and indicators has the same. */
export function contentHash(definitions: Definitions): string {
  const before = known.get(definitions)
  if (before !== undefined) return before
  const { indicators, standards, policies } = definitions
  const text = JSON.stringify([[...indicators.values()], standards, policies], (_, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value instanceof Map ? [...value] : value,
  )
  const hash = createHash('sha256').update(text).digest('hex')
  known.set(definitions, hash)
  return hash
}
