import { z } from 'zod'
import { day } from './day.ts'
import { route } from './route.ts'
import { lossReason as reason, policyId as policy, recordedStep } from './take-up.ts'

const none = z.object({})
const done = z.object({ done: z.literal(true) })
const regionCode = z.string().regex(/^[1-9]\d{5}$/)
const year = z.coerce.number().int().min(2000).max(2200)
const bodyYear = z.number().int().min(2000).max(2200)
const enterprises = z.array(z.uuid()).min(1).max(500)

export const countTakeUp = route({
  id: 'take-up-count',
  title: '按最新数据清点一项政策的符合企业',
  method: 'POST',
  path: '/api/take-up/count',
  access: 'take-up.write',
  audit: ['take-up-counted'],
  params: none,
  query: none,
  body: z.strictObject({ policy, year: bodyYear }),
  answer: z.object({ factsOn: z.string(), met: z.number(), unknown: z.number() }),
})

export const tellFirms = route({
  id: 'take-up-tell',
  title: '把政策告知企业',
  method: 'POST',
  path: '/api/take-up/tell',
  access: 'take-up.write',
  audit: ['take-up-told'],
  params: none,
  query: none,
  body: z.strictObject({
    policy,
    year: bodyYear,
    /** All that are eligible and were not told yet, of a region, or some by name. */
    to: z.union([z.strictObject({ region: regionCode.optional() }), z.strictObject({ enterprises })]),
    /** A word of the office below the reasons: whom to ask, until when. */
    word: z.string().trim().min(2).max(500).optional(),
  }),
  answer: z.object({ told: z.number(), left: z.number() }),
})

export const recordTakeUp = route({
  id: 'take-up-record',
  title: '登记着手、申报、通过、兑现',
  method: 'POST',
  path: '/api/take-up/record',
  access: 'take-up.write',
  audit: ['take-up-recorded'],
  params: none,
  query: none,
  body: z.strictObject({
    policy,
    year: bodyYear,
    enterprises,
    step: recordedStep,
    on: day,
    document: z.string().trim().min(2).max(500),
  }),
  answer: z.object({ recorded: z.number() }),
})

export const uploadTakeUp = route({
  id: 'take-up-upload',
  title: '按名单登记着手、申报、通过、兑现',
  method: 'POST',
  path: '/api/take-up/lists',
  access: 'take-up.write',
  audit: ['firm-list-uploaded', 'take-up-recorded'],
  params: none,
  query: z.object({
    fileName: z.string().min(1).max(255),
    policy,
    year,
    step: recordedStep,
    name: z.string().trim().min(1).max(200),
    issuer: z.string().trim().min(1).max(200),
    issuedOn: day,
  }),
  body: 'file',
  answer: z.object({ id: z.string(), recorded: z.number() }),
})

export const explainTakeUp = route({
  id: 'take-up-explain',
  title: '登记没有继续的原因',
  method: 'POST',
  path: '/api/take-up/reasons',
  access: 'take-up.write',
  audit: ['take-up-explained'],
  params: none,
  query: none,
  body: z.strictObject({
    policy,
    year: bodyYear,
    enterprises,
    reason,
    note: z.string().trim().min(1).max(1_000).optional(),
  }),
  answer: z.object({ recorded: z.number() }),
})

export const replyTakeUp = route({
  id: 'take-up-reply',
  title: '答复企业对政策的提问',
  method: 'POST',
  path: '/api/take-up/replies',
  access: 'take-up.write',
  audit: ['take-up-replied'],
  params: none,
  query: none,
  body: z.strictObject({
    policy,
    year: bodyYear,
    enterprise: z.uuid(),
    text: z.string().trim().min(2).max(1_000),
  }),
  answer: done,
})

export const annulTakeUp = route({
  id: 'take-up-annul',
  title: '撤回一条登记',
  method: 'POST',
  path: '/api/take-up/events/:id/annul',
  access: 'take-up.write',
  audit: ['take-up-annulled'],
  params: z.object({ id: z.uuid() }),
  query: none,
  body: z.strictObject({ note: z.string().trim().min(2).max(500) }),
  answer: done,
})

export const takeUpActRoutes = [
  countTakeUp,
  tellFirms,
  recordTakeUp,
  uploadTakeUp,
  explainTakeUp,
  replyTakeUp,
  annulTakeUp,
] as const
