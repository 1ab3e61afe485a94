import {
  decidePost,
  endPost,
  handOver,
  isRefusal,
  listColleagues,
  listProposedPosts,
  nameDeputy,
  proposePost,
  refuse,
  withdrawAsked,
} from '@yinyu/contract'
import { scopeOf } from '../../door/caller.ts'
import { changing, reading, serving } from '../../door/handler.ts'
import { entrance } from '../../door/recognise.ts'
import { refuseAtDoor } from '../../door/refusals.ts'
import { Refused } from '../../door/refused.ts'
import { readPersonNames } from '../accounts/person-names.ts'
import { readAsked } from './asked-colleagues.ts'
import { readColleagues } from './colleagues.ts'
import { decide, mayDecide } from './decide.ts'
import { putPostEnd } from './end-post.ts'
import { readPost, readProposedPosts } from './held-posts.ts'
import { findLastAdministrator } from './last-administrator.ts'
import { holderOf, proposeOwnPost, withdraw } from './own-post.ts'
import { propose } from './propose.ts'
import { reassignMatters } from './reassign-matters.ts'

const done = { done: true } as const

export const postHandlers = [
  changing(proposePost, (open, { body, today }) => {
    const { validFrom = today, validTo, ...rest } = body
    return propose(open, { ...rest, validFrom, validTo }, today)
  }),

  reading(listProposedPosts, async (open, { caller }) => {
    const posts = await readProposedPosts(open)
    const names = await readPersonNames(
      open,
      posts.flatMap(({ account, proposedBy }) => [account, proposedBy]),
    )
    return {
      posts: posts.map((post) => ({
        ...post,
        personName: names.get(post.account) ?? '',
        proposedBy: names.get(post.proposedBy) ?? '',
        mayDecide: mayDecide(post, caller.account ?? ''),
      })),
    }
  }),

  serving(decidePost, async ({ params, body, caller, house, key, today }) => {
    const { acting } = caller
    const command = { key, kind: decidePost.id, content: { ...params, ...body } }
    const { answer } = await house.storage.perform(acting, command, async (open) => {
      const decided = await decide(open, { id: params.id, decided: body, today })
      if (isRefusal(decided)) throw new Refused(decided)
      return decided.succession ?? null
    })
    if (answer === null) return done
    // Administrators see no business content: this one step is taken with the sight of the post that was handed over.
    const { post, predecessor } = answer
    const { id, role, unit, region } = post
    const scope = scopeOf({ id, role, unit, region, enterprise: post.enterprise })
    const second = { key: `${key.slice(0, 190)}:matters`, kind: 'matters-reassign', content: { id } }
    await house.storage.perform({ ...acting, scope }, second, async (open) => {
      await reassignMatters(open, { from: predecessor, to: post.account, post: id })
      return null
    })
    return done
  }),

  changing(endPost, async (open, { params, today }) => {
    const post = await readPost(open, params.id)
    if (post === undefined) return refuseAtDoor('NOT_FOUND')
    if (post.state !== 'active' && post.state !== 'proposed')
      return refuse('POST_DECIDED', '这个岗位已经结束，请刷新后再看。')
    const last = await findLastAdministrator(open, [post])
    if (last !== undefined) return last
    await putPostEnd(open, post.id, today)
    return done
  }),

  serving(listColleagues, async ({ caller, house, today }) => {
    const holder = holderOf(caller)
    if (isRefusal(holder)) return holder
    return house.storage.read(entrance, async (open) => {
      const found = await readColleagues(open, holder, today)
      return {
        colleagues: found.map(({ account, personName, posts }) => ({ account, personName, posts })),
        asked: await readAsked(open, holder.post.id),
      }
    })
  }),

  serving(nameDeputy, async ({ body, caller, house, key, today }) => {
    const holder = holderOf(caller)
    if (isRefusal(holder)) return holder
    const { account: colleague, from: validFrom, to: validTo } = body
    if (validFrom < today || validTo < validFrom)
      return refuse('POST_DATES', '代理从今天或以后开始，结束日期不能早于开始日期。', 'to')
    const command = { key, kind: nameDeputy.id, content: body }
    const link = { deputyFor: holder.post.id, validTo }
    return proposeOwnPost(house, holder, { command, colleague, today, validFrom, link })
  }),

  serving(handOver, async ({ body, caller, house, key, today }) => {
    const holder = holderOf(caller)
    if (isRefusal(holder)) return holder
    const { account: colleague, from: validFrom } = body
    if (validFrom <= today) return refuse('POST_DATES', '移交最早从明天开始，好让安全管理员先批准。', 'from')
    const command = { key, kind: handOver.id, content: body }
    const link = { succeeds: holder.post.id }
    return proposeOwnPost(house, holder, { command, colleague, today, validFrom, link })
  }),

  serving(withdrawAsked, async ({ params, caller, house, key, today }) => {
    const holder = holderOf(caller)
    if (isRefusal(holder)) return holder
    await withdraw(house, holder, { key, asked: params.id, today })
    return done
  }),
]
