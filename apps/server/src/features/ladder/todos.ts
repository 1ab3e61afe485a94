import { titleNames, type TitleKind } from '@yinyu/contract'
import { callerMay } from '../../door/caller.ts'
import type { TodoSource } from '../todos/handlers.ts'
import { countDueFirms } from './count-titles.ts'
import { countUpdates } from './count-updates.ts'

/** Titles that end soon and updates that are missing, in the region of the post. */
export const ladderTodos: TodoSource = async (open, { caller, today }) => {
  const region = caller.post?.region
  if (region === undefined || !callerMay(caller, 'titles.write')) return []
  const due = await countDueFirms(open, { region, today })
  const updates = await countUpdates(open, { region, today })
  return [
    ...due.map(({ kind, count }) => ({
      id: `due-${kind}`,
      title: `${titleNames[kind as TitleKind] ?? kind}：90 天内到期`,
      count,
      of: 'enterprises' as const,
      link: `/registry?title=${kind}&standing=due&sort=due`,
      urgency: 'soon' as const,
    })),
    {
      id: 'update-missing',
      title: `${updates.year} 年度信息更新还没有完成`,
      count: updates.missing,
      of: 'enterprises' as const,
      link: '/registry?updates=missing',
      urgency: today > updates.deadline ? ('overdue' as const) : ('soon' as const),
    },
    {
      id: 'update-two-strikes',
      title: '有效期内累计两次没有更新，请核实',
      count: updates.twoStrikes,
      of: 'enterprises' as const,
      link: '/registry?updates=two-strikes',
      urgency: 'overdue' as const,
    },
  ]
}
