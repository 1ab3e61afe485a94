import { z } from 'zod'
import { route } from './route.ts'

const none = z.object({})
const byId = z.object({ id: z.string().regex(/^[a-z][a-z0-9-]{1,49}$/) })

export const connectorRunStates = {
  running: '正在取数',
  complete: '已完成',
  failed: '没有成功',
  stopped: '被停止',
  broken: '中断',
} as const
export type ConnectorRunState = keyof typeof connectorRunStates

/** One fetch from a register (取数), in figures. */
export const connectorRunSchema = z.object({
  id: z.string(),
  connector: z.string(),
  /** `schedule`, or the account of the person who asked. */
  askedBy: z.string(),
  askedByName: z.string().optional(),
  /** Only what is new since then was asked for; absent when everything was. */
  since: z.string().optional(),
  startedAt: z.string(),
  endedAt: z.string().optional(),
  state: z.enum(['running', 'complete', 'failed', 'stopped', 'broken']),
  rows: z.number(),
  facts: z.number(),
  unchanged: z.number(),
  refused: z.number(),
  /** Why it failed or was stopped: a code and one line in Chinese. */
  error: z.object({ code: z.string(), words: z.string() }).optional(),
  notBefore: z.string().optional(),
})
export type ConnectorRun = z.infer<typeof connectorRunSchema>

/** A connector (对接) as the file of the administrator has it, with its switch and its latest runs. */
export const connectorSchema = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(['http', 'folder']),
  purpose: z.string(),
  sourceName: z.string(),
  indicators: z.array(z.string()),
  everyMinutes: z.number(),
  region: z.string(),
  /** Whether it fetches: neither the file nor the last switch says off. */
  state: z.enum(['on', 'off']),
  fileState: z.enum(['on', 'off']),
  /** The last time somebody switched it; absent when nobody ever has. */
  lastSwitch: z
    .object({
      state: z.enum(['on', 'off']),
      reason: z.string(),
      person: z.string().optional(),
      at: z.string(),
    })
    .optional(),
  /** When it is due; absent while it is off or a fetch is under way. */
  nextAt: z.string().optional(),
  /** The latest first. */
  runs: z.array(connectorRunSchema),
})
export type ConnectorRow = z.infer<typeof connectorSchema>

export const listConnectors = route({
  id: 'connector-list',
  title: '外部数据对接和最近的取数',
  method: 'GET',
  path: '/api/connectors',
  access: 'connectors.read',
  audit: [],
  params: none,
  query: none,
  body: 'none',
  answer: z.object({
    /** Whether a file of connectors is in use at all. */
    configured: z.enum(['yes', 'no']),
    now: z.string(),
    connectors: z.array(connectorSchema),
  }),
})

export const listConnectorRuns = route({
  id: 'connector-run-list',
  title: '一个外部数据对接的取数记录',
  method: 'GET',
  path: '/api/connectors/:id/runs',
  access: 'connectors.read',
  audit: [],
  params: byId,
  query: none,
  body: 'none',
  answer: z.object({ runs: z.array(connectorRunSchema) }),
})

export const readConnectorRun = route({
  id: 'connector-run-read',
  title: '一次取数的结果和没有采用的行',
  method: 'GET',
  path: '/api/connectors/:id/runs/:run',
  access: 'connectors.read',
  audit: [],
  params: byId.extend({ run: z.uuid() }),
  query: none,
  body: 'none',
  answer: connectorRunSchema.extend({
    /** How often each reason was given. */
    reasons: z.array(z.object({ code: z.string(), words: z.string(), count: z.number() })),
    /** The first of what was refused: where and why, never the value. */
    refusals: z.array(
      z.object({
        place: z.string(),
        code: z.string(),
        words: z.string(),
        /** Not told to administrators, who see no enterprises. */
        creditCode: z.string().optional(),
        indicator: z.string().optional(),
        year: z.number().optional(),
      }),
    ),
  }),
})

export const runConnectorNow = route({
  id: 'connector-run-now',
  title: '立即取数，或从头取数',
  method: 'POST',
  path: '/api/connectors/:id/run',
  access: 'connectors.run',
  audit: ['connector-run-asked'],
  params: byId,
  query: none,
  body: z.strictObject({ from: z.enum(['last-run', 'beginning']) }),
  answer: z.object({ begun: z.literal(true) }),
})

export const switchConnectorTo = route({
  id: 'connector-switch',
  title: '启动或停用外部数据对接',
  method: 'POST',
  path: '/api/connectors/:id/switch',
  access: 'connectors.run',
  audit: ['connector-switched'],
  params: byId,
  query: none,
  body: z.strictObject({ to: z.enum(['on', 'off']), reason: z.string().trim().min(2).max(500) }),
  answer: z.object({ state: z.enum(['on', 'off']) }),
})

export const connectorRoutes = [
  listConnectors,
  listConnectorRuns,
  readConnectorRun,
  runConnectorNow,
  switchConnectorTo,
] as const
