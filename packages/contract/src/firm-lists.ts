import { z } from 'zod'
import { day } from './day.ts'
import { route } from './route.ts'

const none = z.object({})
const byId = z.object({ id: z.uuid() })
const page = z.coerce.number().int().min(1).max(5_000).default(1)
const fileName = z.string().min(1).max(255)
const listName = z.string().trim().min(1).max(200)
const issuer = z.string().trim().min(1).max(200)

/** A list of firms that somebody handed over: what for, by whom, and how many of its rows could be used. */
export const firmListView = z.object({
  id: z.string(),
  source: z.string().optional(),
  policy: z.string().optional(),
  year: z.number().optional(),
  step: z.string().optional(),
  name: z.string(),
  issuer: z.string(),
  issuedOn: z.string(),
  region: z.string(),
  fileName: z.string(),
  uploadedBy: z.string(),
  uploadedAt: z.string(),
  withdrawnBecause: z.string().optional(),
  /** Rows that the caller sees: of registered firms, of firms that the registry lacks, and with a fault. */
  found: z.number(),
  unregistered: z.number(),
  faulty: z.number(),
})
export type FirmListView = z.infer<typeof firmListView>

export const listFirmLists = route({
  id: 'firm-list-list',
  title: '上传的企业名单',
  method: 'GET',
  path: '/api/firm-lists',
  access: 'reserve.read',
  audit: [],
  params: none,
  query: z.object({ page }),
  body: 'none',
  answer: z.object({ count: z.number(), rows: z.array(firmListView) }),
})

/** `found`: the firm is registered here; `unregistered`: it is not, or not in the caller's region; `faulty`: the row cannot be used. */
export const rowKinds = { found: '已对上', unregistered: '名录里没有', faulty: '有问题' } as const
export type RowKind = keyof typeof rowKinds

export const readFirmList = route({
  id: 'firm-list-read',
  title: '一份名单的各行',
  method: 'GET',
  path: '/api/firm-lists/:id',
  access: 'reserve.read',
  audit: [],
  params: byId,
  query: z.object({ kind: z.enum(['found', 'unregistered', 'faulty']).optional(), page }),
  body: 'none',
  answer: z.object({
    list: firmListView,
    rows: z.array(
      z.object({
        row: z.number(),
        creditCode: z.string().optional(),
        name: z.string().optional(),
        details: z.array(z.object({ title: z.string(), text: z.string() })),
        enterprise: z.string().optional(),
        issue: z.string().optional(),
      }),
    ),
  }),
})

/** The empty form of a list, with the columns of its source. */
export const firmListForm = route({
  id: 'firm-list-form',
  title: '名单模板（xlsx）',
  method: 'GET',
  path: '/api/firm-lists/form.xlsx',
  access: 'reserve.read',
  audit: [],
  params: none,
  /** The source of the reserve base; without one the form for a step of a policy. */
  query: z.object({ source: z.string().max(60).optional() }),
  body: 'none',
  answer: 'file',
})

export const uploadReserveList = route({
  id: 'reserve-list-upload',
  title: '上传后备来源名单',
  method: 'POST',
  path: '/api/reserve/lists',
  access: 'reserve.write',
  audit: ['firm-list-uploaded'],
  params: none,
  query: z.object({ fileName, source: z.string().max(60), name: listName, issuer, issuedOn: day }),
  body: 'file',
  answer: z.object({ id: z.string() }),
})

export const withdrawFirmList = route({
  id: 'firm-list-withdraw',
  title: '停用一份名单',
  method: 'POST',
  path: '/api/firm-lists/:id/withdraw',
  access: 'reserve.write',
  audit: ['firm-list-withdrawn'],
  params: byId,
  query: none,
  body: z.strictObject({ because: z.string().trim().min(2).max(500) }),
  answer: z.object({ done: z.literal(true) }),
})

export const firmListRoutes = [
  listFirmLists,
  readFirmList,
  firmListForm,
  uploadReserveList,
  withdrawFirmList,
] as const
