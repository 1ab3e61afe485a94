import type { IsoDate } from '@yinyu/kernel'
import { postsOf } from '../../door/standing.ts'
import type { ActingPost } from '../../door/caller.ts'
import type { Reading } from '../../storage/transaction.ts'
import { readSampleMark } from '../sessions/sample-mark.ts'
import type { PersonKind } from './password-profile.ts'

/** The person who makes the sample accounts; their passwords are known to everybody. */
export const SAMPLE_MAKER = 'sample'

/** What an account proves itself with. */
export interface Credential {
  readonly account: string
  readonly loginName: string
  /** Not a disabled account, nor one of the sample where the records are real. */
  readonly isOpen: boolean
  /** Of the sample, whose passwords stay as they are shown. */
  readonly isSample: boolean
  readonly passwordHash: string | undefined
  readonly changedAt: Date
  readonly earlierHashes: readonly string[]
  readonly mustChange: boolean
  readonly lockedUntil: Date | null
  /** Only when it has been confirmed with a code. */
  readonly authenticator: { readonly sealed: string; readonly lastStep: number | null } | undefined
  /** A secret that has not yet been confirmed, sealed for the account. */
  readonly begunSealed: string | undefined
  readonly posts: readonly ActingPost[]
}

/** The credential of a login name or an account, read at the entrance; undefined when there is none. */
export async function readCredential(
  open: Reading,
  who: { readonly loginName: string } | { readonly account: string },
  today: IsoDate,
): Promise<Credential | undefined> {
  const row = await open.sql
    .selectFrom('account')
    .leftJoin('credential', 'credential.account_id', 'account.id')
    .select(['account.id', 'login_name', 'state', 'created_by', 'password_hash', 'password_changed_at'])
    .select(['earlier_hashes', 'must_change', 'locked_until', 'totp_secret', 'totp_since', 'totp_step'])
    .where((where) =>
      'account' in who
        ? where('account.id', '=', who.account)
        : where('login_name', '=', who.loginName.trim().toLowerCase()),
    )
    .executeTakeFirst()
  if (row === undefined) return undefined
  const isSample = row.created_by === SAMPLE_MAKER
  const isForbidden = isSample && !(await readSampleMark(open))
  const sealed = row.totp_secret ?? undefined
  const isConfirmed = row.totp_since !== null
  return {
    account: row.id,
    loginName: row.login_name,
    isOpen: row.state === 'active' && !isForbidden,
    isSample,
    passwordHash: row.password_hash ?? undefined,
    changedAt: row.password_changed_at ?? new Date(0),
    earlierHashes: (row.earlier_hashes ?? []) as readonly string[],
    mustChange: row.must_change ?? false,
    lockedUntil: row.locked_until,
    authenticator: sealed !== undefined && isConfirmed ? { sealed, lastStep: row.totp_step } : undefined,
    begunSealed: isConfirmed ? undefined : sealed,
    posts: await postsOf(open, row.id, today),
  }
}

/** People who act for enterprises only; everybody else is held to what officers are. */
export function kindOfPerson(posts: readonly Pick<ActingPost, 'enterprise'>[]): PersonKind {
  return posts.length > 0 && posts.every(({ enterprise }) => enterprise !== undefined)
    ? 'enterprise'
    : 'officer'
}
