import { refuse, type GrowthList, type Refusal } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
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

/** Puts firms into the hands of an officer. Who is in somebody's hands already stays there. */
export async function giveTasks(open: Writing, order: Order): Promise<Given | Refusal> {
  const { rule, ruleTitle, list, owner, dueOn, note, today } = order
  if (dueOn < today) return refuse('TASK_TERM', '期限已经过去，请选今天或以后的日期。', 'dueOn')
  const officer = (await readOfficers(open, today)).find(({ account }) => account === owner)
  if (officer === undefined)
    return refuse('TASK_OWNER', '所选人员现在不是本地区的经办人员，请重新选择。', 'owner')
  const { seen, elsewhere } = await readFirms(open, order.firms, officer)
  const free = await freeOf(open, rule, seen)
  if (free.length > 0) {
    await open.sql
      .insertInto('list_task')
      .values(
        free.map((enterprise_id) => ({
          enterprise_id,
          rule,
          list,
          owner,
          due_on: dueOn,
          note,
        })),
      )
      .execute()
    await sendMessage(open, {
      to: { account: owner },
      title: `交给您 ${free.length} 家企业：${ruleTitle}`,
      body: `请在 ${dueOn} 前办理。${note}`,
      link: '/lists?view=tasks&whose=mine&state=open',
    })
    const detail = { rule, list, owner, dueOn, count: free.length }
    open.audit({ kind: 'list-tasks-given', objectKind: 'list', object: rule, detail })
  }
  return { given: free.length, alreadyGiven: seen.length - free.length, elsewhere }
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

async function freeOf(open: Writing, rule: string, firms: readonly string[]): Promise<readonly string[]> {
  if (firms.length === 0) return []
  const taken = await open.sql
    .selectFrom('list_task')
    .select('enterprise_id')
    .where('rule', '=', rule)
    .where('state', '=', 'open')
    .where('enterprise_id', 'in', firms)
    .execute()
  const held = new Set(taken.map(({ enterprise_id }) => enterprise_id))
  return firms.filter((id) => !held.has(id))
}
