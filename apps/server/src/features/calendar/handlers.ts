import { readCalendar, saveCalendar } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import { reading, type Handler } from '../../door/handler.ts'
import type { Reading } from '../../storage/transaction.ts'
import { readEnterpriseFile } from '../registry/read-file.ts'
import { calendarFile } from './calendar-file.ts'
import { dutiesOf } from './duties.ts'

export const calendarHandlers: readonly Handler[] = [
  reading(readCalendar, async (open, { caller, today }) => {
    const { duties } = await readDuties(open, caller.post?.enterprise ?? '', today)
    return { today, duties }
  }),

  reading(saveCalendar, async (open, { caller, today, now }) => {
    const { enterprise, duties } = await readDuties(open, caller.post?.enterprise ?? '', today)
    return {
      fileName: `要办的事-${today}.ics`,
      type: 'text/calendar; charset=utf-8',
      content: Buffer.from(calendarFile(duties, enterprise, now)),
    }
  }),
]

async function readDuties(open: Reading, id: string, today: IsoDate) {
  const enterprise = await readEnterpriseFile(open, id)
  const updates = await open.sql
    .selectFrom('annual_update')
    .select('year')
    .where('enterprise_id', '=', id)
    .execute()
  const updated = updates.map(({ year }) => year)
  return { enterprise, duties: dutiesOf({ titles: enterprise.titles, updated, today }) }
}
