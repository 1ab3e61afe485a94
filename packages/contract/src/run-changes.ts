import { z } from 'zod'
import { ruleAsked, runById, runRegion, runSchema } from './runs.ts'
import { route } from './route.ts'

const verdict = z.enum(['met', 'unmet', 'unknown'])
const pair = runById.extend({ earlier: z.uuid() })

/** Who came to meet one rule and who no longer does, between two runs. */
export const ruleChange = z.object({
  kind: z.enum(['standard', 'policy']),
  rule: z.string(),
  title: z.string(),
  purpose: z.enum(['new', 're-check']).optional(),
  before: z.number(),
  after: z.number(),
  entered: z.number(),
  left: z.number(),
  /** Whether its text is another one than in the earlier run. */
  text: z.enum(['same', 'changed']),
})
export type RuleChange = z.infer<typeof ruleChange>

export const compareRuns = route({
  id: 'run-compare',
  title: '比较两次全量判定',
  method: 'GET',
  path: '/api/runs/:id/compare/:earlier',
  access: 'runs.read',
  audit: [],
  params: pair,
  query: z.object({ region: runRegion }),
  body: 'none',
  answer: z.object({
    earlier: runSchema,
    later: runSchema,
    /** Firms that only one of the runs has. */
    firms: z.object({ come: z.number(), gone: z.number() }),
    rules: z.array(ruleChange),
  }),
})

export const runMove = z.object({
  enterprise: z.string(),
  creditCode: z.string(),
  name: z.string(),
  region: z.string(),
  /** Undefined: the run does not have the firm. */
  before: verdict.optional(),
  after: verdict.optional(),
})
export type RunMove = z.infer<typeof runMove>

export const listRunMoves = route({
  id: 'run-moves',
  title: '两次判定之间进出的企业',
  method: 'GET',
  path: '/api/runs/:id/compare/:earlier/firms',
  access: 'runs.read',
  audit: [],
  params: pair,
  query: ruleAsked.extend({
    way: z.enum(['entered', 'left']),
    region: runRegion,
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  body: 'none',
  answer: z.object({
    count: z.number(),
    rows: z.array(runMove),
    counties: z.array(z.object({ region: z.string(), count: z.number() })),
  }),
})

const value = z.union([z.number(), z.string(), z.boolean()])
const said = z.object({ value, source: z.string().optional(), knownOn: z.string().optional() })

/** Why a firm moved: a fact that is another one now, the text of the rule, or only the day. */
export const moveReason = z.discriminatedUnion('because', [
  z.object({
    because: z.literal('fact'),
    indicator: z.string(),
    year: z.number().optional(),
    before: said.optional(),
    after: said.optional(),
  }),
  z.object({ because: z.literal('rule'), before: z.string().optional(), after: z.string().optional() }),
  z.object({ because: z.literal('firm'), event: z.enum(['come', 'gone']) }),
  z.object({ because: z.literal('day') }),
])
export type MoveReason = z.infer<typeof moveReason>

/** One condition that is answered otherwise, in Chinese. */
const conditionMove = z.object({ says: z.string(), before: verdict.optional(), after: verdict.optional() })

export const explainRunMove = route({
  id: 'run-move-why',
  title: '一家企业为什么进出',
  method: 'GET',
  path: '/api/runs/:id/compare/:earlier/firms/:enterprise',
  access: 'runs.read',
  audit: [],
  params: pair.extend({ enterprise: z.uuid() }),
  query: ruleAsked,
  body: 'none',
  answer: z.object({
    before: verdict.optional(),
    after: verdict.optional(),
    conditions: z.array(conditionMove),
    reasons: z.array(moveReason),
  }),
})

export const runChangeRoutes = [compareRuns, listRunMoves, explainRunMove] as const
