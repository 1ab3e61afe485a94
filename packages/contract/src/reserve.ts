import { z } from 'zod'
import { day } from './day.ts'
import { route } from './route.ts'

const none = z.object({})
const regionCode = z.string().regex(/^[1-9]\d{5}$/)
const page = z.coerce.number().int().min(1).max(5_000).default(1)
const sourceId = z.string().max(60)

/** How a firm stands with the reserve base on a day; 待定 until somebody decided. */
export const reserveStandings = {
  open: '待定',
  in: '在库',
  'not-in': '不入库',
  out: '已出库',
} as const
export type ReserveStanding = keyof typeof reserveStandings
const standing = z.enum(['open', 'in', 'not-in', 'out'])

/** Where candidates come from, as departments have written it down, with how well it is attested. */
export const reserveSourceView = z.object({
  id: z.string(),
  title: z.string(),
  about: z.string(),
  by: z.array(z.enum(['standard', 'title', 'list'])),
  /** Columns of a list beside code and name. */
  details: z.array(z.string()),
  isDiscovery: z.boolean(),
  clause: z.string(),
  tag: z.enum(['O', 'R', 'S2', 'SEED', 'S1', 'MEM', 'CONFLICT']),
  /** Codes of the source register, or addresses. */
  sources: z.array(z.string()),
  note: z.string().optional(),
  /** Lists that the caller sees and that count today. */
  lists: z.number(),
})
export type ReserveSourceView = z.infer<typeof reserveSourceView>

export const readReserveSources = route({
  id: 'reserve-sources',
  title: '后备企业来源',
  method: 'GET',
  path: '/api/reserve/sources',
  access: 'reserve.read',
  audit: [],
  params: none,
  query: none,
  body: 'none',
  answer: z.object({ sources: z.array(reserveSourceView) }),
})

/** One batch: who was found on a day from which sources. `runs`: the numbers of each source. */
export const reserveBatchView = z.object({
  id: z.string(),
  region: z.string(),
  year: z.number(),
  foundOn: z.string(),
  madeBy: z.string(),
  madeAt: z.string(),
  factsOn: z.string().optional(),
  sources: z.array(z.string()),
  /** Firms that the caller sees, each once however many sources gave it; and those of which a fact is missing. */
  met: z.number(),
  unknown: z.number(),
})
export type ReserveBatchView = z.infer<typeof reserveBatchView>

export const listReserveBatches = route({
  id: 'reserve-batch-list',
  title: '后备企业发现批次',
  method: 'GET',
  path: '/api/reserve/batches',
  access: 'reserve.read',
  audit: [],
  params: none,
  query: z.object({ page }),
  body: 'none',
  answer: z.object({ count: z.number(), rows: z.array(reserveBatchView) }),
})

export const makeReserveBatch = route({
  id: 'reserve-batch-make',
  title: '找一批后备候选企业',
  method: 'POST',
  path: '/api/reserve/batches',
  access: 'reserve.write',
  audit: ['reserve-batch-made'],
  params: none,
  query: none,
  body: z.strictObject({
    year: z.number().int().min(2000).max(2200),
    region: regionCode.optional(),
    sources: z.array(sourceId).min(1).max(50),
  }),
  answer: z.object({ id: z.string(), met: z.number(), unknown: z.number() }),
})

/** What each source gave in each city and county on that day; a zero is 本次无. */
export const readReserveCounts = route({
  id: 'reserve-counts',
  title: '一个批次各来源各地区的家数',
  method: 'GET',
  path: '/api/reserve/batches/:id/counts',
  access: 'reserve.read',
  audit: [],
  params: z.object({ id: z.uuid() }),
  query: none,
  body: 'none',
  answer: z.object({
    batch: reserveBatchView,
    rows: z.array(z.object({ source: z.string(), region: z.string(), met: z.number(), unknown: z.number() })),
  }),
})

/** Why one source gave a firm: words for people. */
const reserveFind = z.object({
  source: z.string(),
  verdict: z.enum(['met', 'unknown']),
  why: z.array(z.string()),
})

export const reserveCandidate = z.object({
  enterprise: z.string(),
  creditCode: z.string(),
  name: z.string(),
  region: z.string(),
  finds: z.array(reserveFind),
  standing,
  /** Of the last decision. */
  reason: z.string().optional(),
  decidedOn: z.string().optional(),
})
export type ReserveCandidate = z.infer<typeof reserveCandidate>

