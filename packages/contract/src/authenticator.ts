import { z } from 'zod'
import { route } from './route.ts'

const none = z.object({})
const done = z.object({ done: z.literal(true) })
const code = z.string().min(6).max(20)

export const beginAuthenticator = route({
  id: 'authenticator-begin',
  title: '开始绑定动态码',
  method: 'POST',
  path: '/api/me/authenticator/begin',
  access: 'signed-in',
  audit: ['authenticator-begun'],
  params: none,
  query: none,
  body: none,
  /** Shown once: to be typed, or read from a picture of the address. */
  answer: z.object({ secret: z.string(), url: z.string() }),
})

export const confirmAuthenticator = route({
  id: 'authenticator-confirm',
  title: '用动态码确认绑定',
  method: 'POST',
  path: '/api/me/authenticator/confirm',
  access: 'signed-in',
  audit: ['authenticator-on'],
  params: none,
  query: none,
  body: z.strictObject({ code }),
  answer: done,
})

export const endAuthenticator = route({
  id: 'authenticator-end',
  title: '停用动态码',
  method: 'POST',
  path: '/api/me/authenticator/end',
  access: 'signed-in',
  audit: ['authenticator-off', 'sign-in-failed', 'account-locked'],
  params: none,
  query: none,
  body: z.strictObject({ password: z.string().min(1).max(200), code }),
  answer: done,
})

export const authenticatorRoutes = [beginAuthenticator, confirmAuthenticator, endAuthenticator] as const
