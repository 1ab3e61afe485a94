import type { MatterKind } from '../posts/reassign-matters.ts'

/** Open objections that somebody has taken go to the successor; those of other regions stay, as they are out of sight. */
export const correctionMatters: MatterKind = {
  name: 'corrections',
  reassign: async ({ sql }, from, to) => {
    const { numUpdatedRows } = await sql
      .updateTable('correction')
      .set({ owner: to })
      .where('owner', '=', from)
      .where('state', '=', 'open')
      .executeTakeFirstOrThrow()
    return Number(numUpdatedRows)
  },
}
