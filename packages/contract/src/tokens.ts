import { z } from 'zod'
import { day } from './day.ts'
import { permissions, type Permission } from './permission.ts'
import { route } from './route.ts'

const none = z.object({})
const permission = z.enum(Object.keys(permissions) as [Permission, ...Permission[]])

/** What no program may do, whoever it belongs to: people, rights and tokens are for people. */
export const notForTokens: readonly Permission[] = [
  'accounts.read',
  'accounts.write',
  'posts.confirm',
  'enterprise.people',
  'tokens.keep',
]

export const listTokens = route({
  id: 'token-list',
  title: '自己的接口令牌',
  method: 'GET',
  path: '/api/me/tokens',
  access: 'tokens.keep',
  audit: [],
  params: none,
  query: none,
  body: 'none',
  answer: z.object({
    tokens: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        permissions: z.array(permission),
        validTo: z.string(),
        state: z.enum(['valid', 'expired', 'ended']),
        madeAt: z.string(),
        usedAt: z.string().optional(),
      }),
    ),
  }),
})

export const makeToken = route({
  id: 'token-make',
  title: '新建接口令牌',
  method: 'POST',
  path: '/api/me/tokens',
  access: 'tokens.keep',
  audit: ['token-made'],
  params: none,
  query: none,
  body: z.strictObject({
    title: z.string().trim().min(1).max(100),
    permissions: z.array(permission).min(1),
    validTo: day,
  }),
  /** Shown once. */
  answer: z.object({ id: z.string(), token: z.string() }),
})

export const endToken = route({
  id: 'token-end',
  title: '停用接口令牌',
  method: 'POST',
  path: '/api/me/tokens/:id/end',
  access: 'tokens.keep',
  audit: ['token-ended'],
  params: z.object({ id: z.uuid() }),
  query: none,
  body: none,
  answer: z.object({ done: z.literal(true) }),
})

export const tokenRoutes = [listTokens, makeToken, endToken] as const
