import { ratio } from '@yinyu/kernel'
import type { Member } from '../member.ts'

/** A firm that is near a standard, by its credit code. */
export function memberOf(code: string, more: Partial<Member> = {}): Member {
  return {
    enterprise: code,
    code,
    region: '350582',
    industry: undefined,
    size: undefined,
    titles: [],
    holds: 'no',
    fresh: 'unmet',
    reCheck: 'unmet',
    list: 'nearly',
    chain: [],
    distance: ratio(1n, 3n),
    help: 'operate',
    missing: [],
    ...more,
  }
}
