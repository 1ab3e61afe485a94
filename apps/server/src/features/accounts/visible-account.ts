import type { Reading } from '../../storage/transaction.ts'

/** An account that the acting person may see; undefined for every other and for none. */
export async function findVisibleAccount(
  { sql }: Reading,
  id: string,
): Promise<{ readonly id: string; readonly loginName: string; readonly state: string } | undefined> {
  const row = await sql
    .selectFrom('account')
    .select(['id', 'login_name', 'state'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? undefined : { id: row.id, loginName: row.login_name, state: row.state }
}
