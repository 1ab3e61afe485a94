import { callerMay } from '../../door/caller.ts'
import type { TodoSource } from '../todos/handlers.ts'

/** Objections that wait: overdue, mine, and those that nobody has taken. */
export const correctionTodos: TodoSource = async ({ sql }, { caller, today }) => {
  if (!callerMay(caller, 'corrections.settle')) return []
  const rows = await sql
    .selectFrom('correction')
    .select(['owner', 'due_on'])
    .where('state', '=', 'open')
    .execute()
  const late = rows.filter(({ due_on }) => due_on < today)
  const inTime = rows.filter(({ due_on }) => due_on >= today)
  return [
    {
      id: 'correction-late',
      title: '数据异议已超过办理期限',
      count: late.length,
      link: '/corrections?late=late',
      urgency: 'overdue' as const,
    },
    {
      id: 'correction-mine',
      title: '我认领的数据异议',
      count: inTime.filter(({ owner }) => owner === caller.account).length,
      link: '/corrections?state=open&whose=mine',
      urgency: 'soon' as const,
    },
    {
      id: 'correction-nobody',
      title: '数据异议等待认领',
      count: inTime.filter(({ owner }) => owner === null).length,
      link: '/corrections?state=open&whose=nobody',
      urgency: 'open' as const,
    },
  ]
}
