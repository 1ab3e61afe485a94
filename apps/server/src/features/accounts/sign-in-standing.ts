import { sql } from 'kysely'
import type { Reading } from '../../storage/transaction.ts'

/** How an account can be signed in to; no secret is in it. */
export interface SignInStanding {
  readonly account: string
  readonly lockedUntil: Date | null
  readonly mustChange: boolean
  readonly hasAuthenticator: boolean
  readonly hasIdentity: boolean
  readonly lastUse: Date | null
}

/** Of those among the accounts that the acting person may see: the own one, those of the region, colleagues. */
export async function readSignInStanding(
  open: Reading,
  accounts: readonly string[],
): Promise<readonly SignInStanding[]> {
  const { rows } = await sql<SignInStanding>`
    select account_id as account, locked_until as "lockedUntil", must_change as "mustChange",
      has_authenticator as "hasAuthenticator", has_identity as "hasIdentity", seen_at as "lastUse"
    from sign_in_standing(${[...accounts]}::uuid[])`.execute(open.sql)
  return rows
}
