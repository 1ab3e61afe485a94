import { changePassword, isRefusal, refuse, type Refusal } from '@yinyu/contract'
import { serving, type Asked } from '../../door/handler.ts'
import { entrance } from '../../door/recognise.ts'
import { Refused } from '../../door/refused.ts'
import type { House } from '../../house.ts'
import type { Writing } from '../../storage/perform.ts'
import { personOf } from '../sessions/own-matter.ts'
import { kindOfPerson, readCredential, type Credential } from './credential.ts'
import { tokenOfBrowser } from './new-session.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'
import { earlierKept, findPasswordFault } from './password-profile.ts'
import { proveAgain } from './prove-again.ts'

const reused = refuse('PASSWORD_REUSED', '这个密码最近用过，请换一个没有用过的。', 'password')

/** Passwords never enter the command: what would be kept of them is a fast digest. */
export const changePasswordHandler = serving(changePassword, async (asked) => {
  const { body, caller, house, key, now, today, cookies, setSession } = asked
  const person = personOf(caller)
  if (isRefusal(person)) return person
  const { account, session } = person
  const known = await house.storage.read(entrance, (open) => readCredential(open, { account }, today))
  if (known === undefined) return reused
  const isRight = await verifyPassword(known.passwordHash, body.current)
  const fault = isRight ? await findFault(house, known, { caller, password: body.password }) : undefined
  const hash = await hashPassword(body.password)
  const command = { key, kind: changePassword.id, content: { account } }
  const { answer } = await house.storage.perform({ ...entrance, person: account }, command, async (open) => {
    const held = await proveAgain(open, { known, isRight, now, today })
    if (isRefusal(held)) return held
    if (fault !== undefined) throw new Refused(fault)
    const earlier = [held.passwordHash, ...held.earlierHashes].slice(
      0,
      earlierKept(house.settings.passwordProfile),
    )
    return putPassword(open, { account, hash, earlier, now, session })
  })
  // The door believes what it knew of this session for a moment; it must not believe the old password any longer.
  setSession(tokenOfBrowser(cookies))
  return answer
})

async function putPassword(
  open: Writing,
  given: {
    readonly account: string
    readonly hash: string
    readonly earlier: readonly (string | undefined)[]
    readonly now: Date
    readonly session: string
  },
): Promise<{ sessionsEnded: number }> {
  const { account, hash, earlier, now, session } = given
  await open.sql
    .updateTable('credential')
    .set({
      password_hash: hash,
      password_changed_at: now,
      must_change: false,
      failures: 0,
      locked_until: null,
    })
    .set({ earlier_hashes: JSON.stringify(earlier) })
    .where('account_id', '=', account)
    .execute()
  const { numUpdatedRows } = await open.sql
    .updateTable('session')
    .set({ ended_at: now })
    .where('account_id', '=', account)
    .where('id', '<>', session)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  const sessionsEnded = Number(numUpdatedRows)
  open.audit({ kind: 'password-changed', objectKind: 'account', object: account, detail: { sessionsEnded } })
  return { sessionsEnded }
}

async function findFault(
  { storage, settings }: House,
  known: Credential,
  { caller, password }: { caller: Asked['caller']; password: string },
): Promise<Refusal | undefined> {
  const { passwordProfile } = settings
  const codes = await storage.read(caller.acting, async ({ sql }) => {
    const { post } = caller
    if (post?.enterprise === undefined) return []
    return sql.selectFrom('enterprise').select('credit_code').where('id', '=', post.enterprise).execute()
  })
  const context = [
    known.loginName,
    ...known.posts.map(({ unit }) => unit),
    ...codes.map(({ credit_code }) => credit_code),
  ]
  const fault = findPasswordFault(passwordProfile, { password, kind: kindOfPerson(known.posts), context })
  if (fault !== undefined) return fault
  const kept = [known.passwordHash, ...known.earlierHashes.slice(0, earlierKept(passwordProfile))]
  for (const hash of kept) if (hash !== undefined && (await verifyPassword(hash, password))) return reused
  return undefined
}
