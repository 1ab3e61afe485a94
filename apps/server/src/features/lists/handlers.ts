import {
  exportGrowthList,
  giveListTasks,
  isRefusal,
  readGrowthList,
  readGrowthLists,
  readMissingFacts,
  refuse,
  type GrowthFilter,
  type Refusal,
} from '@yinyu/contract'
import type { RegionCode } from '@yinyu/kernel'
import { serving, type Asked, type Handler } from '../../door/handler.ts'
import { refuseAtDoor } from '../../door/refusals.ts'
import { Refused } from '../../door/refused.ts'
import { exportList } from './export-list.ts'
import { growthViewHandlers } from './growth-views.ts'
import { listedRules, type RuleOfLists } from './listed-rules.ts'
import { readListPage, readMissing, type ListQuery } from './list-query.ts'
import { currentListRun, renewedListRun, type ListRun } from './list-run.ts'
import { firmsOfList } from './tasks/firms-of-list.ts'
import { giveTasks } from './tasks/give-tasks.ts'
import { listTaskHandlers } from './tasks/handlers.ts'

const NOBODY = { qualified: 0, nearly: 0, unsure: 0, falling: 0, due: 0 } as const
const NO_RUN = refuse('LIST_NO_RUN', '第一次全量判定还没有完成，请稍后再来导出。')
const NOT_DECIDED = refuse('LIST_NOT_DECIDED', '这项政策刚发布，正在给全部企业判定，请过一会儿再看。')
const WHOLE: RegionCode = '100000'

export const growthListHandlers: readonly Handler[] = [
  serving(readGrowthLists, async ({ house, today }) => {
    const { run, isRenewing } = await renewedListRun(house)
    // What was published since the run has lists as soon as the next one is done; until then nobody is counted as none.
    const rules = listedRules(house.definitions, today).filter(({ id }) => run?.rules.has(id) !== false)
    return {
      run: run && toldRun(run),
      isRenewing,
      rules: rules.map(({ kind, id, title, rung, isTitle }) => ({ kind, id, title, rung, isTitle })),
    }
  }),

  serving(readGrowthList, async (asked) => {
    const { sort, page, most, ...filter } = asked.query
    const query = await openQuery(asked, filter)
    if (query === 'no-run') return { counts: NOBODY, rows: [] }
    if (isRefusal(query)) return query
    return { run: toldRun(query.run), ...(await readListPage(query, { sort, page, most })) }
  }),

  serving(readMissingFacts, async (asked) => {
    const query = await openQuery(asked, asked.query)
    if (query === 'no-run') return { count: 0, facts: [] }
    if (isRefusal(query)) return query
    return { run: toldRun(query.run), ...(await readMissing(query)) }
  }),

  serving(exportGrowthList, async (asked) => {
    const { sort, ...filter } = asked.query
    const query = await openQuery(asked, filter)
    if (query === 'no-run') return NO_RUN
    if (isRefusal(query)) return query
    const file = await exportList(query, sort)
    if (isRefusal(file)) return file
    const { caller, house, from } = asked
    // What has left the house is on record: who, when, which list; not the rows.
    const command = {
      key: `export-${from.request}-${crypto.randomUUID()}`,
      kind: exportGrowthList.id,
      content: asked.query,
    }
    await house.storage.perform(caller.acting, command, (open) => {
      const detail = { list: filter.list }
      open.audit({ kind: 'list-exported', objectKind: 'list', object: filter.rule, detail })
      return Promise.resolve(null)
    })
    return file
  }),

  serving(giveListTasks, async (asked) => {
    const { body, caller, house, today, key } = asked
    const { owner, dueOn, note, filter } = body
    const rule = ruleNamed(asked, filter.rule)
    if (rule === undefined) return refuseAtDoor('NOT_FOUND')
    const firms = body.firms === 'all' ? await firmsOfList(await openQuery(asked, filter)) : body.firms
    if (isRefusal(firms)) return firms
    const order = {
      rule: rule.id,
      ruleTitle: rule.title,
      list: filter.list,
      firms,
      owner,
      dueOn,
      note,
      today,
    }
    const command = { key, kind: giveListTasks.id, content: body }
    const { answer } = await house.storage.perform(caller.acting, command, async (open) => {
      const given = await giveTasks(open, order)
      if (isRefusal(given)) throw new Refused(given)
      return given
    })
    return answer
  }),

  ...growthViewHandlers,
  ...listTaskHandlers,
]

/** What a list is asked over; a rule without lists is not found. */
async function openQuery(
  { house, caller, today }: Pick<Asked, 'house' | 'caller' | 'today'>,
  filter: GrowthFilter,
): Promise<ListQuery | Refusal | 'no-run'> {
  const rule = ruleNamed({ house, today }, filter.rule)
  if (rule === undefined) return refuseAtDoor('NOT_FOUND')
  const run = await currentListRun(house)
  if (run === undefined) return 'no-run'
  if (!run.rules.has(rule.id)) return NOT_DECIDED
  const region = caller.post?.region ?? WHOLE
  return { house, run, rule, filter, acting: caller.acting, region, today }
}

function ruleNamed({ house, today }: Pick<Asked, 'house' | 'today'>, rule: string): RuleOfLists | undefined {
  return listedRules(house.definitions, today).find(({ id }) => id === rule)
}

function toldRun({ id, on, finishedAt, firms }: ListRun) {
  return { id, on, finishedAt, firms }
}
