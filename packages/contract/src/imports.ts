import { z } from 'zod'
import { day } from './day.ts'
import { route } from './route.ts'

const none = z.object({})
const byId = z.object({ id: z.uuid() })
/** Where a page goes on: a row or a place of the table, which are counted up to here. */
const behind = z.coerce.number().int().min(0).max(2_147_483_647)
const value = z.union([z.number(), z.string(), z.boolean()])

export const importStateTitles = {
  uploaded: '等待核对',
  checking: '正在核对',
  checked: '核对完毕，等待写入',
  applying: '正在写入',
  applied: '已写入',
  undoing: '正在撤销',
  undone: '已撤销',
  failed: '没有成功',
  cancelled: '已取消',
} as const
export type ImportStateName = keyof typeof importStateTitles

const counts = z.object({
  newFirms: z.number(),
  reopenedFirms: z.number(),
  knownFirms: z.number(),
  refusedRows: z.number(),
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  protected: z.number(),
  refusedCells: z.number(),
  notices: z.number(),
  firmsEntered: z.number(),
  factsRecorded: z.number(),
  leftOut: z.number(),
  factsTakenBack: z.number(),
  factsSuperseded: z.number(),
  firmsClosed: z.number(),
  firmsStaying: z.number(),
})

/** One import: the file, how far it is, what it has come to. */
export const importSchema = z.object({
  id: z.string(),
  state: z.enum(Object.keys(importStateTitles) as [ImportStateName, ...ImportStateName[]]),
  fileName: z.string(),
  fileBytes: z.number(),
  fileSha256: z.string(),
  source: z.enum(['register', 'filing', 'declaration']),
  sourceName: z.string(),
  heldOn: z.string(),
  rowsTotal: z.number(),
  rowsDone: z.number(),
  /** Whoever worked on it has been silent for a while; the work is taken over by itself. */
  isSilent: z.boolean().optional(),
  counts,
  uploadedBy: z.string(),
  uploadedAt: z.string(),
  checkedAt: z.string().optional(),
  appliedBy: z.string().optional(),
  appliedAt: z.string().optional(),
  undoneBy: z.string().optional(),
  undoneAt: z.string().optional(),
  fault: z.object({ code: z.string(), message: z.string() }).optional(),
})
export type Import = z.infer<typeof importSchema>

const issue = z.object({ code: z.string(), message: z.string() })

/** One difference between the file and the records, or one thing to be said of a cell. */
export const importChangeSchema = z.object({
  row: z.number(),
  place: z.number(),
  kind: z.enum(['added', 'changed', 'protected', 'refused', 'noticed']),
  enterprise: z.string().optional(),
  creditCode: z.string().optional(),
  name: z.string().optional(),
  indicator: z.string().optional(),
  year: z.number().optional(),
  header: z.string().optional(),
  old: z
    .object({
      value: value.optional(),
      source: z.enum(['register', 'filing', 'declaration']).optional(),
      sourceName: z.string().optional(),
      heldOn: z.string().optional(),
    })
    .optional(),
  value: value.optional(),
  issue: issue.optional(),
  leftOut: z.string().optional(),
})
export type ImportChange = z.infer<typeof importChangeSchema>

/** A row of the file as a whole. */
export const importRowSchema = z.object({
  row: z.number(),
  kind: z.enum(['new', 'known', 'reopened', 'refused']),
  enterprise: z.string().optional(),
  creditCode: z.string().optional(),
  name: z.string().optional(),
  region: z.string().optional(),
  issue: issue.optional(),
  leftOut: z.string().optional(),
  staysBecause: z.string().optional(),
})
export type ImportRow = z.infer<typeof importRowSchema>

export const listImportsRoute = route({
  id: 'import-list',
  title: '导入记录',
  method: 'GET',
  path: '/api/imports',
  access: 'imports.read',
  audit: [],
  params: none,
  query: z.object({
    state: importSchema.shape.state.optional(),
    after: z.uuid().optional(),
    most: z.coerce.number().int().min(1).max(100).default(20),
  }),
  body: 'none',
  answer: z.object({ imports: z.array(importSchema) }),
})

