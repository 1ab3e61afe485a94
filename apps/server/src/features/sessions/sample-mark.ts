import type { Reading } from '../../storage/transaction.ts'

/** Whether the records hold fictional firms. */
export async function readSampleMark({ sql }: Reading): Promise<boolean> {
  const row = await sql.selectFrom('setting').select('value').where('name', '=', 'sample').executeTakeFirst()
  return row?.value === true
}
