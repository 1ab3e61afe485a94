import { plainCreditCode } from '@yinyu/kernel'
import { z } from 'zod'
import { day } from './day.ts'
import { heldPostSchema } from './accounts.ts'
import { roleNames } from './role.ts'
import { route } from './route.ts'

const none = z.object({})
const byId = z.object({ id: z.uuid() })
const done = z.object({ done: z.literal(true) })

/** Where a post is: a unit in a region, or an enterprise by its credit code, whichever the role asks for. */
export const postPlaceSchema = z.discriminatedUnion('at', [
  z.strictObject({
    at: z.literal('unit'),
    unit: z.string().min(1).max(100),
    region: z.string().regex(/^[1-9]\d{5}$/),
  }),
  z.strictObject({
    at: z.literal('enterprise'),
    creditCode: z.string().max(60).overwrite(plainCreditCode).length(18),
  }),
])
export type PostPlace = z.infer<typeof postPlaceSchema>

export const proposePost = route({
  id: 'post-propose',
  title: '提出岗位',
  method: 'POST',
  path: '/api/posts',
  access: 'accounts.write',
  audit: ['post-proposed'],
  params: none,
  query: none,
  body: z.strictObject({
    account: z.uuid(),
    role: z.enum(roleNames),
    place: postPlaceSchema,
    /** Today when it is not said; without an end when that is not said. */
    validFrom: day.optional(),
    validTo: day.optional(),
  }),
  answer: z.object({ id: z.string() }),
})

export const listProposedPosts = route({
  id: 'post-proposed-list',
  title: '待批准的岗位',
  method: 'GET',
  path: '/api/posts/proposed',
  access: 'accounts.read',
  audit: [],
  params: none,
  query: none,
  body: 'none',
  answer: z.object({
    posts: z.array(
      heldPostSchema.extend({
        personName: z.string(),
        proposedBy: z.string(),
        proposedAt: z.string(),
        /** Nobody decides on what they proposed or on a post of their own. */
        mayDecide: z.boolean(),
      }),
    ),
  }),
})

export const decidePost = route({
  id: 'post-decide',
  title: '批准或不批准岗位',
  method: 'POST',
  path: '/api/posts/:id/decide',
  access: 'posts.confirm',
  audit: ['post-given', 'post-refused', 'post-ended', 'matters-reassigned'],
  params: byId,
  query: none,
  body: z.discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('approve') }),
    /** Who proposed it is told the reason. */
    z.strictObject({ decision: z.literal('refuse'), reason: z.string().trim().min(2).max(500) }),
  ]),
  answer: done,
})

export const endPost = route({
  id: 'post-end',
  title: '结束岗位',
  method: 'POST',
  path: '/api/posts/:id/end',
  access: 'accounts.write',
  audit: ['post-ended'],
  params: byId,
  query: none,
  body: none,
  answer: done,
})

/** What the holder of a post has asked a colleague for, and what has become of it. */
export const askedColleagueSchema = z.object({
  id: z.string(),
  kind: z.enum(['deputy', 'successor']),
  personName: z.string(),
  state: z.enum(['proposed', 'active', 'refused', 'ended']),
  from: z.string(),
  to: z.string().optional(),
})
export type AskedColleague = z.infer<typeof askedColleagueSchema>

export const listColleagues = route({
  id: 'colleague-list',
  title: '可以代理或接任的同事，以及已经请了谁',
  method: 'GET',
  path: '/api/me/colleagues',
  access: 'signed-in',
  audit: [],
  params: none,
  query: none,
  body: 'none',
  answer: z.object({
    colleagues: z.array(
      z.object({ account: z.string(), personName: z.string(), posts: z.array(z.string()) }),
    ),
    /** Of the post one acts in, the latest first. */
    asked: z.array(askedColleagueSchema),
  }),
})

export const nameDeputy = route({
  id: 'deputy-name',
  title: '请人代理自己的岗位',
  method: 'POST',
  path: '/api/me/deputy',
  access: 'signed-in',
  audit: ['post-proposed'],
  params: none,
  query: none,
  body: z.strictObject({ account: z.uuid(), from: day, to: day }),
  answer: z.object({ id: z.string() }),
})

export const handOver = route({
  id: 'post-hand-over',
  title: '把自己的岗位移交给接任的人',
  method: 'POST',
  path: '/api/me/handover',
  access: 'signed-in',
  audit: ['post-proposed'],
  params: none,
  query: none,
  body: z.strictObject({ account: z.uuid(), from: day }),
  answer: z.object({ id: z.string() }),
})

/** What waits for approval is taken back; somebody who stands in stops at once. A handover that was approved stays. */
export const withdrawAsked = route({
  id: 'colleague-withdraw',
  title: '收回请人代办或移交',
  method: 'POST',
  path: '/api/me/colleagues/:id/withdraw',
  access: 'signed-in',
  audit: ['post-ended'],
  params: byId,
  query: none,
  body: none,
  answer: done,
})

export const postRoutes = [
  proposePost,
  listProposedPosts,
  decidePost,
  endPost,
  listColleagues,
  nameDeputy,
  handOver,
  withdrawAsked,
] as const
