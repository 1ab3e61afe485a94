import { refuse, type Refusal, type TaskResult } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import { refuseAtDoor } from '../../../door/refusals.ts'
import type { Writing } from '../../../storage/perform.ts'
import { sendMessage } from '../../messages/send-message.ts'
import { readOfficers, seesRegion } from './officers.ts'

type Change =
  | { readonly to: 'done'; readonly result: TaskResult; readonly note: string }
  | { readonly to: 'withdrawn' }
  | { readonly to: 'other-hands'; readonly owner: string; readonly note: string }

interface Given {
  readonly task: string
  readonly change: Change
  readonly today: IsoDate
  readonly now: Date
}

interface OpenTask {
  readonly id: string
  readonly enterprise: string
  readonly name: string
  readonly region: string
  readonly owner: string
  readonly givenBy: string
}

const done = { done: true as const }

/** Ends a task, takes it back or hands it on: whoever has it in hand, or whoever gave it. */
export async function changeTask(
  open: Writing,
  { task: id, change, today, now }: Given,
): Promise<{ done: true } | Refusal> {
  const task = await readOpenTask(open, id)
  if (task === undefined) return refuseAtDoor('NOT_FOUND')
  if (task === 'ended') return refuse('TASK_ENDED', '这家企业的交办已经办结或收回，不能再改。')
  const { person } = open.acting
  if (change.to === 'withdrawn' && person !== task.givenBy)
    return refuse('TASK_NOT_YOURS', '只有交办人可以收回。办不了可以转交，办完了请登记结果。')
  if (person !== task.givenBy && person !== task.owner)
    return refuse('TASK_NOT_YOURS', '只有经办人和交办人可以这样做。请先联系他们。')
  if (change.to === 'other-hands') return handOn(open, task, { ...change, today })
  const ended = { ended_by: person, ended_at: now }
  await open.sql
    .updateTable('list_task')
    .set(
      change.to === 'done'
        ? { ...ended, state: 'done', result: change.result, result_note: change.note }
        : { ...ended, state: 'withdrawn' },
    )
    .where('id', '=', id)
    .execute()
  const kind = change.to === 'done' ? 'list-task-ended' : 'list-task-withdrawn'
  const detail = { enterprise: task.enterprise, ...(change.to === 'done' && { result: change.result }) }
  open.audit({ kind, objectKind: 'list-task', object: id, detail })
  return done
}

async function handOn(
  open: Writing,
  task: OpenTask,
  { owner, note, today }: { readonly owner: string; readonly note: string; readonly today: IsoDate },
): Promise<{ done: true } | Refusal> {
  if (owner === task.owner) return refuse('TASK_OWNER', '这家企业已经在所选人员手里。', 'owner')
  const officer = (await readOfficers(open, today)).find(({ account }) => account === owner)
  if (officer === undefined || !seesRegion(officer, task.region))
    return refuse('TASK_OWNER', '所选人员不是这家企业所在地区的经办人员，请重新选择。', 'owner')
  await open.sql.updateTable('list_task').set({ owner }).where('id', '=', task.id).execute()
  await open.sql
    .insertInto('list_task_move')
    .values({
      enterprise_id: task.enterprise,
      task_id: task.id,
      from_account: task.owner,
      to_account: owner,
      note,
    })
    .execute()
  await sendMessage(open, {
    to: { account: owner },
    title: `转交给您：${task.name}`,
    body: note,
    link: '/lists?view=tasks&whose=mine&state=open',
  })
  const detail = { enterprise: task.enterprise, from: task.owner, to: owner }
  open.audit({ kind: 'list-task-moved', objectKind: 'list-task', object: task.id, detail })
  return done
}

/** Locked, so that two who change it at once do so one after the other. */
async function readOpenTask({ sql }: Writing, id: string): Promise<OpenTask | 'ended' | undefined> {
  const row = await sql
    .selectFrom('list_task as t')
    .innerJoin('enterprise as e', 'e.id', 't.enterprise_id')
    .select([
      't.id',
      't.enterprise_id as enterprise',
      'e.name',
      'e.region',
      't.owner',
      't.given_by',
      't.state',
    ])
    .where('t.id', '=', id)
    .forUpdate('t')
    .executeTakeFirst()
  if (row === undefined) return undefined
  if (row.state !== 'open') return 'ended'
  const { state: _, given_by: givenBy, ...task } = row
  return { ...task, givenBy }
}
