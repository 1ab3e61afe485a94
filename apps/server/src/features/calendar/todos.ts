import { callerMay } from '../../door/caller.ts'
import type { TodoSource } from '../todos/handlers.ts'
import { readDuties } from './read-duties.ts'

/** Duties of the caller's enterprise that are overdue or soon due. */
export const calendarTodos: TodoSource = async (open, { caller, today }) => {
  const enterprise = caller.post?.enterprise
  if (enterprise === undefined || !callerMay(caller, 'declarations.prepare')) return []
  const { duties } = await readDuties(open, enterprise, today)
  const countOf = (wanted: string) => duties.filter(({ state }) => state === wanted).length
  return [
    {
      id: 'duty-overdue',
      title: '已过期要办的事',
      count: countOf('overdue'),
      link: '/our/calendar',
      urgency: 'overdue' as const,
    },
    {
      id: 'duty-soon',
      title: '90 天内要办的事',
      count: countOf('soon'),
      link: '/our/calendar',
      urgency: 'soon' as const,
    },
  ]
}
