import { roles, type Me, type Post } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import { permissionsOf, type ActingPost, type Caller } from '../../door/caller.ts'
import { postsOf } from '../../door/standing.ts'
import type { Reading } from '../../storage/transaction.ts'
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
  const [standing] = await readSignInStanding(open, [id])
  // 等级保护三级 wants two kinds of proof from officers; here it is advised, and the way in stays open.
  const isAdvised = passwordProfile === 'mlps3' && kindOfPerson(posts) === 'officer'
  return {
    account: account.id,
    loginName: account.login_name,
    personName: account.person_name,
    posts: posts.map(describePost),
    post: caller.post === undefined ? undefined : describePost(caller.post),
    permissions: [...permissionsOf(caller)],
    mustChangePassword: caller.mustChangePassword === 'yes',
    authenticator: standing?.hasAuthenticator === true ? 'on' : isAdvised ? 'recommended' : 'off',
    isLinked: standing?.hasIdentity === true,
  }
}

function describePost({ id, role, unit, region, enterprise }: ActingPost): Post {
  return { id, role, roleTitle: roles[role].title, unit, region, enterprise }
}
