import { z } from 'zod'
import { day } from './day.ts'
import { route } from './route.ts'

const none = z.object({})
const seq = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER)
const word = z
  .string()
  .regex(/^[a-z][a-z-]{0,59}$/)
  .optional()

/** Which events: days in China, both included; who; what; about what. The same for list, count and export. */
export const auditFilter = z.object({
  from: day.optional(),
  to: day.optional(),
  /** A login name or a name, whole; or the id of an account. */
  person: z.string().trim().max(100).optional(),
  kind: word,
  objectKind: word,
  object: z.string().trim().max(200).optional(),
})
export type AuditFilter = z.infer<typeof auditFilter>

const paging = {
  /** The number of the last event of the page before. */
  after: seq.optional(),
  most: z.coerce.number().int().min(1).max(200).default(50),
}

/** An event as it is read; titles of kinds are in `auditKinds`. */
export const auditEventSchema = z.object({
  seq: z.number(),
  at: z.string(),
  person: z.string(),
  /** Absent for programs. */
  loginName: z.string().optional(),
  personName: z.string().optional(),
  scope: z.string(),
  kind: z.string(),
  objectKind: z.string(),
  object: z.string(),
  commandKey: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
  detailState: z.enum(['kept', 'erased']),
  chain: z.enum(['linked', 'waiting', 'not-shown']),
})
export type AuditEvent = z.infer<typeof auditEventSchema>

/** An event with where it stands in the chains, once it is linked. */
export const linkedEventSchema = auditEventSchema.extend({
  link: z
    .object({
      day: z.string(),
      shard: z.number(),
      position: z.number(),
      detailDigest: z.string(),
      digest: z.string(),
    })
    .optional(),
})
export type LinkedEvent = z.infer<typeof linkedEventSchema>

const page = z.object({ events: z.array(auditEventSchema), next: z.number().optional() })

export const listAudit = route({
  id: 'audit-list',
  title: '审计记录，从新到旧',
  method: 'GET',
  path: '/api/audit/events',
  access: 'audit.read',
  audit: [],
  params: none,
  query: auditFilter.extend(paging),
  body: 'none',
  answer: page,
})

export const countAuditEvents = route({
  id: 'audit-count',
  title: '审计记录的条数',
  method: 'GET',
  path: '/api/audit/count',
  access: 'audit.read',
  audit: [],
  params: none,
  query: auditFilter,
  body: 'none',
  /** Counted up to a limit; `isMore` when there are more than that. */
  answer: z.object({ count: z.number(), isMore: z.boolean(), waiting: z.number() }),
})

export const readAuditEvent = route({
  id: 'audit-event',
  title: '一条审计记录和它在链上的位置',
  method: 'GET',
  path: '/api/audit/events/:seq',
  access: 'audit.read',
  audit: [],
  params: z.object({ seq }),
  query: none,
  body: 'none',
  answer: linkedEventSchema,
})

export const exportAudit = route({
  id: 'audit-export',
  title: '导出审计记录（csv 或 xlsx）',
  method: 'GET',
  path: '/api/audit/export',
  access: 'audit.export',
  audit: ['audit-exported'],
  params: none,
  query: auditFilter.extend({ format: z.enum(['csv', 'xlsx']).default('csv') }),
  body: 'none',
  answer: 'file',
})

export const listOwnAudit = route({
  id: 'own-audit-list',
  title: '自己的操作记录，从新到旧',
  method: 'GET',
  path: '/api/me/audit',
  access: 'signed-in',
  audit: [],
  params: none,
  query: z.object({ from: day.optional(), to: day.optional(), kind: word, ...paging }),
  body: 'none',
  answer: page,
})

export const auditRoutes = [listAudit, countAuditEvents, readAuditEvent, exportAudit, listOwnAudit] as const
