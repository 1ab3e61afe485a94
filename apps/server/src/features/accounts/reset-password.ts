import { isRefusal, refuse, roles, type Refusal } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import { postsOf } from '../../door/standing.ts'
import type { Writing } from '../../storage/perform.ts'
import { writeScope, type Scope } from '../../storage/scope.ts'

/** A new first password for somebody who has lost theirs. */
export interface Reset {
  readonly account: string
  readonly hash: string
  readonly authenticator: 'keep' | 'remove'
  readonly now: Date
  readonly today: IsoDate
  /** What the administrator may see. */
  readonly scope: Scope
}

/**
 * Resets a password for who has lost it. Refused for administrators, since whoever resets could then act in their place
 * (三员分立), and for posts beyond the region of the one who resets.
 */
export async function resetWithin(open: Writing, reset: Reset): Promise<null | Refusal> {
  const fault = await findFault(open, reset)
  if (isRefusal(fault)) return fault
  await putNewPassword(open, reset)
  return null
}

/** Puts a new first password at the entrance, ends every session and lifts a lock. */
export async function putNewPassword(
  open: Writing,
  { account, hash, authenticator, now }: Omit<Reset, 'today' | 'scope'>,
): Promise<void> {
  const values = {
    password_hash: hash,
    password_changed_at: now,
    must_change: true,
    failures: 0,
    locked_until: null,
    ...(authenticator === 'remove' && { totp_secret: null, totp_since: null, totp_step: null }),
  }
  await open.sql
    .insertInto('credential')
    .values({ account_id: account, ...values })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(values))
    .execute()
  await open.sql
    .updateTable('session')
    .set({ ended_at: now })
    .where('account_id', '=', account)
    .where('ended_at', 'is', null)
    .execute()
  open.audit({ kind: 'password-reset', objectKind: 'account', object: account, detail: { authenticator } })
}

async function findFault(open: Writing, { account, scope, today }: Reset): Promise<Refusal | undefined> {
  const posts = await postsOf(open, account, today)
  const isAdministrator = posts.some(({ role }) => ['people', 'audit'].includes(roles[role].reach))
  if (isAdministrator)
    return refuse(
      'ADMINISTRATOR_APART',
      '管理员的密码不能由另一位管理员重置。请由运维人员在服务器上办理，或重新任命。',
    )
  if (posts.some(({ region }) => !`people:${region}`.startsWith(writeScope(scope))))
    return refuse('ACCOUNT_ELSEWHERE', '这个人还有上级或别处的岗位，请由那里的系统管理员办理。')
  return undefined
}
