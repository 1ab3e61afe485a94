import { z } from 'zod'
import { heldTitle, titleKinds } from './enterprises.ts'
import { route } from './route.ts'

const none = z.object({})

/** The lists over a run, and the one of terms, which comes from the registered titles. */
export const growthLists = {
  qualified: '已达标',
  nearly: '差一两步',
  unsure: '说不准',
  falling: '掉线',
  due: '到期',
} as const
export type GrowthList = keyof typeof growthLists
export const growthListSchema = z.enum(Object.keys(growthLists) as [GrowthList, ...GrowthList[]])

/** What the office can do about what is short; a convention of this system, kept with the indicators. */
export const helpTitles = {
  verify: '部门可核补数据',
  guide: '部门可辅导办理',
  operate: '靠企业经营',
} as const
export type HelpKind = keyof typeof helpTitles
const helpSchema = z.enum(Object.keys(helpTitles) as [HelpKind, ...HelpKind[]])

/** Titles that end within so many days may be asked for, at most a year ahead. */
export const DUE_AHEAD_MOST = 366

/** Roles of a firm in chains that the indicators know of. */
export const chainRoles = {
  'key-node': '产业链关键环节',
  'filled-gap': '补短板、锻长板或填空白',
  'six-basics': '六基、老字号或重点链主配套',
} as const

export const ruleId = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]*$/)
  .max(80)
const regionCode = z.string().regex(/^[1-9]\d{5}$/)

/** What a list is narrowed by; the same for list, counts, export, kept views and giving out. */
export const growthFilter = z.object({
  rule: ruleId,
  list: growthListSchema,
  region: regionCode.optional(),
  industry: z
    .string()
    .regex(/^([A-T]|\d{2,4})$/)
    .optional(),
  /** By the classes of the size standard; `unknown` where too little is known to tell. */
  size: z.enum(['micro', 'small', 'medium', 'large', 'unknown']).optional(),
  /** Holds this title on the day of the run. */
  title: z.enum(titleKinds).optional(),
  chain: z
    .enum(Object.keys(chainRoles) as [keyof typeof chainRoles, ...(keyof typeof chainRoles)[]])
    .optional(),
  /** Whether somebody has the firm in hand for this standard or policy. */
  task: z.enum(['given', 'free']).optional(),
  help: helpSchema.optional(),
  /** Only those for which this fact is missing, such as rd-expense@2025. */
  missing: z
    .string()
    .regex(/^[a-z][a-z0-9-]*(@\d{4})?$/)
    .max(80)
    .optional(),
  /** Whether the missing fact settles it by itself. */
  settles: z.enum(['alone', 'together']).optional(),
  /** 到期: titles that end within so many days, or the yearly update that is missing. */
  dueWithin: z.coerce.number().int().min(1).max(DUE_AHEAD_MOST).optional(),
  duty: z.enum(['term', 'update']).optional(),
})
export type GrowthFilter = z.infer<typeof growthFilter>

/** The run behind the lists; figures are as of its day. */
export const listedRun = z.object({
  id: z.string(),
  on: z.string(),
  finishedAt: z.string(),
  firms: z.number(),
})

const counts = z.object({
  qualified: z.number(),
  nearly: z.number(),
  unsure: z.number(),
  falling: z.number(),
  due: z.number(),
})
export type GrowthCounts = z.infer<typeof counts>

/** A standard or policy that lists are made for. */
export const listedRule = z.object({
  kind: z.enum(['standard', 'policy']),
  id: z.string(),
  title: z.string(),
  /** Its place on the ladder. */
  rung: z.number().optional(),
  /** Whether firms hold it as a title, so that it can be lost and run out. */
  isTitle: z.boolean(),
})
export type ListedRule = z.infer<typeof listedRule>

export const readGrowthLists = route({
  id: 'growth-lists',
  title: '哪些标准和政策有培育名单',
  method: 'GET',
  path: '/api/lists',
  access: 'lists.read',
  audit: [],
  params: none,
  query: none,
  body: 'none',
  answer: z.object({
    /** Absent while the first run is still being reckoned. */
    run: listedRun.optional(),
    /** A newer run is under way, since the records or the rules have moved on. */
    isRenewing: z.boolean(),
    rules: z.array(listedRule),
  }),
})

