import { z } from 'zod'
import { day } from './day.ts'
import { growthFilter, growthListSchema, ruleId } from './lists.ts'
import { route } from './route.ts'

const none = z.object({})
const byId = z.object({ id: z.uuid() })
const done = z.object({ done: z.literal(true) })

/** So many firms of a list are given out at once; our own convention, so that nobody gets a whole province by mistake. */
export const GIVEN_AT_ONCE_MOST = 500

/** What came of a firm that an officer had in hand. */
export const taskResults = {
  contacted: '已联系',
  filed: '已达标申报',
  unwilling: '企业不愿申报',
  'not-so': '不符合实际',
  other: '其他',
} as const
export type TaskResult = keyof typeof taskResults
const taskResult = z.enum(Object.keys(taskResults) as [TaskResult, ...TaskResult[]])

export const taskStates = { open: '办理中', done: '已办结', withdrawn: '已收回' } as const
export type TaskState = keyof typeof taskStates
const taskState = z.enum(['open', 'done', 'withdrawn'])

/** A firm of a list in the hands of an officer. */
export const listTask = z.object({
  id: z.string(),
  enterprise: z.string(),
  enterpriseName: z.string(),
  region: z.string(),
  rule: z.string(),
  ruleTitle: z.string(),
  list: growthListSchema,
  owner: z.string(),
  ownerName: z.string(),
  isMine: z.boolean(),
  /** Whoever gave it can also take it back. */
  isGivenByMe: z.boolean(),
  givenBy: z.string(),
  givenAt: z.string(),
  dueOn: z.string(),
  isLate: z.boolean(),
  note: z.string(),
  /** Through whose hands it went, the last first. */
  moves: z.array(z.object({ from: z.string(), to: z.string(), at: z.string(), note: z.string() })),
  state: taskState,
  result: taskResult.optional(),
  resultNote: z.string().optional(),
  endedBy: z.string().optional(),
  endedAt: z.string().optional(),
})
export type ListTask = z.infer<typeof listTask>

const taskFilter = z.object({
  whose: z.enum(['mine', 'given', 'all']).default('mine'),
  state: taskState.optional(),
  late: z.enum(['any', 'late']).default('any'),
  rule: ruleId.optional(),
  enterprise: z.uuid().optional(),
})

export const listListTasks = route({
  id: 'list-task-list',
  title: '交办的企业',
  method: 'GET',
  path: '/api/list-tasks',
  access: 'lists.read',
  audit: [],
  params: none,
  query: taskFilter.extend({ page: z.coerce.number().int().min(1).max(5_000).default(1) }),
  body: 'none',
  answer: z.object({
    count: z.number(),
    /** Of the same selection, how many are open, how many of these late, how many ended. */
    standing: z.object({ open: z.number(), late: z.number(), done: z.number(), withdrawn: z.number() }),
    rows: z.array(listTask),
  }),
})

/** An officer to whom firms can be given. */
const taskOfficer = z.object({
  account: z.string(),
  personName: z.string(),
  unit: z.string(),
  region: z.string(),
  open: z.number(),
})
export type TaskOfficer = z.infer<typeof taskOfficer>

export const listTaskOfficers = route({
  id: 'list-task-officers',
  title: '可以交办的经办人员',
  method: 'GET',
  path: '/api/list-tasks/officers',
  access: 'lists.assign',
  audit: [],
  params: none,
  query: none,
  body: 'none',
  answer: z.object({ officers: z.array(taskOfficer) }),
})

const note = z.string().trim().max(500)

export const giveListTasks = route({
  id: 'list-task-give',
  title: '把名单里的企业交给经办人员',
  method: 'POST',
  path: '/api/list-tasks',
  access: 'lists.assign',
  audit: ['list-tasks-given'],
  params: none,
  query: none,
  body: z.strictObject({
    filter: growthFilter,
    /** These firms of the list, or all that the filter leaves. */
    firms: z.union([z.literal('all'), z.array(z.uuid()).min(1).max(GIVEN_AT_ONCE_MOST)]),
    owner: z.uuid(),
    dueOn: day,
    note,
  }),
  answer: z.object({
    given: z.number(),
    /** Left out: somebody has it in hand already, or the officer does not see its region. */
    alreadyGiven: z.number(),
    elsewhere: z.number(),
  }),
})

export const endListTask = route({
  id: 'list-task-end',
  title: '登记办理结果',
  method: 'POST',
  path: '/api/list-tasks/:id/end',
  access: 'lists.assign',
  audit: ['list-task-ended'],
  params: byId,
  query: none,
  body: z.strictObject({ result: taskResult, note: z.string().trim().max(1_000) }),
  answer: done,
})

export const moveListTask = route({
  id: 'list-task-move',
  title: '转交他人办理',
  method: 'POST',
  path: '/api/list-tasks/:id/move',
  access: 'lists.assign',
  audit: ['list-task-moved'],
  params: byId,
  query: none,
  body: z.strictObject({ owner: z.uuid(), note }),
  answer: done,
})

export const withdrawListTask = route({
  id: 'list-task-withdraw',
  title: '收回交办',
  method: 'POST',
  path: '/api/list-tasks/:id/withdraw',
  access: 'lists.assign',
  audit: ['list-task-withdrawn'],
  params: byId,
  query: none,
  body: none,
  answer: done,
})

export const listTaskRoutes = [
  listListTasks,
  listTaskOfficers,
  giveListTasks,
  endListTask,
  moveListTask,
  withdrawListTask,
] as const
