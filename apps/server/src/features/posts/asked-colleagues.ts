import type { AskedColleague } from '@yinyu/contract'
import type { Reading } from '../../storage/transaction.ts'

const SHOWN_MOST = 20

/** Whom the holder of a post has asked to stand in or to take over, the latest first; read at the entrance. */
export async function readAsked({ sql }: Reading, post: string): Promise<AskedColleague[]> {
  const rows = await sql
    .selectFrom('post')
    .innerJoin('account', 'account.id', 'post.account_id')
    .select(['post.id', 'post.state', 'post.valid_from', 'post.valid_to', 'post.succeeds'])
    .select('account.person_name')
    .where((where) => where.or([where('post.deputy_for', '=', post), where('post.succeeds', '=', post)]))
    .orderBy('post.created_at', 'desc')
    .orderBy('post.id')
    .limit(SHOWN_MOST)
    .execute()
  return rows.map(({ id, state, valid_from, valid_to, succeeds, person_name }) => ({
    id,
    kind: succeeds === null ? 'deputy' : 'successor',
    personName: person_name,
    state: state as AskedColleague['state'],
    from: valid_from,
    to: valid_to ?? undefined,
  }))
}
