import { z } from 'zod'
import { day } from './day.ts'
import { fenText } from './rehearsal-recipe.ts'
import { route } from './route.ts'

const none = z.object({})
export const runById = z.object({ id: z.uuid() })
export const runRegion = z
  .string()
  .regex(/^[1-9]\d{5}$/)
  .optional()
const done = z.object({ done: z.literal(true) })

export const runPurposes = { both: '新申请和复核', new: '新申请', 're-check': '复核' } as const
export type RunPurposeName = keyof typeof runPurposes
export const runPurpose = z.enum(['both', 'new', 're-check'])

export const runStates = {
  queued: '排队中',
  running: '判定中',
  done: '已完成',
  failed: '没有完成',
  stopped: '已取消',
} as const
export type RunStateName = keyof typeof runStates
const runState = z.enum(['queued', 'running', 'done', 'failed', 'stopped'])

/** A decision over all firms (全量判定) as a record; its figures follow by `run-read`. */
export const runSchema = z.object({
  id: z.string(),
  state: runState,
  /** Somebody asked, the records had moved on, or an earlier run is repeated. */
  why: z.enum(['asked', 'moved-on', 'replay']),
  replayOf: z.string().optional(),
  purpose: runPurpose,
  /** As of this day, as far as it was known on that day. */
  heldOn: day,
  knownOn: day,
  askedAt: z.string(),
  askedBy: z.string().optional(),
  startedAt: z.string().optional(),
  endedAt: z.string().optional(),
  firms: z.number(),
  firmsDone: z.number(),
  /** Whether the answers are still there firm by firm; older runs keep their counts and can be repeated. */
  answers: z.enum(['kept', 'gone']),
  fault: z.string().optional(),
})
export type Run = z.infer<typeof runSchema>

export const listRuns = route({
  id: 'run-list',
  title: '全量判定记录',
  method: 'GET',
  path: '/api/runs',
  access: 'runs.read',
  audit: [],
  params: none,
  query: z.object({ page: z.coerce.number().int().min(1).max(1_000).default(1) }),
  body: 'none',
  answer: z.object({ count: z.number(), rows: z.array(runSchema) }),
})

export const startRun = route({
  id: 'run-start',
  title: '发起全量判定',
  method: 'POST',
  path: '/api/runs',
  access: 'runs.start',
  audit: ['run-asked'],
  params: none,
  query: none,
  /** Without days: today, as far as is known today. */
  body: z.strictObject({ purpose: runPurpose.default('both'), on: day.optional(), knownOn: day.optional() }),
  answer: z.object({ id: z.string() }),
})

export const stopRun = route({
  id: 'run-stop',
  title: '取消全量判定',
  method: 'POST',
  path: '/api/runs/:id/stop',
  access: 'runs.start',
  audit: ['run-stopped'],
  params: runById,
  query: none,
  body: none,
  answer: done,
})

export const replayRun = route({
  id: 'run-replay',
  title: '重做一次全量判定',
  method: 'POST',
  path: '/api/runs/:id/replay',
  access: 'runs.start',
  audit: ['run-asked'],
  params: runById,
  query: none,
  body: none,
  answer: z.object({ id: z.string() }),
})

/** How many firms of the region one standard or policy finds so. */
export const ruleFigure = z.object({
  kind: z.enum(['standard', 'policy']),
  rule: z.string(),
  title: z.string(),
  /** Of standards. */
  purpose: z.enum(['new', 're-check']).optional(),
  version: z.string().optional(),
  /** Of policies: its status on the day of the run. */
  status: z.string().optional(),
  met: z.number(),
  unmet: z.number(),
  unknown: z.number(),
  /** Of standards with a title: who holds it, and of those who does not meet it. */
  holds: z.number().optional(),
  falling: z.number().optional(),
  /** Of policies, in fen; firms whose money nobody can tell are not in it but in `open`. */
  leastFen: fenText.optional(),
  mostFen: fenText.optional(),
  open: z.number().optional(),
})
export type RuleFigure = z.infer<typeof ruleFigure>

