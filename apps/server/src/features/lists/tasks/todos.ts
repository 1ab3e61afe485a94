import { addDays } from '@yinyu/kernel'
import { callerMay } from '../../../door/caller.ts'
import type { TodoSource } from '../../todos/handlers.ts'

/** How many days before its term a task counts as soon due: our own convention. */
const SOON_DAYS = 7

/** Firms that the caller has in hand: overdue, soon due, and the others. */
export const listTaskTodos: TodoSource = async ({ sql, acting }, { caller, today }) => {
  if (!callerMay(caller, 'lists.assign')) return []
  const rows = await sql
    .selectFrom('list_task')
    .select('due_on')
    .where('owner', '=', caller.account ?? acting.person)
    .where('state', '=', 'open')
    .execute()
  const late = rows.filter(({ due_on }) => due_on < today).length
  const soon = rows.filter(({ due_on }) => due_on >= today && due_on <= addDays(today, SOON_DAYS)).length
  const link = '/lists?view=tasks&whose=mine&state=open'
  return [
    {
      id: 'list-task-late',
      title: '交给我的企业已超过期限',
      count: late,
      of: 'enterprises' as const,
      link: `${link}&late=late`,
      urgency: 'overdue' as const,
    },
    {
      id: 'list-task-mine',
      title: '交给我的企业等待办理',
      count: rows.length,
      of: 'enterprises' as const,
      link,
      urgency: soon > 0 ? ('soon' as const) : ('open' as const),
    },
  ]
}
