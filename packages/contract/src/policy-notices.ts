import { z } from 'zod'
import { route } from './route.ts'
import { firmReasons, lossReason as reason, policyId as policy } from './take-up.ts'

const none = z.object({})
const done = z.object({ done: z.literal(true) })

/** What an enterprise was told of a policy, by the message that told it. */
export const policyNotice = z.object({
  message: z.string(),
  policy,
  title: z.string(),
  year: z.number(),
  toldOn: z.string(),
  /** What the enterprise has said so far, the newest first. */
  said: z.array(
    z.object({
      kind: z.enum(['interested', 'asked', 'reason', 'replied']),
      reason: reason.optional(),
      note: z.string().optional(),
      on: z.string(),
    }),
  ),
})
export type PolicyNotice = z.infer<typeof policyNotice>

export const listPolicyNotices = route({
  id: 'policy-notice-list',
  title: '告知本企业的政策',
  method: 'GET',
  path: '/api/our/policy-notices',
  access: 'take-up.answer',
  audit: [],
  params: none,
  query: none,
  body: 'none',
  answer: z.object({ notices: z.array(policyNotice) }),
})

export const answerPolicyNotice = route({
  id: 'policy-notice-answer',
  title: '回复告知本企业的政策',
  method: 'POST',
  path: '/api/our/policy-notices/:id/answer',
  access: 'take-up.answer',
  audit: ['policy-notice-answered'],
  params: z.object({ id: z.uuid() }),
  query: none,
  body: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('interested') }),
    z.strictObject({ kind: z.literal('asked'), note: z.string().trim().min(2).max(1_000) }),
    z.strictObject({
      kind: z.literal('reason'),
      reason: z.enum(firmReasons),
      note: z.string().trim().min(1).max(1_000).optional(),
    }),
  ]),
  answer: done,
})

export const policyNoticeRoutes = [listPolicyNotices, answerPolicyNotice] as const
