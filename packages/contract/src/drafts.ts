import { z } from 'zod'
import { day } from './day.ts'
import { checkedDraft, draftContent, draftCount, draftRow, draftState, wholeDraft } from './draft-shapes.ts'
import { route } from './route.ts'

const none = z.object({})
const byId = z.object({ id: z.uuid() })
const done = z.object({ done: z.literal(true) })
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/)

export const listDrafts = route({
  id: 'draft-list',
  title: '政策草稿',
  method: 'GET',
  path: '/api/drafts',
  access: 'drafts.read',
  audit: [],
  params: none,
  query: z.object({
    state: draftState.optional(),
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
  body: z.strictObject({ version: z.number().int().min(1).max(1_000_000), content: draftContent }),
  answer: z.object({ version: z.number(), hash: z.string(), checked: checkedDraft }),
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
  answer: z.object({ version: z.number(), content: draftContent, savedBy: z.string(), savedAt: z.string() }),
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
  answer: z.object({ checked: checkedDraft }),
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
  answer: z.object({ on: z.string(), policies: z.array(draftContent) }),
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