const candidateFilter = z.object({
  batch: z.uuid(),
  source: sourceId.optional(),
  /** How many sources gave it at least. */
  sourcesLeast: z.coerce.number().int().min(1).max(20).optional(),
  verdict: z.enum(['met', 'unknown']).default('met'),
  standing: standing.optional(),
  region: regionCode.optional(),
  find: z.string().max(100).optional(),
})
export type CandidateFilter = z.input<typeof candidateFilter>

export const listReserveCandidates = route({
  id: 'reserve-candidates',
  title: '一个批次的候选企业',
  method: 'GET',
  path: '/api/reserve/candidates',
  access: 'reserve.read',
  audit: [],
  params: none,
  query: candidateFilter.extend({ page }),
  body: 'none',
  answer: z.object({ count: z.number(), rows: z.array(reserveCandidate) }),
})

export const exportReserveCandidates = route({
  id: 'reserve-candidates-export',
  title: '导出候选企业（xlsx）',
  method: 'GET',
  path: '/api/reserve/candidates.xlsx',
  access: 'registry.export',
  audit: ['reserve-exported'],
  params: none,
  query: candidateFilter,
  body: 'none',
  answer: 'file',
})

export const reserveMember = z.object({
  enterprise: z.string(),
  creditCode: z.string(),
  name: z.string(),
  region: z.string(),
  /** Since when it is in the base without a break. */
  since: z.string(),
  reason: z.string(),
  unit: z.string(),
  /** Sources of the batch from which it was taken in. */
  sources: z.array(z.string()),
})
export type ReserveMember = z.infer<typeof reserveMember>

const baseFilter = z.object({
  /** The base as it was on that day; today unless given. */
  on: day.optional(),
  region: regionCode.optional(),
  find: z.string().max(100).optional(),
})

export const readReserveBase = route({
  id: 'reserve-base',
  title: '后备企业库',
  method: 'GET',
  path: '/api/reserve/base',
  access: 'reserve.read',
  audit: [],
  params: none,
  query: baseFilter.extend({ page }),
  body: 'none',
  answer: z.object({
    on: z.string(),
    count: z.number(),
    byRegion: z.array(z.object({ region: z.string(), count: z.number() })),
    rows: z.array(reserveMember),
  }),
})

export const exportReserveBase = route({
  id: 'reserve-base-export',
  title: '导出后备企业库（xlsx）',
  method: 'GET',
  path: '/api/reserve/base.xlsx',
  access: 'registry.export',
  audit: ['reserve-exported'],
  params: none,
  query: baseFilter,
  body: 'none',
  answer: 'file',
})

export const decideReserve = route({
  id: 'reserve-decide',
  title: '入库、不入库、出库',
  method: 'POST',
  path: '/api/reserve/decisions',
  access: 'reserve.write',
  audit: ['reserve-decided'],
  params: none,
  query: none,
  body: z.strictObject({
    enterprises: z.array(z.uuid()).min(1).max(200),
    kind: z.enum(['in', 'not-in', 'out']),
    reason: z.string().trim().min(2).max(500),
    on: day,
    batch: z.uuid().optional(),
  }),
  answer: z.object({ decided: z.number() }),
})

/** Everything that was found and decided of one firm, the newest first. */
export const readReserveHistory = route({
  id: 'reserve-history',
  title: '一家企业的后备经历',
  method: 'GET',
  path: '/api/reserve/firms/:id',
  access: 'reserve.read',
  audit: [],
  params: z.object({ id: z.uuid() }),
  query: none,
  body: 'none',
  answer: z.object({
    decisions: z.array(
      z.object({
        kind: z.enum(['in', 'not-in', 'out']),
        reason: z.string(),
        on: z.string(),
        unit: z.string(),
        by: z.string(),
        at: z.string(),
      }),
    ),
    finds: z.array(reserveFind.extend({ year: z.number(), foundOn: z.string() })),
  }),
})

export const reserveRoutes = [
  readReserveSources,
  listReserveBatches,
  makeReserveBatch,
  readReserveCounts,
  listReserveCandidates,
  exportReserveCandidates,
  readReserveBase,
  exportReserveBase,
  decideReserve,
  readReserveHistory,
] as const
