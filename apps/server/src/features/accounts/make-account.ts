import type { Writing } from '../../storage/perform.ts'
import type { IsoDate } from '@yinyu/kernel'
import type { RoleName } from '@yinyu/contract'

/** Somebody who is to have an account. */
export interface NewAccount {
  readonly id: string
  readonly loginName: string
  readonly personName: string
  readonly phone?: string | undefined
  readonly region: string
}

/** Enters an account; its first password and its posts come after it. */
export async function insertAccount(open: Writing, account: NewAccount): Promise<void> {
  const { id, loginName, personName, phone, region } = account
  await open.sql
    .insertInto('account')
    .values({ id, login_name: loginName, person_name: personName, phone: phone ?? null, region })
    .execute()
  open.audit({ kind: 'account-made', objectKind: 'account', object: id, detail: { region } })
}

/** Gives an account its first password, of which only the hash comes here. */
export async function insertCredential(
  open: Writing,
  given: {
    readonly account: string
    readonly hash: string
    readonly next: 'must-change' | 'stays'
    now: Date
  },
): Promise<void> {
  await open.sql
    .insertInto('credential')
    .values({
      account_id: given.account,
      password_hash: given.hash,
      password_changed_at: given.now,
      must_change: given.next === 'must-change',
    })
    .execute()
}

/** A post as it is written down. */
export interface NewPost {
  readonly id: string
  readonly account: string
  readonly role: RoleName
  readonly unit: string
  readonly region: string
  readonly enterprise?: string | undefined
  readonly state: 'proposed' | 'active'
  readonly validFrom: IsoDate
  readonly validTo?: IsoDate | undefined
  readonly deputyFor?: string | undefined
  readonly succeeds?: string | undefined
}

/** Enters a post, proposed or already in force, and sets down which. */
export async function insertPost(open: Writing, post: NewPost): Promise<void> {
  await open.sql
    .insertInto('post')
    .values({
      id: post.id,
      account_id: post.account,
      role: post.role,
      unit: post.unit,
      region: post.region,
      enterprise_id: post.enterprise ?? null,
      state: post.state,
      valid_from: post.validFrom,
      valid_to: post.validTo ?? null,
      deputy_for: post.deputyFor ?? null,
      succeeds: post.succeeds ?? null,
      decided_by: post.state === 'active' ? open.acting.person : null,
    })
    .execute()
  const kind = post.state === 'active' ? 'post-given' : 'post-proposed'
  const detail = { account: post.account, role: post.role, region: post.region }
  open.audit({ kind, objectKind: 'post', object: post.id, detail })
}
