import { z } from 'zod'
import { route } from './route.ts'

const none = z.object({})
const onward = z.object({ onwardTo: z.string() })

/** Why somebody came back from the identity service without success; the page is told the code in `?refused=`. */
export const identityRefusals = {
  IDENTITY_SERVICE_OFF: '这里没有接入统一身份认证，请用用户名和密码登录。',
  IDENTITY_SERVICE_DOWN: '统一身份认证暂时连不上，请稍后再试，或者用用户名和密码登录。',
  IDENTITY_SERVICE_REFUSED: '统一身份认证没有完成，可能已经超时或被取消。请重新开始一次。',
  IDENTITY_UNKNOWN:
    '统一身份认证已通过，但还没有关联账号。请先用用户名和密码登录，在“我的账号”里关联；还没有账号的，请联系本单位的系统管理员。',
  IDENTITY_NOT_SIGNED_IN: '请先登录，再关联统一身份认证。',
  IDENTITY_TAKEN: '这个统一身份认证账号已经关联了另一个账号。请联系本单位的系统管理员。',
  IDENTITY_ALREADY: '您的账号已经关联了统一身份认证。要换一个，请先取消原来的关联。',
} as const

export type IdentityRefusalCode = keyof typeof identityRefusals

export const startIdentity = route({
  id: 'identity-service-start',
  title: '到统一身份认证去',
  method: 'GET',
  path: '/api/identity-service/start',
  access: 'public',
  audit: [],
  params: none,
  query: z.object({ purpose: z.enum(['sign-in', 'link']).default('sign-in') }),
  body: 'none',
  answer: onward,
})

const said = z.string().max(4_000).optional()

export const returnIdentity = route({
  id: 'identity-service-return',
  title: '从统一身份认证回来',
  method: 'GET',
  path: '/api/identity-service/return',
  access: 'public',
  audit: ['signed-in', 'identity-linked'],
  params: none,
  query: z.object({
    code: said,
    state: said,
    iss: said,
    scope: said,
    session_state: said,
    error: said,
    error_description: said,
    error_uri: said,
  }),
  body: 'none',
  answer: onward,
})

export const endIdentity = route({
  id: 'identity-end',
  title: '取消统一身份认证的关联',
  method: 'POST',
  path: '/api/me/identity/end',
  access: 'signed-in',
  audit: ['identity-ended'],
  params: none,
  query: none,
  body: none,
  answer: z.object({ done: z.literal(true) }),
})

export const identityServiceRoutes = [startIdentity, returnIdentity, endIdentity] as const
