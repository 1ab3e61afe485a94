import type { IdentityRefusalCode } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import { entrance } from '../../door/recognise.ts'
import type { House } from '../../house.ts'
import { readCredential } from '../sign-in/credential.ts'
import { beginSession, type SessionWanted } from '../sign-in/new-session.ts'
import type { Subject } from './confirm.ts'

/** Nobody repeats a way back: the code of the identity service counts once. */
function newCommand(kind: string) {
  return { key: `${kind}-${crypto.randomUUID()}`, kind, content: null }
}

/** Begins a session for the account that is linked to an identity; nothing is matched by name. Gives the token. */
export async function enterLinked(
  { storage }: House,
  { issuer, subject }: Subject,
  given: Pick<SessionWanted, 'now' | 'from' | 'before'> & { readonly today: IsoDate },
): Promise<{ readonly token: string } | IdentityRefusalCode> {
  const { today, ...rest } = given
  const known = await storage.read(entrance, async (open) => {
    const row = await open.sql
      .selectFrom('identity')
      .select('account_id')
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .executeTakeFirst()
    return row === undefined ? undefined : readCredential(open, { account: row.account_id }, today)
  })
  // A closed account is told the same as none, as at the entrance.
  if (known?.isOpen !== true) return 'IDENTITY_UNKNOWN'
  const { account, posts } = known
  let token: string | undefined
  await storage.perform({ ...entrance, person: account }, newCommand('identity-sign-in'), async (open) => {
    token = await beginSession(open, { ...rest, account, post: posts[0]?.id, strength: 'identity-service' })
    return null
  })
  return token === undefined ? 'IDENTITY_SERVICE_REFUSED' : { token }
}

/** Links an identity to the account of the person who is signed in and has just been there. */
export async function link(
  { storage }: House,
  { issuer, subject }: Subject,
  account: string,
): Promise<'linked' | IdentityRefusalCode> {
  const acting = { ...entrance, person: account }
  const rows = await storage.read(acting, ({ sql }) =>
    sql
      .selectFrom('identity')
      .select(['subject', 'account_id'])
      .where('issuer', '=', issuer)
      .where((where) => where.or([where('subject', '=', subject), where('account_id', '=', account)]))
      .execute(),
  )
  if (rows.some(({ account_id }) => account_id !== account)) return 'IDENTITY_TAKEN'
  if (rows.length > 0) return 'IDENTITY_ALREADY'
  await storage.perform(acting, newCommand('identity-link'), async (open) => {
    await open.sql.insertInto('identity').values({ issuer, subject, account_id: account }).execute()
    open.audit({ kind: 'identity-linked', objectKind: 'account', object: account })
    return null
  })
  return 'linked'
}
