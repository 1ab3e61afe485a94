import { z } from 'zod'

/** In the shape of `policy.yaml`, complete or not: what is half written is kept as it is. */
export const draftContent = z.record(z.string(), z.unknown())
const verdict = z.enum(['met', 'unmet', 'unknown'])
const factValue = z.union([z.number(), z.string(), z.boolean()])

export const draftStates = {
  writing: '编写中',
  submitted: '等待审批',
  approved: '已批准',
  dropped: '已放弃',
} as const
export type DraftState = keyof typeof draftStates
export const draftState = z.enum(['writing', 'submitted', 'approved', 'dropped'])

/** A draft of a policy (政策草稿) as a list shows it. */
export const draftRow = z.object({
  id: z.string(),
  policy: z.string(),
  title: z.string(),
  region: z.string(),
  unit: z.string(),
  state: draftState,
  origin: z.enum(['empty', 'policy', 'file']),
  version: z.number(),
  changedAt: z.string(),
  changedBy: z.string(),
  /** Of a draft that was approved: from when it is published, and to when if it was withdrawn. */
  fromDay: z.string().optional(),
  lastDay: z.string().optional(),
})
export type DraftRow = z.infer<typeof draftRow>

/** Something wrong in a draft, at its field: `who[0].value`; empty for the whole. */
const draftFault = z.object({ key: z.string(), code: z.string(), message: z.string() })
export type DraftFault = z.infer<typeof draftFault>

/** 边界案例: a made-up firm at one line, with what the policy makes of it and what the authors say of that. */
const draftCase = z.object({
  fingerprint: z.string(),
  /** The condition it tries, `who[0]`; empty for the one that meets everything. */
  about: z.string(),
  stand: z.enum(['whole', 'on', 'short', 'missing']),
  name: z.string(),
  facts: z.array(z.object({ key: z.string(), value: factValue })),
  verdict,
  /** Whole fen as digits. Both absent: the policy names no amount; only the second: nothing bounds it. */
  leastFen: z.string().optional(),
  mostFen: z.string().optional(),
  mark: z
    .object({ judgement: z.enum(['right', 'wrong']), remark: z.string().optional(), by: z.string() })
    .optional(),
})
export type DraftCase = z.infer<typeof draftCase>

/** What the checks and the engine say of a version. Without cases where there are faults. */
export const checkedDraft = z.object({
  faults: z.array(draftFault),
  cases: z.array(draftCase),
  /** Lines for which no firm could be made up: a person must look. */
  unreached: z.array(z.object({ about: z.string(), says: z.string() })),
  /** What only a person decides, without which nobody meets the policy: it counts as not known. */
  byPerson: z.array(z.object({ about: z.string(), says: z.string() })),
  /** The day for which the cases are reckoned. */
  on: z.string(),
  /** Why it cannot be submitted yet, in Chinese; empty when it can. */
  wanting: z.array(z.string()),
})
export type CheckedDraft = z.infer<typeof checkedDraft>

const review = z.object({
  id: z.string(),
  version: z.number(),
  hash: z.string(),
  publishFrom: z.string(),
  submittedBy: z.string(),
  submittedAt: z.string(),
  decision: z.enum(['approved', 'rejected', 'taken-back']).optional(),
  reason: z.string().optional(),
  decidedBy: z.string().optional(),
  decidedAt: z.string().optional(),
})
export type DraftReview = z.infer<typeof review>

const publication = z.object({
  id: z.string(),
  fromDay: z.string(),
  lastDay: z.string().optional(),
  publishedBy: z.string(),
  withdrawnBy: z.string().optional(),
  withdrawnBecause: z.string().optional(),
  /** Whether an older version holds again after its last day. */
  older: z.enum(['yes', 'no']),
})

/** A draft in its last version. */
export const wholeDraft = draftRow.extend({
  content: draftContent,
  hash: z.string(),
  checked: checkedDraft,
  reviews: z.array(review),
  publication: publication.optional(),
  /** Whether the caller wrote any of it and so cannot approve it. */
  mine: z.enum(['yes', 'no']),
})
export type Draft = z.infer<typeof wholeDraft>

/** Whom a draft would reach today among the firms of the caller's region, and what would be due to them. */
export const draftCount = z.object({
  firms: z.number(),
  met: z.number(),
  unknown: z.number(),
  unmet: z.number(),
  /** Whole fen as digits: what is surely due, and what may be; absent where the policy names no amount. */
  leastFen: z.string().optional(),
  mostFen: z.string().optional(),
  /** Firms for which nothing bounds what may be due; they are not in `mostFen`. */
  openFirms: z.number(),
  /** The day for which it is judged, and the day of the records. */
  on: z.string(),
  recordsOn: z.string(),
})
export type DraftCount = z.infer<typeof draftCount>
