import { listMessages, readMessage } from '@yinyu/contract'
import { sql } from 'kysely'
import { changing, reading, type Handler } from '../../door/handler.ts'
import { refuseAtDoor } from '../../door/refusals.ts'

const ROWS_MOST = 20

export const messageHandlers: readonly Handler[] = [
  reading(listMessages, async (open, { query }) => {
    const rows = await open.sql
      .selectFrom('message')
      .leftJoin('message_read', (join) =>
        join
          .onRef('message_read.message_id', '=', 'message.id')
          .on('message_read.person', '=', open.acting.person),
      )
      .select(['message.id', 'title', 'body', 'link', 'sent_at'])
      .select(sql<boolean>`message_read.at is not null`.as('isRead'))
      .select(sql<number>`count(*) over ()`.as('count'))
      .select(sql<number>`count(*) filter (where message_read.at is null) over ()`.as('unread'))
      .orderBy('sent_at', 'desc')
      .orderBy('message.id')
      .offset((query.page - 1) * ROWS_MOST)
      .limit(ROWS_MOST)
      .execute()
    return {
      count: rows[0]?.count ?? 0,
      unread: rows[0]?.unread ?? 0,
      rows: rows.map(({ id, title, body, link, sent_at, isRead }) => ({
        id,
        title,
        body,
        link: link ?? undefined,
        sentAt: sent_at.toISOString(),
        isRead,
      })),
    }
  }),

  changing(readMessage, async (open, { params }) => {
    const there = await open.sql
      .selectFrom('message')
      .select('id')
      .where('id', '=', params.id)
      .executeTakeFirst()
    if (there === undefined) return refuseAtDoor('NOT_FOUND')
    await open.sql
      .insertInto('message_read')
      .values({ message_id: params.id })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    open.audit({ kind: 'message-read', objectKind: 'message', object: params.id })
    return { done: true as const }
  }),
]
