import { growthFilter, keepGrowthView, listGrowthViews } from '@yinyu/contract'
import { changing, reading, type Handler } from '../../door/handler.ts'

/** How these views are told apart from those of the registry. */
const LIST = 'growth'

export const growthViewHandlers: readonly Handler[] = [
  reading(listGrowthViews, async ({ sql, acting }) => {
    const rows = await sql
      .selectFrom('kept_view')
      .select(['id', 'title', 'filter', 'is_shared as isShared', 'person'])
      .where('list', '=', LIST)
      .where('dropped_at', 'is', null)
      .orderBy('title')
      .execute()
    return {
      views: rows.map(({ person, filter, ...row }) => ({
        ...row,
        filter: growthFilter.parse(filter),
        isMine: person === acting.person,
      })),
    }
  }),

  changing(keepGrowthView, async (open, { body }) => {
    const { title, filter, share } = body
    const id = crypto.randomUUID()
    await open.sql
      .insertInto('kept_view')
      .values({
        id,
        title,
        filter: JSON.stringify(filter),
        columns: '[]',
        is_shared: share === 'shared',
        list: LIST,
      })
      .execute()
    open.audit({ kind: 'view-kept', objectKind: 'view', object: id })
    return { id }
  }),
]
