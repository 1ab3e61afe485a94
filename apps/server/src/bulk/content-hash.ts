import { createHash } from 'node:crypto'
import type { Definitions } from '@yinyu/rules'

/** By the list of policies, which is another one as soon as something is published; the rest stays for good. */
const known = new WeakMap<Definitions['policies'], string>()

/** SHA-256 of everything there is to judge by: the same text of standards, policies and indicators has the same. */
export function contentHash(definitions: Definitions): string {
  const { indicators, standards, policies } = definitions
  const before = known.get(policies)
  if (before !== undefined) return before
  const text = JSON.stringify([[...indicators.values()], standards, policies], (_, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value instanceof Map ? [...value] : value,
  )
  const hash = createHash('sha256').update(text).digest('hex')
  known.set(policies, hash)
  return hash
}
