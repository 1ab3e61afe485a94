import { z } from 'zod'
import { permissions, type Permission } from './permission.ts'
import { roleNames } from './role.ts'
import { route } from './route.ts'

const none = z.object({})
const done = z.object({ done: z.literal(true) })

/** A post that one can act in: a role in a region or for an enterprise. */
export const postSchema = z.object({
  id: z.string(),
  role: z.enum(roleNames),
  roleTitle: z.string(),
  /** 晋江市工业和信息化局, or the name of the enterprise. */
  unit: z.string(),
  region: z.string(),
  enterprise: z.string().optional(),
  /** The name of whose deputy one is in it. */
  standsInFor: z.string().optional(),
})
export type Post = z.infer<typeof postSchema>

/** Who is signed in, as what, and what that allows. */
export const meSchema = z.object({
  account: z.string(),
  loginName: z.string(),
  personName: z.string(),
  posts: z.array(postSchema),
  post: postSchema.optional(),
  permissions: z.array(z.enum(Object.keys(permissions) as [Permission, ...Permission[]])),
  mustChangePassword: z.boolean(),
  /** The second factor; recommended where the rules of this place want officers to have one. */
  authenticator: z.enum(['on', 'off', 'recommended']).optional(),
  /** Whether the account is linked to the identity service. */
  isLinked: z.boolean().optional(),
})
export type Me = z.infer<typeof meSchema>

export const readMe = route({
  id: 'me-read',
  title: '当前登录的人和岗位',
  method: 'GET',
  path: '/api/me',
  access: 'public',
  audit: [],
  params: none,
  query: none,
  body: 'none',
  answer: z.object({
    /** Absent when nobody is signed in. */
    me: meSchema.optional(),
    /** The records hold fictional firms. */
    isSample: z.boolean(),
    today: z.string(),
  }),
})

export const signOut = route({
  id: 'sign-out',
  title: '退出登录',
  method: 'POST',
  path: '/api/sign-out',
  access: 'signed-in',
  audit: ['signed-out'],
  params: none,
  query: none,
  body: z.object({ where: z.enum(['here', 'everywhere']) }),
  answer: done,
})

export const choosePost = route({
  id: 'post-choose',
  title: '切换岗位',
  method: 'POST',
  path: '/api/me/post',
  access: 'signed-in',
  audit: ['post-chosen'],
  params: none,
  query: none,
  body: z.object({ post: z.string() }),
  answer: done,
})

export const listSessions = route({
  id: 'session-list',
  title: '自己的登录',
  method: 'GET',
  path: '/api/me/sessions',
  access: 'signed-in',
  audit: [],
  params: none,
  query: none,
  body: 'none',
  answer: z.object({
    sessions: z.array(
      z.object({
        id: z.string(),
        address: z.string(),
        /** Chrome 浏览器，Windows */
        agent: z.string(),
        strength: z.enum(['password', 'totp', 'identity-service']),
        since: z.string(),
        lastUse: z.string(),
        isThisOne: z.boolean(),
      }),
    ),
  }),
})

export const endSession = route({
  id: 'session-end',
  title: '结束自己的一次登录',
  method: 'POST',
  path: '/api/me/sessions/:id/end',
  access: 'signed-in',
  audit: ['session-ended'],
  params: z.object({ id: z.uuid() }),
  query: none,
  body: none,
  answer: done,
})

export const sessionRoutes = [readMe, signOut, choosePost, listSessions, endSession] as const
