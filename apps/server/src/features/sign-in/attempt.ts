import { refuse, type Refusal } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import { entrance } from '../../door/recognise.ts'
import type { House } from '../../house.ts'
import type { Writing } from '../../storage/perform.ts'
import { stepOfCode } from './authenticator-code.ts'
import { kindOfPerson, readCredential, type Credential } from './credential.ts'
import { countFailure, isLocked } from './lock-out.ts'
import { beginSession, type SessionWanted } from './new-session.ts'
import { verifyPassword } from './password-hash.ts'
import { isPasswordExpired } from './password-profile.ts'

/** What somebody claims to be, and from where. */
export interface Attempt {
  readonly house: House
  readonly loginName: string
  readonly password: string
  readonly code: string | undefined
  readonly now: Date
  readonly today: IsoDate
  readonly from: SessionWanted['from']
  readonly before: string | undefined
}

export type Entered =
  | { readonly next: 'give-code' }
  | { readonly next: 'go-on' | 'change-password'; token: string }

/** Stands for the account of an unknown login name. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** One sentence for every reason, so that nobody learns which accounts there are. */
const refused = refuse(
  'SIGN_IN_REFUSED',
  '用户名、密码或动态码不对，或者账号现在不能登录。连续输错 5 次，账号会锁定 15 分钟；忘记密码请联系本单位的管理员。',
)

/**
 * Tries to sign in. The slow hash is computed outside of any transaction and for unknown names as well; whether
 * the account is locked is decided once more inside the transaction that counts, so that many attempts at once gain nothing. Every attempt is a
 * command of its own: one key for two passwords would be one answer for both.
 */
export async function attempt(given: Attempt): Promise<Entered | Refusal> {
  const { house, loginName, password, code, now, today } = given
  const { storage } = house
  const read = () => storage.read(entrance, (open) => readCredential(open, { loginName }, today))
  const known = await read()
  const isRight = await verifyPassword(known?.passwordHash, password)
  if (isRight && code === undefined && known?.authenticator !== undefined) {
    const again = await read()
    if (again?.isOpen === true && !isLocked(again.lockedUntil, now)) return { next: 'give-code' }
  }
  const command = { key: `sign-in-${crypto.randomUUID()}`, kind: 'sign-in', content: null }
  // Only who knows the password is taken for the person; a failure is nobody's own deed.
  const acting = isRight && known !== undefined ? { ...entrance, person: known.account } : entrance
  let token: string | undefined
  const { answer } = await storage.perform(acting, command, async (open) => {
    const decided = await decide(open, given, { known, isRight })
    if ('why' in decided) return { why: decided.why }
    token = decided.token
    return { next: decided.next }
  })
  if (answer.why !== undefined) return fail(house, answer.why)
  return token === undefined ? fail(house, 'credentials') : { next: answer.next, token }
}

type Why = 'credentials' | 'locked' | 'second-factor'
type Decided = { readonly why: Why } | { readonly next: 'go-on' | 'change-password'; readonly token: string }

async function decide(
  open: Writing,
  given: Attempt,
  { known, isRight }: { known: Credential | undefined; isRight: boolean },
): Promise<Decided> {
  const { now, today } = given
  const account = known?.account ?? NOBODY
  // One attempt after the other for each account.
  await open.sql
    .selectFrom('credential')
    .select('account_id')
    .where('account_id', '=', account)
    .forUpdate()
    .execute()
  const held = await readCredential(open, { account }, today)
  if (known === undefined) return turnAwayUnknown(open)
  if (held?.isOpen !== true || held.passwordHash === undefined) return turnAway(open, account, 'closed')
  if (isLocked(held.lockedUntil, now)) return turnAway(open, account, 'locked')
  const isStillRight = isRight && held.passwordHash === known.passwordHash
  const step = isStillRight ? stepOf(held, given) : undefined
  if (step === undefined) {
    await countFailure(open, account, now)
    return { why: isStillRight ? 'second-factor' : 'credentials' }
  }
  return enter(open, given, { held, step })
}

/** The step to remember: of the code, or none where none is asked for; undefined when the code is wrong. */
function stepOf(
  { account, authenticator }: Credential,
  { house, code, now }: Attempt,
): number | 'none' | undefined {
  if (authenticator === undefined) return 'none'
  const secret = house.settings.seal.open(authenticator.sealed, account)
  return secret === undefined
    ? undefined
    : stepOfCode(secret, code ?? '', { now, lastStep: authenticator.lastStep })
}

/** The same work as for a known name, so that the time tells nothing; what was typed is written down nowhere. */
async function turnAwayUnknown(open: Writing): Promise<Decided> {
  await open.sql.updateTable('credential').set({ failures: 0 }).where('account_id', '=', NOBODY).execute()
  open.audit({ kind: 'sign-in-failed', objectKind: 'account', object: NOBODY, detail: { reason: 'unknown' } })
  return { why: 'credentials' }
}

async function turnAway(open: Writing, account: string, reason: 'closed' | 'locked'): Promise<Decided> {
  open.audit({ kind: 'sign-in-failed', objectKind: 'account', object: account, detail: { reason } })
  return { why: reason === 'locked' ? 'locked' : 'credentials' }
}

async function enter(
  open: Writing,
  { house, now, from, before }: Attempt,
  { held, step }: { held: Credential; step: number | 'none' },
): Promise<Decided> {
  const { account, posts, changedAt } = held
  const kind = kindOfPerson(posts)
  const isExpired =
    !held.isSample && isPasswordExpired(house.settings.passwordProfile, { kind, changedAt, now })
  await open.sql
    .updateTable('credential')
    .set({ failures: 0, locked_until: null, must_change: held.mustChange || isExpired })
    .$if(step !== 'none', (update) => update.set({ totp_step: step === 'none' ? null : step }))
    .where('account_id', '=', account)
    .execute()
  const strength = step === 'none' ? 'password' : 'totp'
  const token = await beginSession(open, { account, post: posts[0]?.id, strength, now, from, before })
  return { next: held.mustChange || isExpired ? 'change-password' : 'go-on', token }
}

function fail(house: House, why: Why): Refusal {
  house.countSignInFailure?.(why)
  return refused
}
