import { roles, type HeldPost, type RoleName } from '@yinyu/contract'
import type { Reading } from '../../storage/transaction.ts'

/** A post with who wanted it and since when. */
export interface ProposedPost extends HeldPost {
  readonly proposedBy: string
  readonly proposedAt: string
}

/** The posts of some accounts that the acting person may see, the newest first. */
export function readHeldPosts(open: Reading, accounts: readonly string[]): Promise<readonly HeldPost[]> {
  return accounts.length === 0 ? Promise.resolve([]) : readPosts(open, { accounts })
}

/** Every post that waits for a decision, with who proposed it. */
export function readProposedPosts(open: Reading): Promise<readonly ProposedPost[]> {
  return readPosts(open, { state: 'proposed' })
}

/** One post; undefined when there is none or it is out of sight. */
export async function readPost(open: Reading, id: string): Promise<ProposedPost | undefined> {
  return (await readPosts(open, { id }))[0]
}

type Sought = { readonly accounts: readonly string[] } | { readonly state: string } | { readonly id: string }

async function readPosts({ sql }: Reading, sought: Sought): Promise<readonly ProposedPost[]> {
  const rows = await sql
    .selectFrom('post')
    .selectAll()
    .$if('accounts' in sought, (some) =>
      some.where('account_id', 'in', 'accounts' in sought ? [...sought.accounts] : []),
    )
    .$if('state' in sought, (some) => some.where('state', '=', 'state' in sought ? sought.state : ''))
    .$if('id' in sought, (some) => some.where('id', '=', 'id' in sought ? sought.id : ''))
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    account: row.account_id,
    role: row.role as RoleName,
    roleTitle: roles[row.role as RoleName].title,
    unit: row.unit,
    region: row.region,
    enterprise: row.enterprise_id ?? undefined,
    state: row.state as HeldPost['state'],
    validFrom: row.valid_from,
    validTo: row.valid_to ?? undefined,
    deputyFor: row.deputy_for ?? undefined,
    succeeds: row.succeeds ?? undefined,
    proposedBy: row.proposed_by,
    proposedAt: row.created_at.toISOString(),
  }))
}

/** Whether a post counts: in force, or on its way to be. */
export function isOpenPost({ state, validTo }: HeldPost, today: string): boolean {
  return (state === 'active' || state === 'proposed') && (validTo === undefined || validTo >= today)
}
