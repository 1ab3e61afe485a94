import { z } from 'zod'
import { route } from './route.ts'

const none = z.object({})
const regionCode = z.string().regex(/^[1-9]\d{5}$/)

/** Enterprises, not titles: one that was recognised twice counts once. */
const rungCount = z.object({
  kind: z.string(),
  /** 有效: holds the title today. */
  valid: z.number(),
  /** 累计认定: ever held it, whether it still does or not. */
  ever: z.number(),
})

/** The ladder of a region on a day; every figure is the length of a list that the registry opens. */
export const ladderSchema = z.object({
  on: z.string(),
  region: z.string(),
  rungs: z.array(rungCount),
  byRegion: z.array(z.object({ region: z.string(), kind: z.string(), valid: z.number() })),
  trend: z.array(z.object({ kind: z.string(), year: z.number(), valid: z.number(), granted: z.number() })),
  /** Titles that end within the next 90 days, by day. */
  due: z.array(z.object({ kind: z.string(), date: z.string(), count: z.number() })),
  /** The yearly update of those who hold a title of the ladder. */
  updates: z.object({
    year: z.number(),
    deadline: z.string(),
    bound: z.number(),
    done: z.number(),
    missing: z.number(),
    /** How many have missed one update, and how many two or more, within the validity of a title they hold. */
    oneStrike: z.number(),
    twoStrikes: z.number(),
  }),
})
export type Ladder = z.infer<typeof ladderSchema>

export const readLadder = route({
  id: 'ladder-read',
  title: '梯度总览',
  method: 'GET',
  path: '/api/ladder',
  access: 'ladder.read',
  audit: [],
  params: none,
  query: z.object({ region: regionCode.optional() }),
  body: 'none',
  answer: ladderSchema,
})

/** A public figure with how it is counted; absent where so few are counted that one could tell who. */
const figure = z.object({ count: z.number().optional() })

export const statisticsSchema = z.object({
  on: z.string(),
  /** Fewer than so many are not told by region. */
  leastTold: z.number(),
  rungs: z.array(rungCount),
  byRegion: z.array(figure.extend({ region: z.string(), kind: z.string() })),
  trend: z.array(z.object({ kind: z.string(), year: z.number(), valid: z.number(), granted: z.number() })),
})
export type Statistics = z.input<typeof statisticsSchema>

/** What everybody may know of the ladder, without names. */
export const readStatistics = route({
  id: 'statistics-read',
  title: '公开统计',
  method: 'GET',
  path: '/api/statistics',
  access: 'public',
  audit: [],
  params: none,
  query: none,
  body: 'none',
  answer: statisticsSchema,
})

/** Something that waits for the person: how many, and where they are listed. */
export const todoSchema = z.object({
  id: z.string(),
  title: z.string(),
  count: z.number(),
  /** What is counted: enterprises; matters when it is not said. */
  of: z.literal('enterprises').optional(),
  /** An address of the pages. */
  link: z.string(),
  urgency: z.enum(['overdue', 'soon', 'open']),
})
export type Todo = z.infer<typeof todoSchema>

export const readTodos = route({
  id: 'todos-read',
  title: '待办',
  method: 'GET',
  path: '/api/todos',
  access: 'signed-in',
  audit: [],
  params: none,
  query: none,
  body: 'none',
  answer: z.object({ todos: z.array(todoSchema) }),
})

export const ladderRoutes = [readLadder, readStatistics, readTodos] as const
