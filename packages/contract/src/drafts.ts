import { z } from 'zod'
import { route } from './route.ts'

const none = z.object({})
const byId = z.object({ id: z.uuid() })
const done = z.object({ done: z.literal(true) })
const day = z.iso.date()
/** In the shape of `policy.yaml`, complete or not: what is half written is kept as it is. */
const content = z.record(z.string(), z.unknown())
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/)
const verdict = z.enum(['met', 'unmet', 'unknown'])
const factValue = z.union([z.number(), z.string(), z.boolean()])

export const draftStates = {
  writing: '编写中',
  submitted: '等待审批',
  approved: '已批准',
  dropped: '已放弃',
} as const
export type DraftState = keyof typeof draftStates
const state = z.enum(['writing', 'submitted', 'approved', 'dropped'])

/** A draft of a policy (政策草稿) as a list shows it. */
const draftRow = z.object({
  id: z.string(),
  policy: z.string(),
  title: z.string(),
  region: z.string(),
  unit: z.string(),
  state,
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
const checked = z.object({
  faults: z.array(draftFault),
  cases: z.array(draftCase),
  /** Lines for which no firm could be made up: a person must look. */
  unreached: z.array(z.object({ about: z.string(), says: z.string() })),
  /** The day for which the cases are reckoned. */
  on: z.string(),
  /** Why it cannot be submitted yet, in Chinese; empty when it can. */
  wanting: z.array(z.string()),
})
export type CheckedDraft = z.infer<typeof checked>

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
})

/** A draft in its last version. */
const wholeDraft = draftRow.extend({
  content,
  hash: z.string(),
  checked,
  reviews: z.array(review),
  publication: publication.optional(),
  /** Whether the caller wrote any of it and so cannot approve it. */
  mine: z.enum(['yes', 'no']),
})
export type Draft = z.infer<typeof wholeDraft>

export const listDrafts = route({
  id: 'draft-list',
  title: '政策草稿',
  method: 'GET',
  path: '/api/drafts',
  access: 'drafts.read',
  audit: [],
  params: none,
  query: z.object({
    state: state.optional(),
    page: z.coerce.number().int().min(1).max(1_000).default(1),
  }),
  body: 'none',
  answer: z.object({ count: z.number(), rows: z.array(draftRow) }),
})

export const beginDraft = route({
  id: 'draft-begin',
  title: '新建政策草稿',
  method: 'POST',
  path: '/api/drafts',
  access: 'drafts.write',
  audit: ['draft-begun'],
  params: none,
  query: none,
  body: z.discriminatedUnion('from', [
    z.strictObject({ from: z.literal('empty'), title: z.string().min(2).max(200) }),
    /** A new version of a policy of this place or of the content. */
    z.strictObject({ from: z.literal('policy'), policy: z.string().regex(/^P\d{2,6}$/) }),
    /** The text of a `policy.yaml`. */
    z.strictObject({ from: z.literal('file'), text: z.string().min(1).max(200_000) }),
  ]),
  answer: z.object({ id: z.string() }),
})

export const readDraft = route({
  id: 'draft-read',
  title: '一份政策草稿',
  method: 'GET',
  path: '/api/drafts/:id',
  access: 'drafts.read',
  audit: [],
  params: byId,
  query: none,
  body: 'none',
  answer: wholeDraft,
})
export const saveDraft = route({
  id: 'draft-save',
  title: '保存政策草稿',
  method: 'POST',
  path: '/api/drafts/:id/save',
  access: 'drafts.write',
  audit: ['draft-saved'],
  params: byId,
  query: none,
  body: z.strictObject({ version: z.number().int().min(1).max(1_000_000), content }),
  answer: z.object({ version: z.number(), hash: z.string(), checked }),
})

export const listDraftVersions = route({
  id: 'draft-versions',
  title: '政策草稿的历次保存',
  method: 'GET',
  path: '/api/drafts/:id/versions',
  access: 'drafts.read',
  audit: [],
  params: byId,
  query: none,
  body: 'none',
  answer: z.object({
    versions: z.array(z.object({ version: z.number(), savedBy: z.string(), savedAt: z.string() })),
  }),
})

