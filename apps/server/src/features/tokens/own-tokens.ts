import type { Permission } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import type { Reading } from '../../storage/transaction.ts'

/** The tokens of an account, the newest first; never the secret itself, which is kept nowhere. */
export async function readOwnTokens({ sql }: Reading, account: string, today: IsoDate) {
  const rows = await sql
    .selectFrom('api_token')
    .select(['id', 'title', 'permissions', 'valid_to', 'ended_at', 'created_at', 'used_at'])
    .where('account_id', '=', account)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    permissions: row.permissions as Permission[],
    validTo: row.valid_to,
    state: stateOf(row, today),
    madeAt: row.created_at.toISOString(),
    usedAt: row.used_at?.toISOString(),
  }))
}

function stateOf(
  { ended_at, valid_to }: { ended_at: Date | null; valid_to: IsoDate },
  today: IsoDate,
): 'valid' | 'expired' | 'ended' {
  if (ended_at !== null) return 'ended'
  return valid_to < today ? 'expired' : 'valid'
}
