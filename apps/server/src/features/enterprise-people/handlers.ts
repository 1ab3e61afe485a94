import {
  endClerk,
  handOverPrincipal,
  inviteClerk,
  isRefusal,
  listEnterprisePeople,
  refuse,
  type HeldPost,
  type Refusal,
} from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import { changing, reading, serving } from '../../door/handler.ts'
import { refuseAtDoor } from '../../door/refusals.ts'
import type { Writing } from '../../storage/perform.ts'
import { insertPost } from '../accounts/make-account.ts'
import { putPostEnd } from '../posts/end-post.ts'
import { isOpenPost, readPost } from '../posts/held-posts.ts'
import { shownOnce } from '../sign-in/shown-once.ts'
import { prepareInvitation, putInvitation } from './invite.ts'
import { readPeople } from './people.ts'

const done = { done: true } as const

export const enterprisePeopleHandlers = [
  reading(listEnterprisePeople, async (open, { caller, today }) => ({
    people: await readPeople(open, caller, today),
  })),

  serving(inviteClerk, async ({ body, caller, house, key, now, today }) => {
    const { post } = caller
    if (post?.enterprise === undefined) return refuseAtDoor('NOT_ALLOWED')
    const { loginName } = body
    const employer = { unit: post.unit, region: post.region, enterprise: post.enterprise }
    const invitation = await prepareInvitation(house, body, { employer, today })
    if (isRefusal(invitation)) return invitation
    const command = { key, kind: inviteClerk.id, content: body }
    const { answer, how } = await house.storage.perform(caller.acting, command, async (open) => {
      await putInvitation(open, invitation, { employer, now, today })
      return { post: invitation.post, isNew: invitation.password !== undefined }
    })
    if (how === 'repeated' && answer.isNew) return shownOnce
    return { post: answer.post, loginName, password: invitation.password }
  }),

  changing(endClerk, async (open, { params, today }) => {
    const post = await findColleague(open, params.post, today)
    if (isRefusal(post)) return post
    if (post.role !== 'enterprise-clerk')
      return refuse('PRINCIPAL_STAYS', '企业授权人不能取消，只能交给同事。')
    await putPostEnd(open, post.id, today)
    return done
  }),

  changing(handOverPrincipal, async (open, { params, body, caller, today }) => {
    const successor = await findColleague(open, params.post, today)
    if (isRefusal(successor)) return successor
    const own = caller.post
    if (own === undefined || successor.role !== 'enterprise-clerk')
      return refuse('PRINCIPAL_SUCCESSOR', '请选一位本企业经办人来接任。')
    const place = { unit: own.unit, region: own.region, enterprise: own.enterprise }
    const give = (account: string, role: 'enterprise-principal' | 'enterprise-clerk') =>
      insertPost(open, {
        ...place,
        id: crypto.randomUUID(),
        account,
        role,
        state: 'active',
        validFrom: today,
      })
    await give(successor.account, 'enterprise-principal')
    await putPostEnd(open, successor.id, today)
    if (body.afterwards === 'clerk') await give(caller.account ?? '', 'enterprise-clerk')
    await putPostEnd(open, own.id, today)
    return done
  }),
]

/** A post of the own enterprise that is in force; the walls of the database show no other enterprise. */
async function findColleague(open: Writing, id: string, today: IsoDate): Promise<HeldPost | Refusal> {
  const post = await readPost(open, id)
  const { scope } = open.acting
  const isOurs = scope.kind === 'enterprise' && post?.enterprise === scope.enterprise
  if (post === undefined || !isOurs || !isOpenPost(post, today)) return refuseAtDoor('NOT_FOUND')
  return post
}