export const readDraftVersion = route({
  id: 'draft-version',
  title: '政策草稿的一次保存',
  method: 'GET',
  path: '/api/drafts/:id/versions/:version',
  access: 'drafts.read',
  audit: [],
  params: byId.extend({ version: z.coerce.number().int().min(1).max(1_000_000) }),
  query: none,
  body: 'none',
  answer: z.object({ version: z.number(), content, savedBy: z.string(), savedAt: z.string() }),
})

export const markCases = route({
  id: 'draft-mark',
  title: '核对边界案例',
  method: 'POST',
  path: '/api/drafts/:id/marks',
  access: 'drafts.write',
  audit: ['draft-cases-marked'],
  params: byId,
  query: none,
  body: z.strictObject({
    fingerprints: z.array(fingerprint).min(1).max(100),
    judgement: z.enum(['right', 'wrong']),
    remark: z.string().max(500).optional(),
  }),
  answer: z.object({ checked }),
})

export const submitDraft = route({
  id: 'draft-submit',
  title: '提交政策草稿审批',
  method: 'POST',
  path: '/api/drafts/:id/submit',
  access: 'drafts.write',
  audit: ['draft-submitted'],
  params: byId,
  query: none,
  body: z.strictObject({ version: z.number().int().min(1).max(1_000_000), publishFrom: day }),
  answer: done,
})

export const takeDraftBack = route({
  id: 'draft-take-back',
  title: '撤回政策草稿的审批',
  method: 'POST',
  path: '/api/drafts/:id/take-back',
  access: 'drafts.write',
  audit: ['draft-taken-back'],
  params: byId,
  query: none,
  body: none,
  answer: done,
})

export const decideDraft = route({
  id: 'draft-decide',
  title: '审批政策草稿',
  method: 'POST',
  path: '/api/drafts/:id/decide',
  access: 'drafts.review',
  audit: ['draft-rejected', 'policy-published'],
  params: byId,
  query: none,
  body: z.discriminatedUnion('decision', [
    /** `hash` is that of what the reviewer has read; anything else is not approved by it. */
    z.strictObject({
      decision: z.literal('approved'),
      hash: fingerprint,
      reason: z.string().max(2_000).optional(),
    }),
    z.strictObject({
      decision: z.literal('rejected'),
      hash: fingerprint,
      reason: z.string().min(2).max(2_000),
    }),
  ]),
  answer: done,
})

export const dropDraft = route({
  id: 'draft-drop',
  title: '放弃政策草稿',
  method: 'POST',
  path: '/api/drafts/:id/drop',
  access: 'drafts.write',
  audit: ['draft-dropped'],
  params: byId,
  query: none,
  body: none,
  answer: done,
})

export const exportDraft = route({
  id: 'draft-export',
  title: '下载政策草稿的文件',
  method: 'GET',
  path: '/api/drafts/:id/file',
  access: 'drafts.read',
  audit: [],
  params: byId,
  query: z.object({ of: z.enum(['policy', 'cases']).default('policy') }),
  body: 'none',
  answer: 'file',
})

/** Whom a draft would reach today among the firms of the caller's region, and what would be due to them. */
const draftCount = z.object({
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

export const countDraft = route({
  id: 'draft-count',
  title: '政策草稿惠及的企业数',
  method: 'GET',
  path: '/api/drafts/:id/count',
  access: 'drafts.read',
  audit: [],
  params: byId,
  query: none,
  body: 'none',
  answer: draftCount,
})

export const withdrawPolicy = route({
  id: 'policy-withdraw',
  title: '停止执行已发布的政策',
  method: 'POST',
  path: '/api/drafts/:id/withdraw',
  access: 'drafts.review',
  audit: ['policy-withdrawn'],
  params: byId,
  query: none,
  body: z.strictObject({ lastDay: day, because: z.string().min(2).max(2_000) }),
  answer: done,
})

/** What is published here and holds or has held today, for the public pages. */
export const listPublishedPolicies = route({
  id: 'published-policies',
  title: '本地发布的政策',
  method: 'GET',
  path: '/api/published-policies',
  access: 'public',
  audit: [],
  params: none,
  query: none,
  body: 'none',
  answer: z.object({ on: z.string(), policies: z.array(content) }),
})

export const draftRoutes = [
  listDrafts,
  beginDraft,
  readDraft,
  saveDraft,
  listDraftVersions,
  readDraftVersion,
  markCases,
  submitDraft,
  takeDraftBack,
  decideDraft,
  dropDraft,
  exportDraft,
  countDraft,
  withdrawPolicy,
  listPublishedPolicies,
] as const
