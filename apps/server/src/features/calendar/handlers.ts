import { readCalendar, saveCalendar } from '@yinyu/contract'
import { reading, type Handler } from '../../door/handler.ts'
import { calendarFile } from './calendar-file.ts'
import { readDuties } from './read-duties.ts'

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
