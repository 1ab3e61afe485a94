import { z } from 'zod'
import { day } from './day.ts'
import { route } from './route.ts'

const byId = z.object({ id: z.uuid() })

/** What one source says last about one indicator and year. */
export const factRow = z.object({
  id: z.string(),
  indicator: z.string(),
  year: z.number().optional(),
  /** Whole numbers of the smallest unit of the indicator, yes or no, or words; absent when the word was taken back. */
  value: z.union([z.number(), z.string(), z.boolean()]).optional(),
  source: z.enum(['register', 'filing', 'declaration']),
  sourceName: z.string(),
  state: z.enum(['stated', 'confirmed', 'disputed', 'withdrawn']),
  heldOn: z.string(),
  knownOn: z.string(),
  /** Whether this is the word that counts. */
  counts: z.boolean(),
})
export type FactRow = z.infer<typeof factRow>

/** From where one looks: what held on a day, as far as it was known on a day; today unless given. */
export const viewpoint = z.object({ on: day.optional(), knownOn: day.optional() })

export const readEnterpriseFacts = route({
  id: 'enterprise-facts',
  title: '企业数据：每个来源最后的说法',
  method: 'GET',
  path: '/api/enterprises/:id/facts',
  access: 'registry.read',
  audit: [],
  params: byId,
  query: viewpoint,
  body: 'none',
  answer: z.object({ on: z.string(), knownOn: z.string(), facts: z.array(factRow) }),
})

export const readFactHistory = route({
  id: 'fact-history',
  title: '一项数据的全部记录',
  method: 'GET',
  path: '/api/enterprises/:id/facts/:indicator',
  access: 'registry.read',
  audit: [],
  params: byId.extend({ indicator: z.string().max(100) }),
  query: z.object({ year: z.coerce.number().int().optional() }),
  body: 'none',
  answer: z.object({
    facts: z.array(
      factRow.extend({
        recordedBy: z.string(),
        recordedAt: z.string(),
        evidence: z.array(z.object({ title: z.string(), place: z.string() })),
      }),
    ),
  }),
})

export const enterpriseFactRoutes = [readEnterpriseFacts, readFactHistory] as const
