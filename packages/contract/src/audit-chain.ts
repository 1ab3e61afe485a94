import { z } from 'zod'
import { day } from './day.ts'
import { route } from './route.ts'

const none = z.object({})

/** What is wrong with the chain where it first goes wrong, in words. */
export const chainBreaks = {
  changed: '记录的内容被改动过',
  missing: '记录或它的链接不见了',
  inserted: '多出一条不该有的记录',
  swapped: '两条记录被对调',
  unlinked: '记录绕过了审计链，或者它的链接被拿掉了',
  rewritten: '链是重新算出来的，与校验点不符',
  'day-missing': '前一天的链缺了末尾，或者整天不见了',
  head: '当天的链头与最后一条不符',
} as const
export type ChainBreakKind = keyof typeof chainBreaks

/** How the chain was found. */
export const chainOutcome = z.discriminatedUnion('how', [
  z.object({
    how: z.literal('whole'),
    links: z.number(),
    days: z.number(),
    /** Written, not linked yet. */
    waiting: z.number(),
    /** Linked, their detail erased since. */
    erased: z.number(),
    /** Linked more than a day after they say they happened. */
    late: z.number(),
  }),
  z.object({
    how: z.literal('broken'),
    kind: z.enum(Object.keys(chainBreaks) as [ChainBreakKind, ...ChainBreakKind[]]),
    day: z.string(),
    shard: z.number(),
    position: z.number().optional(),
    seq: z.number().optional(),
  }),
])
export type ChainOutcome = z.infer<typeof chainOutcome>

/** How far the chains have come, day by day, and what the last verifications found. */
export const chainStateSchema = z.object({
  waiting: z.object({ events: z.number(), seconds: z.number() }),
  days: z.array(
    z.object({
      day: z.string(),
      count: z.number(),
      heads: z.array(z.object({ shard: z.number(), count: z.number(), digest: z.string() })),
    }),
  ),
  hasEarlier: z.boolean(),
  /** The last verifications, newest first. */
  verifications: z.array(
    z.object({
      at: z.string(),
      by: z.string(),
      from: z.string().optional(),
      to: z.string().optional(),
      how: z.enum(['whole', 'broken']),
      links: z.number().optional(),
    }),
  ),
})
export type ChainState = z.infer<typeof chainStateSchema>

export const readAuditChain = route({
  id: 'audit-chain',
  title: '审计链的状态',
  method: 'GET',
  path: '/api/audit/chain',
  access: 'audit.verify',
  audit: [],
  params: none,
  /** Days before this one; the last days unless given. */
  query: z.object({ before: day.optional() }),
  body: 'none',
  answer: chainStateSchema,
})

export const verifyAuditChain = route({
  id: 'audit-verify',
  title: '核对审计链',
  method: 'POST',
  path: '/api/audit/verify',
  access: 'audit.verify',
  audit: ['audit-verified'],
  params: none,
  query: none,
  body: z.strictObject({
    from: day.optional(),
    to: day.optional(),
    /** The text of a checkpoint file that the chain must still contain. */
    checkpoint: z.string().max(900_000).optional(),
  }),
  answer: chainOutcome,
})

export const takeAuditCheckpoint = route({
  id: 'audit-checkpoint',
  title: '下载审计链校验点',
  method: 'GET',
  path: '/api/audit/checkpoint',
  access: 'audit.verify',
  audit: ['audit-checkpoint-taken'],
  params: none,
  query: none,
  body: 'none',
  answer: 'file',
})

export const auditChainRoutes = [readAuditChain, verifyAuditChain, takeAuditCheckpoint] as const
