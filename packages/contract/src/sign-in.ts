import { z } from 'zod'
import { route } from './route.ts'

const none = z.object({})

/** What the sign-in page needs before anybody has signed in. */
export const readEntrance = route({
  id: 'entrance-read',
  title: '登录方式',
  method: 'GET',
  path: '/api/entrance',
  access: 'public',
  audit: [],
  params: none,
  query: none,
  body: 'none',
  answer: z.object({
    isSample: z.boolean(),
    /** Sample accounts with their passwords, shown only when the records are fictional. */
    sampleAccounts: z.array(z.object({ loginName: z.string(), password: z.string(), title: z.string() })),
    identityService: z.object({ title: z.string() }).optional(),
    passwordRule: z.string(),
  }),
})

export const signIn = route({
  id: 'sign-in',
  title: '登录',
  method: 'POST',
  path: '/api/sign-in',
  access: 'public',
  audit: ['signed-in', 'sign-in-failed', 'account-locked'],
  params: none,
  query: none,
  body: z.object({
    loginName: z.string().min(1).max(100),
    password: z.string().min(1).max(200),
    /** Six digits of the authenticator, when the account asks for them. */
    code: z.string().max(20).optional(),
  }),
  answer: z.object({ next: z.enum(['go-on', 'give-code', 'change-password']) }),
})

export const changePassword = route({
  id: 'password-change',
  title: '修改自己的密码',
  method: 'POST',
  path: '/api/me/password',
  access: 'signed-in',
  audit: ['password-changed', 'sign-in-failed', 'account-locked'],
  params: none,
  query: none,
  body: z.strictObject({ current: z.string().min(1).max(200), password: z.string().min(1).max(200) }),
  /** How many other sessions have ended with the old password. */
  answer: z.object({ sessionsEnded: z.number().int() }),
})

export const signInRoutes = [readEntrance, signIn, changePassword] as const