/** Whether a repeated run found the same, and if not, what is different. */
const replayed = z.object({
  of: z.string(),
  same: z.enum(['yes', 'no']),
  differences: z.array(z.string()),
})

/** What a run found in a region. */
const runResult = z.object({
  run: runSchema,
  region: z.string(),
  /** Firms of the region. */
  firms: z.number(),
  rules: z.array(ruleFigure),
  /** Digests by which the run can be told: content, snapshot, answers. */
  marks: z.object({
    content: z.string().optional(),
    snapshot: z.string().optional(),
    answers: z.string().optional(),
  }),
  replay: replayed.optional(),
})
export type RunResult = z.infer<typeof runResult>

export const readRun = route({
  id: 'run-read',
  title: '一次全量判定的结果',
  method: 'GET',
  path: '/api/runs/:id',
  access: 'runs.read',
  audit: [],
  params: runById,
  query: z.object({ region: runRegion }),
  body: 'none',
  answer: runResult,
})

export const runRule = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]*$/)
  .max(80)

/** Which rule of a run is meant; a standard with its purpose. */
export const ruleAsked = z.object({
  rule: runRule,
  purpose: z.enum(['new', 're-check']).default('new'),
})

export const readRunCounties = route({
  id: 'run-counties',
  title: '一条标准或政策在各地的结果',
  method: 'GET',
  path: '/api/runs/:id/counties',
  access: 'runs.read',
  audit: [],
  params: runById,
  query: ruleAsked.extend({ region: runRegion }),
  body: 'none',
  answer: z.object({
    counties: z.array(ruleFigure.omit({ title: true }).extend({ region: z.string(), firms: z.number() })),
  }),
})

/** Which firms behind a number: by verdict, holders of the title, or those of them who do not meet it. */
export const runGroups = {
  met: '符合',
  unmet: '不符合',
  unknown: '还不能确定',
  holds: '持有称号',
  falling: '持有称号但不符合',
} as const
export type RunGroup = keyof typeof runGroups

export const runFirm = z.object({
  enterprise: z.string(),
  creditCode: z.string(),
  name: z.string(),
  region: z.string(),
  verdict: z.enum(['met', 'unmet', 'unknown']),
  /** How many gates and conditions are not met, and how many cannot be told. */
  unmet: z.number(),
  unknown: z.number(),
  leastFen: fenText.optional(),
  mostFen: fenText.optional(),
})
export type RunFirm = z.infer<typeof runFirm>

const group = z.enum(['met', 'unmet', 'unknown', 'holds', 'falling'])
const firmsAsked = ruleAsked.extend({ group, region: runRegion })

export const listRunFirms = route({
  id: 'run-firms',
  title: '一个数字背后的企业',
  method: 'GET',
  path: '/api/runs/:id/firms',
  access: 'runs.read',
  audit: [],
  params: runById,
  query: firmsAsked.extend({ page: z.coerce.number().int().min(1).max(10_000).default(1) }),
  body: 'none',
  answer: z.object({ count: z.number(), rows: z.array(runFirm) }),
})

/** A workbook: the counts by rule and county; with a rule and a group also its firms. */
export const exportRun = route({
  id: 'run-export',
  title: '导出全量判定结果',
  method: 'GET',
  path: '/api/runs/:id/export.xlsx',
  access: 'runs.export',
  audit: ['run-exported'],
  params: runById,
  query: firmsAsked.partial(),
  body: 'none',
  answer: 'file',
})

/** Every answer of the firms of the region, a row a firm, as Parquet. */
export const exportRunAnswers = route({
  id: 'run-export-answers',
  title: '导出全部判定明细',
  method: 'GET',
  path: '/api/runs/:id/answers.parquet',
  access: 'runs.export',
  audit: ['run-exported'],
  params: runById,
  query: none,
  body: 'none',
  answer: 'file',
})

export const runRoutes = [
  listRuns,
  startRun,
  stopRun,
  replayRun,
  readRun,
  readRunCounties,
  listRunFirms,
  exportRun,
  exportRunAnswers,
] as const
