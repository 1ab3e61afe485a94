import type { Acting } from '../../storage/scope.ts'
import type { Storage } from '../../storage/storage.ts'

/** So many enterprises are read at a time; between two times others have their turn. */
const BATCH = 5_000
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** Every enterprise that somebody may see, by id, some thousand at a time. */
export async function* everyFirm(storage: Pick<Storage, 'read'>, acting: Acting) {
  let after = BEFORE_ALL
  for (;;) {
    const last = after
    const rows = await storage.read(acting, ({ sql }) =>
      sql
        .selectFrom('enterprise')
        .select(['id', 'credit_code', 'name'])
        .where('id', '>', last)
        .orderBy('id')
        .limit(BATCH)
        .execute(),
    )
    yield rows
    const end = rows.at(-1)
    if (end === undefined || rows.length < BATCH) return
    after = end.id
  }
}
