import { refuse, roles, type HeldPost, type Refusal } from '@yinyu/contract'
import type { Reading } from '../../storage/transaction.ts'

/**
 * Refuses when one of the posts is the last in force of its kind of administrator in its region: without a security
 * administrator nobody could ever approve the next.
 */
export async function findLastAdministrator(
  { sql }: Reading,
  posts: readonly HeldPost[],
): Promise<Refusal | undefined> {
  for (const { id, role, region, state } of posts) {
    const { reach, title } = roles[role]
    if (state !== 'active' || (reach !== 'people' && reach !== 'audit')) continue
    const other = await sql
      .selectFrom('post')
      .innerJoin('account', 'account.id', 'post.account_id')
      .select('post.id')
      .where('post.role', '=', role)
      .where('post.region', '=', region)
      .where('post.state', '=', 'active')
      .where('post.valid_to', 'is', null)
      .where('post.id', '<>', id)
      .where('account.state', '=', 'active')
      .limit(1)
      .executeTakeFirst()
    if (other === undefined)
      return refuse('LAST_ADMINISTRATOR', `这是本地区最后一位${title}。请先任命下一位，再结束或停用这一位。`)
  }
  return undefined
}
