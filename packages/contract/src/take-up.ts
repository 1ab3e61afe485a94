import { z } from 'zod'
import { route } from './route.ts'

const none = z.object({})
const regionCode = z.string().regex(/^[1-9]\d{5}$/)
export const policyId = z.string().regex(/^P\d{2,6}$/)
const year = z.coerce.number().int().min(2000).max(2200)
const page = z.coerce.number().int().min(1).max(5_000).default(1)

/** The seven steps of a policy, each no larger than the one before. */
export const takeUpSteps = {
  eligible: '符合条件',
  told: '已告知',
  read: '已读',
  began: '已着手',
  filed: '已申报',
  approved: '已通过',
  paid: '已兑现',
} as const
export type TakeUpStep = keyof typeof takeUpSteps
export const takeUpStepNames = Object.keys(takeUpSteps) as [TakeUpStep, ...TakeUpStep[]]
const step = z.enum(takeUpStepNames)
/** Steps that officers record; the first three come of counting, telling and reading. */
export const recordedSteps = ['began', 'filed', 'approved', 'paid'] as const
export const recordedStep = z.enum(recordedSteps)

/** Why a firm went no further. The last two are only for officers; 未知 is not among them, since it is not said. */
export const lossReasons = {
  'not-needed': '不需要',
  'papers-hard': '材料难',
  'not-knowing-how': '不知道怎么办',
  'has-same-kind': '已享受同类',
  other: '其他',
  'under-way': '正在办理',
  refused: '审核没有通过',
} as const
export type LossReason = keyof typeof lossReasons
export const lossReason = z.enum(Object.keys(lossReasons) as [LossReason, ...LossReason[]])
export const firmReasons = ['not-needed', 'papers-hard', 'not-knowing-how', 'has-same-kind', 'other'] as const
/** What stands for a loss without a reason: 未知, or that the firm is eligible no more. */
export const unsaidReasons = { unknown: '未知', 'no-longer': '现在已不符合' } as const
export const allReasons: Readonly<Record<LossReason | keyof typeof unsaidReasons, string>> = {
  ...lossReasons,
  ...unsaidReasons,
}
export type SaidReason = keyof typeof allReasons
const saidReason = z.enum(Object.keys(allReasons) as [SaidReason, ...SaidReason[]])

/** How many firms came to each step, and why the others went no further; the numbers add up. */
export const funnelSchema = z.object({
  /** In the order of the steps. */
  steps: z.array(
    z.object({
      step,
      count: z.number(),
      /** Firms that stopped here, that is, did not come to the next step. */
      stopped: z.number(),
      reasons: z.array(z.object({ reason: saidReason, count: z.number() })),
      /** Of the count: firms of which this step is not recorded, but a later one is. */
      skipped: z.number(),
    }),
  ),
})
export type Funnel = z.infer<typeof funnelSchema>

/** A policy with how far its firms have come. */
const policyLine = z.object({
  policy: policyId,
  title: z.string(),
  status: z.string(),
  /** When it was last counted for this region; undefined when never. */
  countedAt: z.string().optional(),
  counts: z.array(z.number()),
  unknown: z.number(),
})

export const listTakeUp = route({
  id: 'take-up-list',
  title: '各项政策的应享未享',
  method: 'GET',
  path: '/api/take-up',
  access: 'take-up.read',
  audit: [],
  params: none,
  query: z.object({ year }),
  body: 'none',
  answer: z.object({ policies: z.array(policyLine) }),
})

const asked = { policy: policyId, year, region: regionCode.optional() }

export const readTakeUp = route({
  id: 'take-up-read',
  title: '一项政策的应享未享',
  method: 'GET',
  path: '/api/take-up/funnel',
  access: 'take-up.read',
  audit: [],
  params: none,
  query: z.object(asked),
  body: 'none',
  answer: z.object({
    policy: policyId,
    title: z.string(),
    funnel: funnelSchema,
    byRegion: z.array(z.object({ region: z.string(), counts: z.array(z.number()) })),
    /** Firms of which a fact is missing, so that nobody can tell; not in the funnel. */
    unknown: z.number(),
    /** Firms with a recorded step that the count does not find eligible; not in the funnel. */
    outside: z.number(),
    /** Firms that have asked and wait for an answer. */
    asking: z.number(),
    counted: z.array(
      z.object({
        region: z.string(),
        factsOn: z.string(),
        met: z.number(),
        unknown: z.number(),
        by: z.string(),
        at: z.string(),
      }),
    ),
  }),
})
export type TakeUp = z.infer<Extract<(typeof readTakeUp)['answer'], z.ZodType>>

/** Which firms: those that came to a step, those that stopped at it, perhaps for one reason; or those beside the funnel. */
const firmFilter = z.object({
  ...asked,
  step: step.optional(),
  which: z.enum(['reached', 'stopped', 'skipped', 'unknown', 'outside', 'asking']).default('reached'),
  reason: saidReason.optional(),
  find: z.string().max(100).optional(),
})
export type TakeUpFilter = z.input<typeof firmFilter>

export const takeUpFirm = z.object({
  enterprise: z.string(),
  creditCode: z.string(),
  name: z.string(),
  region: z.string(),
  verdict: z.enum(['met', 'unknown', 'unmet', 'uncounted']),
  step: step.optional(),
  /** The day on which it came to that step, where that is known. */
  stepOn: z.string().optional(),
  reason: saidReason.optional(),
  note: z.string().optional(),
  isInterested: z.boolean(),
  asks: z.string().optional(),
})
export type TakeUpFirm = z.infer<typeof takeUpFirm>

export const listTakeUpFirms = route({
  id: 'take-up-firms',
  title: '应享未享的企业',
  method: 'GET',
  path: '/api/take-up/firms',
  access: 'take-up.read',
  audit: [],
  params: none,
  query: firmFilter.extend({ page }),
  body: 'none',
  answer: z.object({ count: z.number(), rows: z.array(takeUpFirm) }),
})

export const exportTakeUpFirms = route({
  id: 'take-up-firms-export',
  title: '导出应享未享的企业（xlsx）',
  method: 'GET',
  path: '/api/take-up/firms.xlsx',
  access: 'registry.export',
  audit: ['take-up-exported'],
  params: none,
  query: firmFilter,
  body: 'none',
  answer: 'file',
})

/** Something that happened with one firm and one policy. */
export const takeUpEvent = z.object({
  id: z.string(),
  kind: z.string(),
  on: z.string(),
  reason: lossReason.optional(),
  note: z.string().optional(),
  document: z.string().optional(),
  saidBy: z.enum(['officer', 'firm']),
  by: z.string(),
  at: z.string(),
  isAnnulled: z.boolean(),
})
export type TakeUpEvent = z.infer<typeof takeUpEvent>

export const readTakeUpFirm = route({
  id: 'take-up-firm',
  title: '一家企业与一项政策',
  method: 'GET',
  path: '/api/take-up/firms/:id',
  access: 'take-up.read',
  audit: [],
  params: z.object({ id: z.uuid() }),
  query: z.object({ policy: policyId, year }),
  body: 'none',
  answer: z.object({
    firm: takeUpFirm,
    factsOn: z.string().optional(),
    /** What the last count found met, or missing where it cannot tell; in words. */
    why: z.array(z.string()),
    readOn: z.string().optional(),
    events: z.array(takeUpEvent),
  }),
})

export const takeUpReadRoutes = [
  listTakeUp,
  readTakeUp,
  listTakeUpFirms,
  exportTakeUpFirms,
  readTakeUpFirm,
] as const
