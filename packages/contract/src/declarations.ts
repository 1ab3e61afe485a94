import { z } from 'zod'
import { enterpriseRow, lifeEvent } from './enterprises.ts'
import { factRow } from './enterprise-facts.ts'
import { route } from './route.ts'

const none = z.object({})
const done = z.object({ done: z.literal(true) })
/** revenue@2025, staff */
const key = z.string().regex(/^[a-z][a-z0-9-]*(@\d{4})?$/)

/** One answer: what was typed, kept also when it is wrong, and the value in the smallest unit once it can be read. */
export const declaredEntry = z.strictObject({
  text: z.string().max(500),
  unit: z.string().max(20).optional(),
  value: z.union([z.number(), z.string().max(500), z.boolean()]).optional(),
  /** The enterprise takes back what it said before; then there is no value. */
  withdraws: z.literal(true).optional(),
})
export type DeclaredEntry = z.infer<typeof declaredEntry>

export const declarationSchema = z.object({
  id: z.string(),
  state: z.enum(['draft', 'ready']),
  entries: z.record(z.string(), declaredEntry),
  changedAt: z.string(),
  changedBy: z.string(),
})

export const readOwnEnterprise = route({
  id: 'own-enterprise',
  title: '本企业档案',
  method: 'GET',
  path: '/api/our/enterprise',
  access: 'declarations.prepare',
  audit: [],
  params: none,
  query: none,
  body: 'none',
  answer: enterpriseRow.extend({ formerNames: z.array(z.string()), events: z.array(lifeEvent) }),
})

export const readOwnFacts = route({
  id: 'own-facts',
  title: '本企业数据',
  method: 'GET',
  path: '/api/our/facts',
  access: 'declarations.prepare',
  audit: [],
  params: none,
  query: none,
  body: 'none',
  answer: z.object({ on: z.string(), facts: z.array(factRow) }),
})

export const readDeclaration = route({
  id: 'declaration-read',
  title: '正在填写的数据',
  method: 'GET',
  path: '/api/our/declaration',
  access: 'declarations.prepare',
  audit: [],
  params: none,
  query: none,
  body: 'none',
  answer: z.object({ declaration: declarationSchema.optional() }),
})

export const saveDeclaration = route({
  id: 'declaration-save',
  title: '保存填写的数据',
  method: 'POST',
  path: '/api/our/declaration',
  access: 'declarations.prepare',
  audit: ['declaration-saved'],
  params: none,
  query: none,
  body: z.strictObject({
    changes: z
      .array(
        z.strictObject({
          key,
          /** The text that stood there when one began to type; somebody else's newer text is never overwritten. */
          before: z.string().max(500).optional(),
          /** Absent: taken out. */
          entry: declaredEntry.optional(),
        }),
      )
      .min(1)
      .max(300),
  }),
  answer: z.object({
    declaration: declarationSchema,
    /** Changes that were not taken, since a colleague has changed the same field meanwhile. */
    conflicts: z.array(z.object({ key: z.string(), theirs: z.string().optional() })),
  }),
})

export const handInDeclaration = route({
  id: 'declaration-ready',
  title: '交给授权人确认',
  method: 'POST',
  path: '/api/our/declaration/ready',
  access: 'declarations.prepare',
  audit: ['declaration-ready'],
  params: none,
  query: none,
  body: none,
  answer: done,
})

export const confirmDeclaration = route({
  id: 'declaration-confirm',
  title: '确认并记录',
  method: 'POST',
  path: '/api/our/declaration/confirm',
  access: 'declarations.confirm',
  audit: ['declaration-confirmed', 'facts-recorded'],
  params: none,
  query: none,
  /** What the authorised person has seen: when the figures last changed. */
  body: z.strictObject({ seen: z.string() }),
  answer: z.object({
    recorded: z.number(),
    receipt: z.object({ id: z.string(), number: z.string(), digest: z.string() }),
  }),
})

export const returnDeclaration = route({
  id: 'declaration-return',
  title: '退回经办人修改',
  method: 'POST',
  path: '/api/our/declaration/return',
  access: 'declarations.confirm',
  audit: ['declaration-returned'],
  params: none,
  query: none,
  body: z.strictObject({ note: z.string().min(1).max(500) }),
  answer: done,
})

/** What the enterprise has in hand for figures that were confirmed. */
export const listReceipts = route({
  id: 'receipt-list',
  title: '填报回执',
  method: 'GET',
  path: '/api/our/receipts',
  access: 'declarations.prepare',
  audit: [],
  params: none,
  query: none,
  body: 'none',
  answer: z.object({
    receipts: z.array(
      z.object({
        id: z.string(),
        number: z.string(),
        confirmedAt: z.string(),
        /** The words of the receipt, and their SHA-256. */
        text: z.string(),
        digest: z.string(),
      }),
    ),
  }),
})

export const saveReceipt = route({
  id: 'receipt-save',
  title: '下载一份填报回执',
  method: 'GET',
  path: '/api/our/receipts/:id/file',
  access: 'declarations.prepare',
  audit: [],
  params: z.object({ id: z.uuid() }),
  query: none,
  body: 'none',
  answer: 'file',
})

export const declarationRoutes = [
  readOwnEnterprise,
  readOwnFacts,
  readDeclaration,
  saveDeclaration,
  handInDeclaration,
  confirmDeclaration,
  returnDeclaration,
  listReceipts,
  saveReceipt,
] as const
