import { type Permission, type RoleName } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import type { Reading } from '../storage/transaction.ts'
import { scopeOf, type ActingPost, type Caller } from './caller.ts'

/** How long a session lasts without being used, and at the most (reliability: ASVS 7.3, session). */
export const IDLE_MS_MOST = { government: 30 * 60_000, enterprise: 60 * 60_000 } as const
export const SESSION_MS_MOST = 12 * 60 * 60_000
/** How often the last use is written down. */
const SEEN_MS_STEP = 60_000

/** A caller and whether the last use of the session should be written down. */
export interface Standing {
  readonly caller: Caller
  readonly isDue: boolean
}

/** Who a session token stands for now; undefined when it has ended, gone idle, or the account is closed. */
export async function standingOfSession(
  { sql }: Reading,
  digest: string,
  { now, today }: { now: Date; today: IsoDate },
): Promise<Standing | undefined> {
  const session = await sql
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .leftJoin('credential', 'credential.account_id', 'account.id')
    .select(['session.id', 'session.account_id', 'session.post_id', 'session.created_at', 'session.seen_at'])
    .select(['session.strength', 'credential.must_change'])
    .where('token_digest', '=', digest)
    .where('ended_at', 'is', null)
    .where('account.state', '=', 'active')
    .executeTakeFirst()
  if (session === undefined) return undefined
  const posts = await postsOf({ sql }, session.account_id, today)
  const post = posts.find(({ id }) => id === session.post_id) ?? posts[0]
  const idle = IDLE_MS_MOST[post?.enterprise === undefined ? 'government' : 'enterprise']
  const isOver =
    now.getTime() - session.seen_at.getTime() > idle ||
    now.getTime() - session.created_at.getTime() > SESSION_MS_MOST
  if (isOver) return undefined
  const mustChange = session.strength !== 'identity-service' && session.must_change === true
  const caller: Caller = {
    acting: { person: session.account_id, scope: scopeOf(post) },
    account: session.account_id,
    session: session.id,
    post,
    narrowed: undefined,
    mustChangePassword: mustChange ? 'yes' : 'no',
  }
  return { caller, isDue: now.getTime() - session.seen_at.getTime() > SEEN_MS_STEP }
}

/** Who an interface token stands for now. */
export async function standingOfApiToken(
  { sql }: Reading,
  digest: string,
  { now, today }: { now: Date; today: IsoDate },
): Promise<Standing | undefined> {
  const token = await sql
    .selectFrom('api_token')
    .innerJoin('account', 'account.id', 'api_token.account_id')
    .select(['api_token.account_id', 'api_token.post_id', 'api_token.permissions', 'api_token.used_at'])
    .where('token_digest', '=', digest)
    .where('ended_at', 'is', null)
    .where('valid_to', '>=', today)
    .where('account.state', '=', 'active')
    .executeTakeFirst()
  if (token === undefined) return undefined
  const post = (await postsOf({ sql }, token.account_id, today)).find(({ id }) => id === token.post_id)
  if (post === undefined) return undefined
  const caller: Caller = {
    acting: { person: token.account_id, scope: scopeOf(post) },
    account: token.account_id,
    session: undefined,
    post,
    narrowed: token.permissions as readonly Permission[],
    mustChangePassword: 'no',
  }
  return { caller, isDue: now.getTime() - (token.used_at?.getTime() ?? 0) > SEEN_MS_STEP }
}

/** The posts that an account holds on a day, the longest held first. */
export async function postsOf(
  { sql }: Pick<Reading, 'sql'>,
  account: string,
  today: IsoDate,
): Promise<readonly ActingPost[]> {
  const rows = await sql
    .selectFrom('post')
    .select(['id', 'role', 'unit', 'region', 'enterprise_id'])
    .where('account_id', '=', account)
    .where('state', '=', 'active')
    .where('valid_from', '<=', today)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', today)]))
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(({ role, enterprise_id, ...rest }) => ({
    ...rest,
    role: role as RoleName,
    enterprise: enterprise_id ?? undefined,
  }))
}
