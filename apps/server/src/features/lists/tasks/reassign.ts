import type { MatterKind } from '../../posts/reassign-matters.ts'

/** Firms in somebody's hands go to the successor with the post; those of other regions stay, as they are out of sight. */
export const listTaskMatters: MatterKind = {
  name: 'listTasks',
  reassign: async ({ sql }, from, to) => {
    const { numUpdatedRows } = await sql
      .updateTable('list_task')
      .set({ owner: to })
      .where('owner', '=', from)
      .where('state', '=', 'open')
      .executeTakeFirstOrThrow()
    return Number(numUpdatedRows)
  },
}
