import { endListTask, listListTasks, listTaskOfficers, moveListTask, withdrawListTask } from '@yinyu/contract'
import { changing, reading, type Handler } from '../../../door/handler.ts'
import { changeTask } from './change-task.ts'
import { listTasks } from './list-tasks.ts'
import { readOfficers } from './officers.ts'

export const listTaskHandlers: readonly Handler[] = [
  reading(listListTasks, (open, { query, house, today }) => {
    const { page, ...filter } = query
    return listTasks(open, { filter, page, definitions: house.definitions, today })
  }),

  reading(listTaskOfficers, async (open, { today }) => {
    const officers = await readOfficers(open, today)
    const inHand = await open.sql
      .selectFrom('list_task')
      .select((all) => ['owner', all.fn.countAll<number>().as('open')])
      .where('state', '=', 'open')
      .groupBy('owner')
      .execute()
    const counts = new Map(inHand.map(({ owner, open: count }) => [owner, count]))
    return {
      officers: officers.map(({ account, personName, unit, regions }) => ({
        account,
        personName,
        unit,
        region: regions[0] ?? '',
        open: counts.get(account) ?? 0,
      })),
    }
  }),

  changing(endListTask, (open, { params, body, today, now }) =>
    changeTask(open, { task: params.id, change: { to: 'done', ...body }, today, now }),
  ),

  changing(moveListTask, (open, { params, body, today, now }) =>
    changeTask(open, { task: params.id, change: { to: 'other-hands', ...body }, today, now }),
  ),

  changing(withdrawListTask, (open, { params, today, now }) =>
    changeTask(open, { task: params.id, change: { to: 'withdrawn' }, today, now }),
  ),
]
