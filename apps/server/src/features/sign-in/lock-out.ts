import { sql } from 'kysely'
import type { Writing } from '../../storage/perform.ts'

/** How many wrong attempts lock an account, and for how long (GB/T 22239-2019 8.1.4.1 with the usual figures). */
export const FAILURES_MOST = 5
export const LOCK_MS = 15 * 60_000

/** Counts one wrong attempt and locks at the last allowed one; the counter starts anew with the lock. */
export async function countFailure(open: Writing, account: string, now: Date): Promise<'counted' | 'locked'> {
  const { failures } = await open.sql
    .updateTable('credential')
    .set({ failures: sql<number>`failures + 1` })
    .where('account_id', '=', account)
    .returning('failures')
    .executeTakeFirstOrThrow()
  open.audit({ kind: 'sign-in-failed', objectKind: 'account', object: account, detail: { failures } })
  if (failures < FAILURES_MOST) return 'counted'
  await open.sql
    .updateTable('credential')
    .set({ failures: 0, locked_until: new Date(now.getTime() + LOCK_MS) })
    .where('account_id', '=', account)
    .execute()
  open.audit({ kind: 'account-locked', objectKind: 'account', object: account, detail: { failures } })
  return 'locked'
}

export function isLocked(lockedUntil: Date | null, now: Date): boolean {
  return lockedUntil !== null && lockedUntil > now
}
