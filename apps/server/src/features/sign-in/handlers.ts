import { isRefusal, readEntrance, signIn } from '@yinyu/contract'
import { serving } from '../../door/handler.ts'
import { entrance } from '../../door/recognise.ts'
import { readSampleMark } from '../sessions/sample-mark.ts'
import { readSampleAccounts } from '../accounts/sample-accounts.ts'
import { attempt } from './attempt.ts'
import { authenticatorHandlers } from './authenticator.ts'
import { changePasswordHandler } from './change-password.ts'
import { tokenOfBrowser } from './new-session.ts'
import { passwordRuleOf } from './password-profile.ts'

export const signInHandlers = [
  changePasswordHandler,
  ...authenticatorHandlers,

  serving(readEntrance, async ({ house }) => {
    const { identityService, passwordProfile } = house.settings
    const { isSample, sampleAccounts } = await house.storage.read(entrance, async (open) => ({
      isSample: await readSampleMark(open),
      sampleAccounts: await readSampleAccounts(open),
    }))
    return {
      isSample,
      sampleAccounts: isSample ? [...sampleAccounts] : [],
      identityService: identityService === undefined ? undefined : { title: identityService.title },
      passwordRule: passwordRuleOf(passwordProfile),
    }
  }),

  serving(signIn, async ({ body, house, now, today, from, cookies, setSession }) => {
    const { loginName, password, code } = body
    const before = tokenOfBrowser(cookies)
    const entered = await attempt({ house, loginName, password, code, now, today, from, before })
    if (isRefusal(entered)) return entered
    if ('token' in entered) setSession(entered.token)
    return { next: entered.next }
  }),
]
