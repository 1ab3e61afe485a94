import { refuse, type GrowthList, type Refusal } from '@yinyu/contract'
import { addDays, type IsoDate } from '@yinyu/kernel'
import type { Writing } from '../../../storage/perform.ts'
import { sendMessage } from '../../messages/send-message.ts'
import { readOfficers, seesRegion, type Officer } from './officers.ts'

interface Order {
  readonly rule: string
  readonly ruleTitle: string
  readonly list: GrowthList
  readonly firms: readonly string[]
  readonly owner: string
  readonly dueOn: IsoDate
  readonly note: string
  readonly today: IsoDate
}

interface Given {
  readonly given: number
  readonly alreadyGiven: number
  readonly elsewhere: number
}

/** Our own convention: a term beyond a year is a slip of the pen. */
const TERM_DAYS_MOST = 366

/** Puts firms into the hands of an officer. Who is in somebody's hands already stays there. */
export async function giveTasks(open: Writing, order: Order): Promise<Given | Refusal> {
  const { rule, ruleTitle, list, owner, dueOn, note, today } = order
  if (dueOn < today) return refuse('TASK_TERM', '期限已经过去，请选今天或以后的日期。', 'dueOn')
  if (dueOn > addDays(today, TERM_DAYS_MOST))
    return refuse('TASK_TERM', '期限最远可以选到一年以后，请检查年份。', 'dueOn')
  const officer = (await readOfficers(open, today)).find(({ account }) => account === owner)
  if (officer === undefined)
    return refuse('TASK_OWNER', '所选人员现在不是本地区的经办人员，请重新选择。', 'owner')
  const { seen, elsewhere } = await readFirms(open, order.firms, officer)
  const given = await insertFree(open, seen, { rule, list, owner, due_on: dueOn, note })
  if (given === 0)
    return refuse('TASK_NONE', '所选企业都已有人在办，或者不在所选人员的地区，没有交办。', 'firms')
  await sendMessage(open, {
    to: { account: owner },
    title: `交给您 ${given} 家企业：${ruleTitle}`,
    body: `请在 ${dueOn} 前办理。${note}`,
    link: '/lists?view=tasks&whose=mine&state=open',
  })
  const detail = { rule, list, owner, dueOn, count: given }
  open.audit({ kind: 'list-tasks-given', objectKind: 'list', object: rule, detail })
  return { given, alreadyGiven: seen.length - given, elsewhere }
}

/** The firms that are still there and that the officer sees; and how many are not. */
async function readFirms({ sql }: Writing, firms: readonly string[], officer: Officer) {
  if (firms.length === 0) return { seen: [], elsewhere: 0 }
  const rows = await sql
    .selectFrom('enterprise')
    .select(['id', 'region'])
    .where('id', 'in', [...new Set(firms)])
    .where('state', '=', 'active')
    .orderBy('credit_code')
    .execute()
  const seen = rows.filter(({ region }) => seesRegion(officer, region)).map(({ id }) => id)
  return { seen, elsewhere: new Set(firms).size - seen.length }
}

/** Who is in somebody's hands for the rule already, even since a moment ago, is left there. Gives how many were free. */
async function insertFree(
  { sql }: Writing,
  firms: readonly string[],
  task: { rule: string; list: GrowthList; owner: string; due_on: IsoDate; note: string },
): Promise<number> {
  if (firms.length === 0) return 0
  const inserted = await sql
    .insertInto('list_task')
    .values(firms.map((enterprise_id) => ({ enterprise_id, ...task })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return inserted.length
}
