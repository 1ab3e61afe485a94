import type { Account, HeldPost } from '@yinyu/contract'
import type { Reading } from '../../storage/transaction.ts'
import { readHeldPosts } from '../posts/held-posts.ts'
import { readSignInStanding, type SignInStanding } from './sign-in-standing.ts'

const PAGE = 50

/** The accounts of the acting administrator's region in the order of their login names. */
export async function readAccounts(
  open: Reading,
  query: {
    readonly search?: string | undefined
    readonly state?: 'active' | 'disabled' | undefined
    readonly after?: string | undefined
  },
  now: Date,
): Promise<{ accounts: Account[]; next?: string | undefined }> {
  const { search, state, after } = query
  const like = `%${(search ?? '').trim().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const rows = await open.sql
    .selectFrom('account')
    .select(['id', 'login_name', 'person_name', 'region', 'state'])
    .where((where) => where.or([where('login_name', 'ilike', like), where('person_name', 'ilike', like)]))
    .$if(state !== undefined, (some) => some.where('state', '=', state ?? ''))
    .$if(after !== undefined, (some) => some.where('login_name', '>', after ?? ''))
    .orderBy('login_name')
    .limit(PAGE + 1)
    .execute()
  const page = rows.slice(0, PAGE)
  const ids = page.map(({ id }) => id)
  const posts = Map.groupBy(await readHeldPosts(open, ids), ({ account }) => account)
  const standings = new Map((await readSignInStanding(open, ids)).map((each) => [each.account, each]))
  const accounts = page.map((row) => tell(row, posts.get(row.id) ?? [], standings.get(row.id), now))
  return { accounts, next: rows.length > PAGE ? page.at(-1)?.login_name : undefined }
}

function tell(
  row: { id: string; login_name: string; person_name: string; region: string; state: string },
  posts: readonly HeldPost[],
  standing: SignInStanding | undefined,
  now: Date,
): Account {
  const lockedUntil = standing?.lockedUntil ?? undefined
  return {
    id: row.id,
    loginName: row.login_name,
    personName: row.person_name,
    region: row.region,
    state: row.state as Account['state'],
    lockedUntil: lockedUntil !== undefined && lockedUntil > now ? lockedUntil.toISOString() : undefined,
    mustChangePassword: standing?.mustChange ?? false,
    hasAuthenticator: standing?.hasAuthenticator ?? false,
    isLinked: standing?.hasIdentity ?? false,
    lastUse: standing?.lastUse?.toISOString(),
    posts: [...posts],
  }
}
