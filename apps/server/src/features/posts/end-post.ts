import type { IsoDate } from '@yinyu/kernel'
import { sql } from 'kysely'
import type { Writing } from '../../storage/perform.ts'

/** Ends a post at once; its sessions and tokens end with it in the database. */
export async function putPostEnd(open: Writing, id: string, today: IsoDate): Promise<void> {
  await open.sql
    .updateTable('post')
    .set({ state: 'ended', valid_to: sql<string>`greatest(valid_from, ${today}::date)` })
    .where('id', '=', id)
    .execute()
  open.audit({ kind: 'post-ended', objectKind: 'post', object: id })
}
