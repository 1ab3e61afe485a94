import { createHash } from 'node:crypto'
import { contentOf, type Policy, type RehearsedRule } from '@yinyu/rules'
import { contentHash } from '../../bulk/content-hash.ts'
import type { House } from '../../house.ts'

/** Always the same list, so that the hash of standards and indicators is worked out once. */
const NO_POLICIES: readonly Policy[] = []

/**
 * SHA-256 over the rule without changes and whatever its figures hang on: indicators and standards, and of other rules what it
 * is held against and the policies that exclude each other with it.
 */
export function rulesHash(
  { definitions }: Pick<House, 'definitions'>,
  rule: RehearsedRule,
  others: readonly RehearsedRule[],
): string {
  const { indicators, standards } = definitions
  const around = contentHash({ indicators, standards, policies: NO_POLICIES })
  return createHash('sha256')
    .update(JSON.stringify([around, ...[rule, ...others].map(contentOf)]))
    .digest('hex')
}