/** One condition that is not met: its name, what would meet it, and what the office can do. */
export const shortOf = z.object({
  title: z.string(),
  /** One sentence for each way to meet it, least effort first; empty where no change of a fact does. */
  ways: z.array(z.string()),
  help: helpSchema.optional(),
})

export const growthRow = z.object({
  enterprise: z.string(),
  creditCode: z.string(),
  name: z.string(),
  region: z.string(),
  industry: z.string().optional(),
  size: z.string().optional(),
  titles: z.array(heldTitle),
  short: z.array(shortOf),
  /** What is still open, and which facts are missing for it. */
  open: z.array(z.object({ title: z.string(), missing: z.array(z.string()) })),
  /** The relative shortfall of the largest gap in per cent, rounded up to a hundredth; of what can be put as a share. */
  distance: z.string().optional(),
  help: helpSchema.optional(),
  /** 到期: the last day of the title, and whether the yearly update is missing. */
  endsOn: z.string().optional(),
  updateMissing: z.boolean().optional(),
  /** Who has it in hand for this standard or policy. */
  task: z.object({ id: z.string(), ownerName: z.string(), dueOn: z.string() }).optional(),
  /** The records have changed since the run, and the firm no longer stands on this list. */
  hasMoved: z.boolean(),
})
export type GrowthRow = z.infer<typeof growthRow>

export const readGrowthList = route({
  id: 'growth-list',
  title: '培育名单',
  method: 'GET',
  path: '/api/lists/rows',
  access: 'lists.read',
  audit: [],
  params: none,
  query: growthFilter.extend({
    sort: z.enum(['distance', 'help', 'code']).default('distance'),
    page: z.coerce.number().int().min(1).max(20_000).default(1),
    most: z.coerce.number().int().min(1).max(50).default(20),
  }),
  body: 'none',
  answer: z.object({ run: listedRun.optional(), counts, rows: z.array(growthRow) }),
})

/** A fact that is missing, with how many verdicts it holds up. */
const missingFact = z.object({
  key: z.string(),
  title: z.string(),
  /** Firms of which nothing else is missing for a verdict. */
  alone: z.number(),
  /** Firms for which it is one of several that are missing. */
  together: z.number(),
})
export type MissingFact = z.infer<typeof missingFact>

export const readMissingFacts = route({
  id: 'growth-missing',
  title: '缺哪项数据，补上能确定多少家',
  method: 'GET',
  path: '/api/lists/missing',
  access: 'lists.read',
  audit: [],
  params: none,
  query: growthFilter,
  body: 'none',
  answer: z.object({ run: listedRun.optional(), count: z.number(), facts: z.array(missingFact) }),
})

export const exportGrowthList = route({
  id: 'growth-export',
  title: '导出培育名单（xlsx）',
  method: 'GET',
  path: '/api/lists.xlsx',
  access: 'registry.export',
  audit: ['list-exported'],
  params: none,
  query: growthFilter.extend({ sort: z.enum(['distance', 'help', 'code']).default('distance') }),
  body: 'none',
  answer: 'file',
})

/** A filter of these lists that somebody keeps under a name; shared ones are seen by everybody of the same region. */
const growthView = z.object({
  id: z.string(),
  title: z.string(),
  filter: growthFilter,
  isShared: z.boolean(),
  isMine: z.boolean(),
})
export type GrowthView = z.infer<typeof growthView>

export const listGrowthViews = route({
  id: 'growth-view-list',
  title: '培育名单的筛选方案',
  method: 'GET',
  path: '/api/lists/views',
  access: 'views.keep',
  audit: [],
  params: none,
  query: none,
  body: 'none',
  answer: z.object({ views: z.array(growthView) }),
})

/** Dropped by the route of the other kept filters. */
export const keepGrowthView = route({
  id: 'growth-view-keep',
  title: '保存培育名单的筛选方案',
  method: 'POST',
  path: '/api/lists/views',
  access: 'views.keep',
  audit: ['view-kept'],
  params: none,
  query: none,
  body: z.strictObject({
    title: z.string().trim().min(1).max(50),
    filter: growthFilter,
    share: z.enum(['mine', 'shared']),
  }),
  answer: z.object({ id: z.string() }),
})

export const growthListRoutes = [
  readGrowthLists,
  readGrowthList,
  readMissingFacts,
  exportGrowthList,
  listGrowthViews,
  keepGrowthView,
] as const
