import { roles, type RoleName } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import type { ActingPost } from '../../door/caller.ts'
import type { Reading } from '../../storage/transaction.ts'

/** Somebody of the same unit and region, or new there and without a post yet. */
export interface Colleague {
  readonly account: string
  readonly personName: string
  readonly roles: readonly RoleName[]
  readonly posts: string[]
}

/** Those who may stand in for a post or take it over; read at the entrance, since officers see no other accounts. */
export async function readColleagues(
  { sql }: Reading,
  { account, post }: { readonly account: string; readonly post: ActingPost },
  today: IsoDate,
): Promise<readonly Colleague[]> {
  const rows = await sql
    .selectFrom('account')
    .leftJoin('post', (join) =>
      join
        .onRef('post.account_id', '=', 'account.id')
        .on('post.state', 'in', ['active', 'proposed'])
        .on((where) => where.or([where('post.valid_to', 'is', null), where('post.valid_to', '>=', today)])),
    )
    .select([
      'account.id',
      'account.person_name',
      'post.role',
      'post.unit',
      'post.region',
      'post.enterprise_id',
    ])
    .where('account.state', '=', 'active')
    .where('account.id', '<>', account)
    .where('account.region', '=', post.region)
    .orderBy('account.person_name')
    .orderBy('account.id')
    .execute()
  const byAccount = Map.groupBy(rows, ({ id }) => id)
  return [...byAccount].flatMap(([id, held]) => {
    const isNew = held.every(({ role }) => role === null)
    const isHere = held.some(
      ({ unit, region, enterprise_id }) =>
        unit === post.unit && region === post.region && enterprise_id === null,
    )
    if (!isNew && !isHere) return []
    const found = held.flatMap(({ role }) => (role === null ? [] : [role as RoleName]))
    const titles = found.map((role) => roles[role].title)
    return [{ account: id, personName: held[0]?.person_name ?? '', roles: found, posts: titles }]
  })
}
