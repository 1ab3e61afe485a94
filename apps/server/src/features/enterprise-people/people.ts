import { roles, type RoleName } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import type { Caller } from '../../door/caller.ts'
import type { Reading } from '../../storage/transaction.ts'
import { readSignInStanding } from '../accounts/sign-in-standing.ts'

/** Everybody who acts for the enterprise of the caller, the authorised person first. */
export async function readPeople(open: Reading, caller: Caller, today: IsoDate) {
  const rows = await open.sql
    .selectFrom('post')
    .innerJoin('account', 'account.id', 'post.account_id')
    .select(['post.id', 'post.account_id', 'post.role', 'post.valid_from'])
    .select(['account.login_name', 'account.person_name'])
    .where('post.enterprise_id', '=', caller.post?.enterprise ?? '')
    .where('post.state', '=', 'active')
    .where((where) => where.or([where('post.valid_to', 'is', null), where('post.valid_to', '>=', today)]))
    .orderBy('post.role', 'desc')
    .orderBy('account.login_name')
    .execute()
  const standings = await readSignInStanding(
    open,
    rows.map(({ account_id }) => account_id),
  )
  const lastUse = new Map(standings.map((each) => [each.account, each.lastUse?.toISOString()]))
  return rows.map((row) => ({
    post: row.id,
    account: row.account_id,
    loginName: row.login_name,
    personName: row.person_name,
    role: row.role as RoleName,
    roleTitle: roles[row.role as RoleName].title,
    validFrom: row.valid_from,
    lastUse: lastUse.get(row.account_id),
    isMyself: row.account_id === caller.account,
  }))
}
