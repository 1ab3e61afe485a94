import type { Duty } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import type { Reading } from '../../storage/transaction.ts'
import { readEnterpriseFile } from '../registry/read-file.ts'
import { dutiesOf } from './duties.ts'

/** The duties of one enterprise on a day, with the enterprise they are of. */
export async function readDuties(open: Reading, id: string, today: IsoDate) {
  const enterprise = await readEnterpriseFile(open, id)
  const updates = await open.sql
    .selectFrom('annual_update')
    .select('year')
    .where('enterprise_id', '=', id)
    .execute()
  const updated = updates.map(({ year }) => year)
  const duties: Duty[] = dutiesOf({ titles: enterprise.titles, updated, today })
  return { enterprise, duties }
}
