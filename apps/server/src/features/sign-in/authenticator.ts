import {
  beginAuthenticator,
  confirmAuthenticator,
  endAuthenticator,
  isRefusal,
  refuse,
} from '@yinyu/contract'
import { serving } from '../../door/handler.ts'
import { entrance } from '../../door/recognise.ts'
import { Refused } from '../../door/refused.ts'
import { personOf } from '../sessions/own-matter.ts'
import { authenticatorUrl, newAuthenticatorSecret, stepOfCode } from './authenticator-code.ts'
import { readCredential } from './credential.ts'
import { verifyPassword } from './password-hash.ts'
import { proveAgain } from './prove-again.ts'
import { shownOnce } from './shown-once.ts'

const alreadyOn = refuse('AUTHENTICATOR_ON', '动态码已经绑定。要换一部手机，请先停用，再重新绑定。')
const notBegun = refuse(
  'AUTHENTICATOR_NOT_BEGUN',
  '还没有开始绑定动态码，或者已经绑定好了。请重新打开这一页。',
)
const codeWrong = refuse(
  'AUTHENTICATOR_CODE',
  '动态码不对或已经用过。请等验证器显示下一个动态码后再输入，并确认手机时间准确。',
  'code',
)

export const authenticatorHandlers = [
  serving(beginAuthenticator, async ({ caller, house, key, today }) => {
    const person = personOf(caller)
    if (isRefusal(person)) return person
    const { account } = person
    const secret = newAuthenticatorSecret()
    const command = { key, kind: beginAuthenticator.id, content: null }
    const { answer, how } = await house.storage.perform(
      { ...entrance, person: account },
      command,
      async (open) => {
        const held = await readCredential(open, { account }, today)
        if (held === undefined || held.authenticator !== undefined) throw new Refused(alreadyOn)
        await open.sql
          .updateTable('credential')
          .set({ totp_secret: house.settings.seal.close(secret, account), totp_since: null, totp_step: null })
          .where('account_id', '=', account)
          .execute()
        open.audit({ kind: 'authenticator-begun', objectKind: 'account', object: account })
        return held.loginName
      },
    )
    return how === 'repeated' ? shownOnce : { secret, url: authenticatorUrl(secret, answer) }
  }),

  serving(confirmAuthenticator, async ({ body, caller, house, key, now, today }) => {
    const person = personOf(caller)
    if (isRefusal(person)) return person
    const { account } = person
    const command = { key, kind: confirmAuthenticator.id, content: null }
    await house.storage.perform({ ...entrance, person: account }, command, async (open) => {
      const held = await readCredential(open, { account }, today)
      const secret = held?.begunSealed && house.settings.seal.open(held.begunSealed, account)
      if (secret === undefined) throw new Refused(notBegun)
      const step = stepOfCode(secret, body.code, { now, lastStep: null })
      if (step === undefined) throw new Refused(codeWrong)
      await open.sql
        .updateTable('credential')
        .set({ totp_since: now, totp_step: step })
        .where('account_id', '=', account)
        .execute()
      open.audit({ kind: 'authenticator-on', objectKind: 'account', object: account })
      return null
    })
    return { done: true as const }
  }),

  serving(endAuthenticator, async ({ body, caller, house, key, now, today }) => {
    const person = personOf(caller)
    if (isRefusal(person)) return person
    const { account } = person
    const known = await house.storage.read(entrance, (open) => readCredential(open, { account }, today))
    if (known?.authenticator === undefined) return notBegun
    const { sealed, lastStep } = known.authenticator
    const secret = house.settings.seal.open(sealed, account)
    const isRight =
      (await verifyPassword(known.passwordHash, body.password)) &&
      secret !== undefined &&
      stepOfCode(secret, body.code, { now, lastStep }) !== undefined
    const command = { key, kind: endAuthenticator.id, content: null }
    const { answer } = await house.storage.perform(
      { ...entrance, person: account },
      command,
      async (open) => {
        const held = await proveAgain(open, { known, isRight, now, today })
        if (isRefusal(held)) return held
        await open.sql
          .updateTable('credential')
          .set({ totp_secret: null, totp_since: null, totp_step: null })
          .where('account_id', '=', account)
          .execute()
        open.audit({ kind: 'authenticator-off', objectKind: 'account', object: account })
        return { done: true as const }
      },
    )
    return answer
  }),
]
