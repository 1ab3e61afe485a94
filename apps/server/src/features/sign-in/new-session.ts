import type { Writing } from '../../storage/perform.ts'
import { digestOfToken, newToken } from '../../door/token.ts'

export type Strength = 'password' | 'totp' | 'identity-service'

/** Whose session it is to be and where it comes from. */
export interface SessionWanted {
  readonly account: string
  readonly post: string | undefined
  readonly strength: Strength
  readonly now: Date
  readonly from: { readonly address: string; readonly agent: string }
  /** The session that this browser has had until now. */
  readonly before: string | undefined
}

/** Begins a session with a token that nobody has seen before and ends the browser's earlier one; gives the token. */
export async function beginSession(open: Writing, wanted: SessionWanted): Promise<string> {
  const { account, post, strength, now, from, before } = wanted
  const { token, digest } = newToken()
  if (before !== undefined)
    await open.sql
      .updateTable('session')
      .set({ ended_at: now })
      .where('token_digest', '=', digestOfToken(before))
      .where('ended_at', 'is', null)
      .execute()
  await open.sql
    .insertInto('session')
    .values({
      token_digest: digest,
      account_id: account,
      post_id: post ?? null,
      strength,
      created_at: now,
      seen_at: now,
      address: from.address,
      agent: from.agent,
    })
    .execute()
  open.audit({ kind: 'signed-in', objectKind: 'account', object: account, detail: { strength } })
  return token
}

/** The token of this browser's session, as the door named its cookie. */
export function tokenOfBrowser(cookies: Readonly<Record<string, string | undefined>>): string | undefined {
  return cookies['__Host-yinyu'] ?? cookies['yinyu']
}
