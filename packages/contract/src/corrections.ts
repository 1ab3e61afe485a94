import { z } from 'zod'
import { route } from './route.ts'

const none = z.object({})
const byId = z.object({ id: z.uuid() })
const done = z.object({ done: z.literal(true) })
const value = z.union([z.number(), z.string(), z.boolean()])
/** As it is typed; no fact is longer. */
const givenValue = z.union([z.number(), z.string().max(4_000), z.boolean()])

export const correctionStates = {
  open: '处理中',
  accepted: '已更正',
  rejected: '维持原数据',
  withdrawn: '已撤回',
} as const
export type CorrectionState = keyof typeof correctionStates
const state = z.enum(['open', 'accepted', 'rejected', 'withdrawn'])

/** An objection to a recorded fact (数据异议), with its owner and its clock. */
export const correctionSchema = z.object({
  id: z.string(),
  enterprise: z.string(),
  enterpriseName: z.string(),
  fact: z.string(),
  indicator: z.string(),
  year: z.number().optional(),
  said: value,
  wanted: value.optional(),
  reason: z.string(),
  evidence: z.string().optional(),
  state,
  raisedAt: z.string(),
  raisedBy: z.string(),
  dueOn: z.string(),
  owner: z.string().optional(),
  ownerName: z.string().optional(),
  answer: z.string().optional(),
  decidedAt: z.string().optional(),
})
export type Correction = z.infer<typeof correctionSchema>

export const listCorrections = route({
  id: 'correction-list',
  title: '数据异议',
  method: 'GET',
  path: '/api/corrections',
  access: 'registry.read',
  audit: [],
  params: none,
  query: z.object({
    state: state.optional(),
    whose: z.enum(['all', 'mine', 'nobody']).default('all'),
    late: z.enum(['any', 'late']).default('any'),
    enterprise: z.uuid().optional(),
    page: z.coerce.number().int().min(1).max(1_000).default(1),
  }),
  body: 'none',
  answer: z.object({ count: z.number(), rows: z.array(correctionSchema) }),
})

export const takeCorrection = route({
  id: 'correction-take',
  title: '认领数据异议',
  method: 'POST',
  path: '/api/corrections/:id/take',
  access: 'corrections.settle',
  audit: ['correction-taken'],
  params: byId,
  query: none,
  body: none,
  answer: done,
})

export const settleCorrection = route({
  id: 'correction-settle',
  title: '处理数据异议',
  method: 'POST',
  path: '/api/corrections/:id/settle',
  access: 'corrections.settle',
  audit: ['correction-accepted', 'correction-rejected', 'facts-recorded'],
  params: byId,
  query: none,
  body: z.discriminatedUnion('decision', [
    z.strictObject({
      decision: z.literal('accepted'),
      value: givenValue,
      answer: z.string().min(2).max(2_000),
    }),
    z.strictObject({ decision: z.literal('rejected'), answer: z.string().min(2).max(2_000) }),
  ]),
  answer: done,
})

export const listOwnCorrections = route({
  id: 'own-correction-list',
  title: '本企业提出的异议',
  method: 'GET',
  path: '/api/our/corrections',
  access: 'corrections.raise',
  audit: [],
  params: none,
  query: none,
  body: 'none',
  answer: z.object({ rows: z.array(correctionSchema) }),
})

export const raiseCorrection = route({
  id: 'correction-raise',
  title: '提出数据异议',
  method: 'POST',
  path: '/api/our/corrections',
  access: 'corrections.raise',
  audit: ['correction-raised', 'facts-recorded'],
  params: none,
  query: none,
  body: z.strictObject({
    fact: z.uuid(),
    wanted: givenValue.optional(),
    reason: z.string().min(2).max(2_000),
    evidence: z.string().max(2_000).optional(),
  }),
  answer: z.object({ id: z.string(), dueOn: z.string() }),
})

export const withdrawCorrection = route({
  id: 'correction-withdraw',
  title: '撤回数据异议',
  method: 'POST',
  path: '/api/our/corrections/:id/withdraw',
  access: 'corrections.raise',
  audit: ['correction-withdrawn', 'facts-recorded'],
  params: byId,
  query: none,
  body: none,
  answer: done,
})

export const correctionRoutes = [
  listCorrections,
  takeCorrection,
  settleCorrection,
  listOwnCorrections,
  raiseCorrection,
  withdrawCorrection,
] as const
