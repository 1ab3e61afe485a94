import type { AskedColleague } from '@yinyu/contract'
import type { strings } from './strings.ts'

/** What has become of it on a day: what was approved may not have begun, or be over. */
export function standingOf(
  { state, from, to }: Pick<AskedColleague, 'state' | 'from' | 'to'>,
  today: string,
): keyof typeof strings.states {
  if (state !== 'active') return state
  if (from > today) return 'coming'
  return to !== undefined && to < today ? 'ended' : 'active'
}

/** `请李四代办，2026-11-21 至 2026-11-30`. */
export function sayAsked({ kind, personName, from, to }: Omit<AskedColleague, 'id' | 'state'>): string {
  return kind === 'deputy' ? `请${personName}代办，${from} 至 ${to ?? ''}` : `移交给${personName}，${from} 起`
}

/** What waits, and whoever stands in or will; an approved handover is no longer one's own to take back. */
export function canWithdraw(asked: AskedColleague, today: string): boolean {
  const standing = standingOf(asked, today)
  if (standing === 'proposed') return true
  return asked.kind === 'deputy' && (standing === 'coming' || standing === 'active')
}