export const uploadImport = route({
  id: 'import-upload',
  title: '上传表格（CSV 或 XLSX），先核对，不写入',
  method: 'POST',
  path: '/api/imports',
  access: 'imports.run',
  audit: ['import-uploaded'],
  params: none,
  query: z.object({
    fileName: z.string().min(1).max(300),
    source: z.enum(['register', 'filing', 'declaration']),
    sourceName: z.string().min(1).max(200),
    heldOn: day,
  }),
  body: 'file',
  answer: z.object({ id: z.string() }),
})

export const readImportRoute = route({
  id: 'import-read',
  title: '一次导入的进度和结果',
  method: 'GET',
  path: '/api/imports/:id',
  access: 'imports.read',
  audit: [],
  params: byId,
  query: none,
  body: 'none',
  answer: importSchema,
})

export const listImportChanges = route({
  id: 'import-changes',
  title: '导入前后逐项对照',
  method: 'GET',
  path: '/api/imports/:id/changes',
  access: 'imports.read',
  audit: [],
  params: byId,
  query: z.object({
    kind: z.enum(['added', 'changed', 'protected', 'refused', 'noticed']).optional(),
    indicator: z.string().max(100).optional(),
    enterprise: z.uuid().optional(),
    leftOut: z.literal('only').optional(),
    /** With the indicators of all changes asked for, whatever the page and the one indicator. */
    tell: z.literal('indicators').optional(),
    afterRow: behind.optional(),
    afterPlace: behind.optional(),
    most: z.coerce.number().int().min(1).max(500).default(50),
  }),
  body: 'none',
  answer: z.object({ changes: z.array(importChangeSchema), indicators: z.array(z.string()).optional() }),
})

export const listImportRows = route({
  id: 'import-rows',
  title: '导入的行：新企业、未接受的行',
  method: 'GET',
  path: '/api/imports/:id/rows',
  access: 'imports.read',
  audit: [],
  params: byId,
  query: z.object({
    kind: z.enum(['new', 'known', 'reopened', 'refused']).optional(),
    only: z.enum(['left out', 'staying']).optional(),
    after: behind.optional(),
    most: z.coerce.number().int().min(1).max(500).default(50),
  }),
  body: 'none',
  answer: z.object({ rows: z.array(importRowSchema) }),
})

const stateAnswer = z.object({ state: importSchema.shape.state })

export const applyImportRoute = route({
  id: 'import-apply',
  title: '写入核对过的导入',
  method: 'POST',
  path: '/api/imports/:id/apply',
  access: 'imports.run',
  audit: ['import-applying'],
  params: byId,
  query: none,
  body: none,
  answer: stateAnswer,
})

export const undoImportRoute = route({
  id: 'import-undo',
  title: '撤销整次导入',
  method: 'POST',
  path: '/api/imports/:id/undo',
  access: 'imports.run',
  audit: ['import-undoing'],
  params: byId,
  query: none,
  body: none,
  answer: stateAnswer,
})

export const cancelImportRoute = route({
  id: 'import-cancel',
  title: '取消还没有写入的导入，或不再处理没有成功的',
  method: 'POST',
  path: '/api/imports/:id/cancel',
  access: 'imports.run',
  audit: ['import-cancelled'],
  params: byId,
  query: none,
  body: none,
  answer: stateAnswer,
})

export const importTemplate = route({
  id: 'import-template',
  title: '导入模板（xlsx）',
  method: 'GET',
  path: '/api/imports/template.xlsx',
  access: 'imports.read',
  audit: [],
  params: none,
  query: z.object({
    /** Standards whose figures are asked for, by commas. */
    standards: z.string().max(300).optional(),
  }),
  body: 'none',
  answer: 'file',
})

export const saveRefusedRows = route({
  id: 'import-refused-file',
  title: '未接受的内容（xlsx）',
  method: 'GET',
  path: '/api/imports/:id/refused.xlsx',
  access: 'imports.read',
  audit: [],
  params: byId,
  query: none,
  body: 'none',
  answer: 'file',
})

export const importRoutes = [
  listImportsRoute,
  uploadImport,
  readImportRoute,
  listImportChanges,
  listImportRows,
  applyImportRoute,
  undoImportRoute,
  cancelImportRoute,
  importTemplate,
  saveRefusedRows,
] as const
