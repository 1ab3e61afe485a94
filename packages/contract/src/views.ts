import { z } from 'zod'
import { registryFilter } from './enterprises.ts'
import { route } from './route.ts'

const none = z.object({})
const byId = z.object({ id: z.uuid() })

/** A filter that somebody keeps under a name; shared ones are seen by everybody of the same region. */
export const keptView = z.object({
  id: z.string(),
  title: z.string(),
  filter: registryFilter,
  columns: z.array(z.string()),
  isShared: z.boolean(),
  isMine: z.boolean(),
})

export const listViews = route({
  id: 'view-list',
  title: '筛选方案',
  method: 'GET',
  path: '/api/views',
  access: 'views.keep',
  audit: [],
  params: none,
  query: none,
  body: 'none',
  answer: z.object({ views: z.array(keptView) }),
})

export const keepView = route({
  id: 'view-keep',
  title: '保存筛选方案',
  method: 'POST',
  path: '/api/views',
  access: 'views.keep',
  audit: ['view-kept'],
  params: none,
  query: none,
  body: z.strictObject({
    title: z.string().min(1).max(50),
    filter: registryFilter,
    columns: z.array(z.string().max(100)).max(50),
    share: z.enum(['mine', 'shared']),
  }),
  answer: z.object({ id: z.string() }),
})

export const dropView = route({
  id: 'view-drop',
  title: '删除筛选方案',
  method: 'POST',
  path: '/api/views/:id/drop',
  access: 'views.keep',
  audit: ['view-dropped'],
  params: byId,
  query: none,
  body: none,
  answer: z.object({ done: z.literal(true) }),
})

export const viewRoutes = [listViews, keepView, dropView] as const
