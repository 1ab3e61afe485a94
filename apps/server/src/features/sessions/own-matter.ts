import type { Refusal } from '@yinyu/contract'
import type { Caller } from '../../door/caller.ts'
import { refuseAtDoor } from '../../door/refusals.ts'

/** Somebody who has signed in and acts in person. */
export interface Person {
  readonly account: string
  readonly session: string
}

/** Sessions, rights and secrets are for people: a program with a token is refused, whatever its token allows. */
export function personOf({ account, session }: Caller): Person | Refusal {
  if (account !== undefined && session !== undefined) return { account, session }
  return refuseAtDoor('NOT_ALLOWED', '接口令牌不能做这件事，请本人登录后操作。')
}
