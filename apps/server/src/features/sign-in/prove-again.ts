import { refuse, type Refusal } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import type { Writing } from '../../storage/perform.ts'
import { readCredential, type Credential } from './credential.ts'
import { countFailure, isLocked } from './lock-out.ts'

const wrong = refuse(
  'PASSWORD_WRONG',
  '现在的密码或动态码不对。连续输错 5 次，账号会锁定 15 分钟。',
  'current',
)

/**
 * Decides inside the transaction whether a signed-in person has proved again who they are; what was compared outside
 * (`known`, `isRight`) must still hold. A failure counts like one at the entrance, so that a found open session is no way to
 * guess the password.
 */
export async function proveAgain(
  open: Writing,
  given: {
    readonly known: Credential
    readonly isRight: boolean
    readonly now: Date
    readonly today: IsoDate
  },
): Promise<Credential | Refusal> {
  const { known, isRight, now, today } = given
  const { account } = known
  await open.sql
    .selectFrom('credential')
    .select('account_id')
    .where('account_id', '=', account)
    .forUpdate()
    .execute()
  const held = await readCredential(open, { account }, today)
  const isSame = held !== undefined && held.passwordHash === known.passwordHash
  if (isSame && isRight && !isLocked(held.lockedUntil, now)) return held
  await countFailure(open, account, now)
  return wrong
}
