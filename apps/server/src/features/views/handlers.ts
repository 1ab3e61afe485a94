import { dropView, keepView, listViews, registryFilter } from '@yinyu/contract'
import { z } from 'zod'
import { changing, reading, type Handler } from '../../door/handler.ts'
import { refuseAtDoor } from '../../door/refusals.ts'

const columnsSchema = z.array(z.string())

export const viewHandlers: readonly Handler[] = [
  reading(listViews, async ({ sql, acting }) => {
    const rows = await sql
      .selectFrom('kept_view')
      .select(['id', 'title', 'filter', 'columns', 'is_shared as isShared', 'person'])
      .where('list', '=', 'registry')
      .where('dropped_at', 'is', null)
      .orderBy('title')
      .execute()
    const views = rows.map(({ person, filter, columns, ...row }) => ({
      ...row,
      filter: registryFilter.parse(filter),
      columns: columnsSchema.parse(columns),
      isMine: person === acting.person,
    }))
    return { views }
  }),

  changing(keepView, async (open, { body }) => {
    const { title, filter, columns, share } = body
    const id = crypto.randomUUID()
    await open.sql
      .insertInto('kept_view')
      .values({
        id,
        title,
        filter: JSON.stringify(filter),
        columns: JSON.stringify(columns),
        is_shared: share === 'shared',
      })
      .execute()
    open.audit({ kind: 'view-kept', objectKind: 'view', object: id })
    return { id }
  }),

  changing(dropView, async (open, { params, now }) => {
    const dropped = await open.sql
      .updateTable('kept_view')
      .set({ dropped_at: now })
      .where('id', '=', params.id)
      .where('person', '=', open.acting.person)
      .where('dropped_at', 'is', null)
      .executeTakeFirst()
    if (dropped.numUpdatedRows === 0n) return refuseAtDoor('NOT_FOUND')
    open.audit({ kind: 'view-dropped', objectKind: 'view', object: params.id })
    return { done: true as const }
  }),
]
