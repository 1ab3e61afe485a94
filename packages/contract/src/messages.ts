import { z } from 'zod'
import { route } from './route.ts'

const none = z.object({})

export const messageSchema = z.object({
  id: z.string(),
  title: z.string(),
  body: z.string(),
  link: z.string().optional(),
  sentAt: z.string(),
  isRead: z.boolean(),
})

export const listMessages = route({
  id: 'message-list',
  title: '消息',
  method: 'GET',
  path: '/api/messages',
  access: 'signed-in',
  audit: [],
  params: none,
  query: z.object({ page: z.coerce.number().int().min(1).max(500).default(1) }),
  body: 'none',
  answer: z.object({ unread: z.number(), count: z.number(), rows: z.array(messageSchema) }),
})

export const readMessage = route({
  id: 'message-read',
  title: '标为已读',
  method: 'POST',
  path: '/api/messages/:id/read',
  access: 'signed-in',
  audit: ['message-read'],
  params: z.object({ id: z.uuid() }),
  query: none,
  body: none,
  answer: z.object({ done: z.literal(true) }),
})

/** A duty of the enterprise with its day, and where the rule stands. */
export const dutySchema = z.object({
  id: z.string(),
  title: z.string(),
  on: z.string(),
  /** What happens when it is missed, or what to do. */
  note: z.string(),
  /** The clause with its source tag: D26-2, S2. */
  clause: z.string().optional(),
  tag: z.string().optional(),
  state: z.enum(['done', 'overdue', 'soon', 'later']),
})
export type Duty = z.infer<typeof dutySchema>

export const readCalendar = route({
  id: 'calendar-read',
  title: '本企业要办的事',
  method: 'GET',
  path: '/api/our/calendar',
  access: 'declarations.prepare',
  audit: [],
  params: none,
  query: none,
  body: 'none',
  answer: z.object({ today: z.string(), duties: z.array(dutySchema) }),
})

export const saveCalendar = route({
  id: 'calendar-file',
  title: '日历文件（.ics）',
  method: 'GET',
  path: '/api/our/calendar.ics',
  access: 'declarations.prepare',
  audit: [],
  params: none,
  query: none,
  body: 'none',
  answer: 'file',
})

export const messageRoutes = [listMessages, readMessage, readCalendar, saveCalendar] as const
