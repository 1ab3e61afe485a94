import { z } from 'zod'
import { roleNames } from './role.ts'
import { route } from './route.ts'

const none = z.object({})
const byId = z.object({ id: z.uuid() })
const done = z.object({ done: z.literal(true) })
const region = z.string().regex(/^[1-9]\d{5}$/)

/** What somebody signs in with: small letters and digits, so that it can be read out. */
export const loginNameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@-]{1,99}$/)
export const personNameSchema = z.string().trim().min(1).max(100)

/** A post as administrators see it, also before it is in force and after. */
export const heldPostSchema = z.object({
  id: z.string(),
  account: z.string(),
  role: z.enum(roleNames),
  roleTitle: z.string(),
  unit: z.string(),
  region: z.string(),
  enterprise: z.string().optional(),
  state: z.enum(['proposed', 'active', 'refused', 'ended']),
  validFrom: z.string(),
  validTo: z.string().optional(),
  /** Somebody else's post that this one stands in for, or takes over. */
  deputyFor: z.string().optional(),
  succeeds: z.string().optional(),
})
export type HeldPost = z.infer<typeof heldPostSchema>

/** An account as administrators see it; never anything that it proves itself with. */
export const accountSchema = z.object({
  id: z.string(),
  loginName: z.string(),
  personName: z.string(),
  region: z.string(),
  state: z.enum(['active', 'disabled']),
  lockedUntil: z.string().optional(),
  mustChangePassword: z.boolean(),
  hasAuthenticator: z.boolean(),
  isLinked: z.boolean(),
  lastUse: z.string().optional(),
  posts: z.array(heldPostSchema),
})
export type Account = z.infer<typeof accountSchema>

/** A name with the password that is shown once and has to be changed at the first sign-in. */
export const firstPasswordSchema = z.object({ id: z.string(), loginName: z.string(), password: z.string() })

export const listAccounts = route({
  id: 'account-list',
  title: '账号',
  method: 'GET',
  path: '/api/accounts',
  access: 'accounts.read',
  audit: [],
  params: none,
  query: z.object({
    /** Part of a login name or a name. */
    search: z.string().max(100).optional(),
    state: z.enum(['active', 'disabled']).optional(),
    /** The login name after which the page begins. */
    after: z.string().max(100).optional(),
  }),
  body: 'none',
  answer: z.object({ accounts: z.array(accountSchema), next: z.string().optional() }),
})

export const createAccount = route({
  id: 'account-create',
  title: '建立账号',
  method: 'POST',
  path: '/api/accounts',
  access: 'accounts.write',
  audit: ['account-made'],
  params: none,
  query: none,
  body: z.strictObject({ loginName: loginNameSchema, personName: personNameSchema, region }),
  answer: firstPasswordSchema,
})

export const setAccountState = route({
  id: 'account-state',
  title: '停用或启用账号',
  method: 'POST',
  path: '/api/accounts/:id/state',
  access: 'accounts.write',
  audit: ['account-disabled', 'account-enabled'],
  params: byId,
  query: none,
  body: z.strictObject({ state: z.enum(['active', 'disabled']) }),
  answer: done,
})

export const resetPassword = route({
  id: 'password-reset',
  title: '重置密码',
  method: 'POST',
  path: '/api/accounts/:id/password',
  access: 'accounts.write',
  audit: ['password-reset'],
  params: byId,
  query: none,
  /** The authenticator is taken away only for who has lost it. */
  body: z.strictObject({ authenticator: z.enum(['keep', 'remove']) }),
  answer: firstPasswordSchema,
})

export const unlockAccount = route({
  id: 'account-unlock',
  title: '解除锁定',
  method: 'POST',
  path: '/api/accounts/:id/unlock',
  access: 'accounts.write',
  audit: ['account-unlocked'],
  params: byId,
  query: none,
  body: none,
  answer: done,
})

export const listUnits = route({
  id: 'unit-list',
  title: '单位',
  method: 'GET',
  path: '/api/units',
  access: 'accounts.read',
  audit: [],
  params: none,
  query: none,
  body: 'none',
  answer: z.object({ units: z.array(z.object({ id: z.string(), region: z.string(), name: z.string() })) }),
})

export const createUnit = route({
  id: 'unit-create',
  title: '建立单位',
  method: 'POST',
  path: '/api/units',
  access: 'accounts.write',
  audit: ['unit-made'],
  params: none,
  query: none,
  body: z.strictObject({ name: z.string().trim().min(1).max(100), region }),
  answer: z.object({ id: z.string() }),
})

export const accountRoutes = [
  listAccounts,
  createAccount,
  setAccountState,
  resetPassword,
  unlockAccount,
  listUnits,
  createUnit,
] as const
