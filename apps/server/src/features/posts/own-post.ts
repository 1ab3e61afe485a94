import { isRefusal, refuse, roles, type Refusal } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import type { ActingPost, Caller } from '../../door/caller.ts'
import { entrance } from '../../door/recognise.ts'
import { refuseAtDoor } from '../../door/refusals.ts'
import { Refused } from '../../door/refused.ts'
import type { House } from '../../house.ts'
import { insertPost, type NewPost } from '../accounts/make-account.ts'
import { personOf } from '../sessions/own-matter.ts'
import { sendMessage } from '../messages/send-message.ts'
import { readColleagues } from './colleagues.ts'
import { putPostEnd } from './end-post.ts'
import { isOpenPost, readPost } from './held-posts.ts'
import { findRoleClash } from './role-clash.ts'

/** Somebody who may ask another to stand in or to take over. */
export interface Holder {
  readonly account: string
  readonly post: ActingPost
}

/** Officers in person, in a post of their own; administrators and firms have other ways. */
export function holderOf(caller: Caller): Holder | Refusal {
  const person = personOf(caller)
  if (isRefusal(person)) return person
  if (caller.mustChangePassword === 'yes') return refuseAtDoor('PASSWORD_CHANGE_NEEDED')
  const { post } = caller
  if (post === undefined || !['region', 'auditor'].includes(roles[post.role].reach))
    return refuse(
      'POST_NOT_OWN',
      '只有机关岗位可以请人代理或移交。企业人员请由企业授权人办理，管理员请重新任命。',
    )
  return { account: person.account, post }
}

/** Proposes one's own post for a colleague: for a time, or for good after a day. */
export async function proposeOwnPost(
  house: House,
  holder: Holder,
  given: {
    readonly command: { readonly key: string; readonly kind: string; readonly content: unknown }
    readonly colleague: string
    readonly today: IsoDate
    readonly validFrom: IsoDate
    readonly link: Pick<NewPost, 'validTo' | 'deputyFor' | 'succeeds'>
  },
): Promise<{ id: string }> {
  const { command, colleague, today, validFrom, link } = given
  const { id: own, role, unit, region } = holder.post
  const acting = { ...entrance, person: holder.account }
  const { answer } = await house.storage.perform(acting, command, async (open) => {
    const found = (await readColleagues(open, holder, today)).find(({ account }) => account === colleague)
    if (found === undefined) throw new Refused(refuseAtDoor('NOT_FOUND'))
    const fault = findRoleClash(found.roles, role) ?? (await findOpenLink(open, own))
    if (fault !== undefined) throw new Refused(fault)
    const id = crypto.randomUUID()
    await insertPost(open, {
      id,
      account: colleague,
      role,
      unit,
      region,
      state: 'proposed',
      validFrom,
      ...link,
    })
    return { id }
  })
  return answer
}

/** Takes back what one has asked a colleague for, as far as it can be taken back. @throws Refused */
export async function withdraw(
  house: House,
  { account, post: own }: Holder,
  { key, asked, today }: { readonly key: string; readonly asked: string; readonly today: IsoDate },
): Promise<void> {
  const command = { key, kind: 'colleague-withdraw', content: { asked } }
  await house.storage.perform({ ...entrance, person: account }, command, async (open) => {
    await open.sql.selectFrom('post').select('id').where('id', '=', asked).forUpdate().execute()
    const post = await readPost(open, asked)
    if (post === undefined || (post.deputyFor !== own.id && post.succeeds !== own.id))
      throw new Refused(refuseAtDoor('NOT_FOUND'))
    if (!isOpenPost(post, today)) throw new Refused(refuse('POST_DECIDED', '这一条已经结束，请刷新后再看。'))
    if (post.state === 'active' && post.succeeds !== undefined)
      throw new Refused(refuse('POST_HANDED_OVER', '移交已经批准，不能自己收回。请联系系统管理员。'))
    await putPostEnd(open, asked, today)
    if (post.state === 'active')
      await sendMessage(open, {
        to: { account: post.account },
        title: '请您代办已经收回',
        body: `${post.unit}（${post.roleTitle}）由本人继续办理，从现在起您不再代办。`,
        link: '/account',
      })
    return null
  })
}

/** A stand-in names no other stand-in, and what waits for approval is not asked for twice. */
async function findOpenLink(
  { sql }: Parameters<typeof readColleagues>[0],
  own: string,
): Promise<Refusal | undefined> {
  const mine = await sql.selectFrom('post').select('deputy_for').where('id', '=', own).executeTakeFirst()
  if (mine?.deputy_for !== null) return refuse('POST_NOT_OWN', '代理的岗位不能再请人代理或移交。')
  const waiting = await sql
    .selectFrom('post')
    .select('id')
    .where((where) => where.or([where('deputy_for', '=', own), where('succeeds', '=', own)]))
    .where('state', '=', 'proposed')
    .executeTakeFirst()
  return waiting === undefined
    ? undefined
    : refuse('POST_WAITING', '您已经提出过一次，正在等安全管理员批准。')
}
