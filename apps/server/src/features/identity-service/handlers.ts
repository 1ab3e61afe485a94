import {
  endIdentity,
  isRefusal,
  returnIdentity,
  startIdentity,
  type IdentityRefusalCode,
} from '@yinyu/contract'
import { serving, type Onward } from '../../door/handler.ts'
import { entrance } from '../../door/recognise.ts'
import { refuseAtDoor } from '../../door/refusals.ts'
import { Refused } from '../../door/refused.ts'
import type { HouseSettings } from '../../house.ts'
import { personOf } from '../sessions/own-matter.ts'
import { tokenOfBrowser } from '../sign-in/new-session.ts'
import { confirmIdentity, setOut } from './confirm.ts'
import { enterLinked, link } from './settle.ts'
import { readWay, WAY_COOKIE, WAY_SECONDS, writeWay, type Way } from './way.ts'

const AFTER = { 'sign-in': '/work', link: '/account' } as const
const BEFORE = { 'sign-in': '/sign-in', link: '/account' } as const

export const identityServiceHandlers = [
  serving(startIdentity, async ({ query, caller, house, setCookie }) => {
    const { purpose } = query
    const { identityService } = house.settings
    const redirectUri = returnAddress(house.settings)
    if (identityService === undefined || redirectUri === undefined)
      return back(purpose, 'IDENTITY_SERVICE_OFF')
    if (purpose === 'link' && caller.session === undefined) return back('sign-in', 'IDENTITY_NOT_SIGNED_IN')
    const account = purpose === 'link' ? caller.account : undefined
    const begun = await setOut(identityService, { purpose, account, redirectUri })
    if (typeof begun === 'string') return back(purpose, begun)
    setCookie(WAY_COOKIE, writeWay(begun.way), WAY_SECONDS)
    return { onwardTo: begun.onwardTo }
  }),

  serving(returnIdentity, async (asked) => {
    const { query, caller, house, now, today, from, cookies, setCookie, setSession } = asked
    const way = readWay(cookies[WAY_COOKIE])
    setCookie(WAY_COOKIE, undefined, 0)
    const { identityService } = house.settings
    const address = returnAddress(house.settings)
    if (identityService === undefined || address === undefined) return back('sign-in', 'IDENTITY_SERVICE_OFF')
    const refused = (code: IdentityRefusalCode): Onward => {
      house.countSignInFailure?.('single-sign-on')
      return back(way?.purpose ?? 'sign-in', code)
    }
    if (way === undefined) return refused('IDENTITY_SERVICE_REFUSED')
    const returned = new URL(address)
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) returned.searchParams.set(name, value)
    const subject = await confirmIdentity(identityService, way, returned)
    if (typeof subject === 'string') return refused(subject)
    if (way.purpose === 'link') {
      if (caller.session === undefined || caller.account !== way.account || way.account === undefined)
        return refused('IDENTITY_NOT_SIGNED_IN')
      const linked = await link(house, subject, way.account)
      return linked === 'linked' ? { onwardTo: AFTER.link } : back('link', linked)
    }
    const before = tokenOfBrowser(cookies)
    const entered = await enterLinked(house, subject, { now, today, from, before })
    if (typeof entered === 'string') return refused(entered)
    setSession(entered.token)
    return { onwardTo: AFTER['sign-in'] }
  }),

  serving(endIdentity, async ({ caller, house, key }) => {
    const person = personOf(caller)
    if (isRefusal(person)) return person
    const { account } = person
    const command = { key, kind: endIdentity.id, content: null }
    await house.storage.perform({ ...entrance, person: account }, command, async (open) => {
      const { numDeletedRows } = await open.sql
        .deleteFrom('identity')
        .where('account_id', '=', account)
        .executeTakeFirstOrThrow()
      if (numDeletedRows === 0n) throw new Refused(refuseAtDoor('NOT_FOUND'))
      open.audit({ kind: 'identity-ended', objectKind: 'account', object: account })
      return null
    })
    return { done: true as const }
  }),
]

/** A browser is on its way, so it is sent to a page that can say what happened. */
function back(purpose: Way['purpose'], refused: IdentityRefusalCode): Onward {
  return { onwardTo: `${BEFORE[purpose]}?refused=${refused}` }
}

function returnAddress({ publicUrl }: HouseSettings): string | undefined {
  return publicUrl === undefined ? undefined : new URL(returnIdentity.path, publicUrl).href
}
