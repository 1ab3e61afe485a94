import { refuse, type Refusal } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import { postsOf } from '../../door/standing.ts'
import { entrance } from '../../door/recognise.ts'
import type { House } from '../../house.ts'
import type { Writing } from '../../storage/perform.ts'
import { newFirstPassword } from '../accounts/first-password.ts'
import { insertAccount, insertCredential, insertPost } from '../accounts/make-account.ts'
import { hashPassword } from '../sign-in/password-hash.ts'

/** The firm that somebody is to act for. */
export interface Employer {
  readonly unit: string
  readonly region: string
  readonly enterprise: string
}

/** A person to invite: new with a first password, or known from another firm. */
export interface Invitation {
  readonly account: string
  readonly post: string
  readonly loginName: string
  readonly personName: string
  readonly hash: string | undefined
  readonly password: string | undefined
}

const taken = refuse(
  'LOGIN_NAME_TAKEN',
  '这个用户名已经有人用了。如果就是同一个人，姓名要和他现有账号上的一致；否则请换一个用户名。',
  'loginName',
)

/**
 * Looks whether the person has an account already: only the same name under the same login name, active and only for
 * firms, counts as the same person. Slow hashing happens here, outside of any transaction.
 */
export async function prepareInvitation(
  { storage }: House,
  wanted: { readonly loginName: string; readonly personName: string },
  { employer, today }: { readonly employer: Employer; readonly today: IsoDate },
): Promise<Invitation | Refusal> {
  const post = crypto.randomUUID()
  const known = await storage.read(entrance, async (open) => {
    const row = await open.sql
      .selectFrom('account')
      .select(['id', 'person_name', 'state'])
      .where('login_name', '=', wanted.loginName)
      .executeTakeFirst()
    return row === undefined ? undefined : { ...row, posts: await postsOf(open, row.id, today) }
  })
  if (known === undefined) {
    const password = newFirstPassword()
    return { ...wanted, account: crypto.randomUUID(), post, password, hash: await hashPassword(password) }
  }
  const { id, person_name, state, posts } = known
  const isSame = person_name === wanted.personName && state === 'active'
  if (!isSame || posts.length === 0 || posts.some(({ enterprise }) => enterprise === undefined)) return taken
  if (posts.some(({ enterprise }) => enterprise === employer.enterprise))
    return refuse('CLERK_KNOWN', '这个人已经是本企业的人员。', 'loginName')
  return { ...wanted, account: id, post, password: undefined, hash: undefined }
}

/** Enters account, post and first password, in this order: the firm sees an account by its post. */
export async function putInvitation(
  open: Writing,
  invitation: Invitation,
  { employer, now, today }: { readonly employer: Employer; readonly now: Date; readonly today: IsoDate },
): Promise<void> {
  const { account, post, loginName, personName, hash } = invitation
  if (hash !== undefined) {
    const { region } = employer
    await insertAccount(open, { id: account, loginName, personName, region })
  }
  const role = 'enterprise-clerk'
  await insertPost(open, { ...employer, id: post, account, role, state: 'active', validFrom: today })
  if (hash !== undefined) await insertCredential(open, { account, hash, next: 'must-change', now })
}
