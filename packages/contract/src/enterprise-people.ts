import { z } from 'zod'
import { loginNameSchema, personNameSchema } from './accounts.ts'
import { roleNames } from './role.ts'
import { route } from './route.ts'

const none = z.object({})
const byPost = z.object({ post: z.uuid() })
const done = z.object({ done: z.literal(true) })

export const listEnterprisePeople = route({
  id: 'enterprise-people-list',
  title: '本企业人员',
  method: 'GET',
  path: '/api/enterprise/people',
  access: 'enterprise.people',
  audit: [],
  params: none,
  query: none,
  body: 'none',
  answer: z.object({
    people: z.array(
      z.object({
        post: z.string(),
        account: z.string(),
        loginName: z.string(),
        personName: z.string(),
        role: z.enum(roleNames),
        roleTitle: z.string(),
        validFrom: z.string(),
        lastUse: z.string().optional(),
        isMyself: z.boolean(),
      }),
    ),
  }),
})

export const inviteClerk = route({
  id: 'clerk-invite',
  title: '邀请本企业经办人',
  method: 'POST',
  path: '/api/enterprise/people',
  access: 'enterprise.people',
  audit: ['account-made', 'post-given'],
  params: none,
  query: none,
  body: z.strictObject({ loginName: loginNameSchema, personName: personNameSchema }),
  /** The password is shown once; absent for a person who has an account already and keeps its password. */
  answer: z.object({ post: z.string(), loginName: z.string(), password: z.string().optional() }),
})

export const endClerk = route({
  id: 'clerk-end',
  title: '取消本企业经办人',
  method: 'POST',
  path: '/api/enterprise/people/:post/end',
  access: 'enterprise.people',
  audit: ['post-ended'],
  params: byPost,
  query: none,
  body: none,
  answer: done,
})

export const handOverPrincipal = route({
  id: 'principal-hand-over',
  title: '把企业授权人交给同事',
  method: 'POST',
  path: '/api/enterprise/people/:post/principal',
  access: 'enterprise.people',
  audit: ['post-given', 'post-ended'],
  params: byPost,
  query: none,
  /** What becomes of the one who hands over. */
  body: z.strictObject({ afterwards: z.enum(['clerk', 'leave']) }),
  answer: done,
})

export const enterprisePeopleRoutes = [
  listEnterprisePeople,
  inviteClerk,
  endClerk,
  handOverPrincipal,
] as const
