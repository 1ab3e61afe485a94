import { roles, type Me, type Post } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import { permissionsOf, type ActingPost, type Caller } from '../../door/caller.ts'
import { postsOf } from '../../door/standing.ts'
import type { Reading } from '../../storage/transaction.ts'
import { readPersonNames } from '../accounts/person-names.ts'
import { readSignInStanding } from '../accounts/sign-in-standing.ts'
import { kindOfPerson } from '../sign-in/credential.ts'
import type { PasswordProfileName } from '../sign-in/password-profile.ts'

/** Who is signed in, in which post, and what that allows; undefined for nobody. */
export async function readWhoIAm(
  open: Reading,
  caller: Caller,
  { today, passwordProfile }: { today: IsoDate; passwordProfile: PasswordProfileName },
): Promise<Me | undefined> {
  const { sql } = open
  const id = caller.account
  if (id === undefined) return undefined
  const account = await sql
    .selectFrom('account')
    .select(['id', 'login_name', 'person_name'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const posts = await postsOf(open, id, today)
  const principals = await readPrincipals(open, id)
  const describe = (post: ActingPost) => ({ ...describePost(post), standsInFor: principals.get(post.id) })
  const [standing] = await readSignInStanding(open, [id])
  // 等级保护三级 wants two kinds of proof from officers; here it is advised, and the way in stays open.
  const isAdvised = passwordProfile === 'mlps3' && kindOfPerson(posts) === 'officer'
  return {
    account: account.id,
    loginName: account.login_name,
    personName: account.person_name,
    posts: posts.map(describe),
    post: caller.post === undefined ? undefined : describe(caller.post),
    permissions: [...permissionsOf(caller)],
    mustChangePassword: caller.mustChangePassword === 'yes',
    authenticator: standing?.hasAuthenticator === true ? 'on' : isAdvised ? 'recommended' : 'off',
    isLinked: standing?.hasIdentity === true,
  }
}

function describePost({ id, role, unit, region, enterprise }: ActingPost): Post {
  return { id, role, roleTitle: roles[role].title, unit, region, enterprise }
}

/** Whose deputy somebody is, by post: a deputy is proposed by whom it stands in for. */
async function readPrincipals(open: Reading, account: string): Promise<ReadonlyMap<string, string>> {
  const rows = await open.sql
    .selectFrom('post')
    .select(['id', 'proposed_by'])
    .where('account_id', '=', account)
    .where('deputy_for', 'is not', null)
    .where('state', '=', 'active')
    .execute()
  if (rows.length === 0) return new Map()
  const names = await readPersonNames(
    open,
    rows.map(({ proposed_by }) => proposed_by),
  )
  return new Map(rows.map(({ id, proposed_by }) => [id, names.get(proposed_by) ?? '']))
}
