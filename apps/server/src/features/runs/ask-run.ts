import { refuse, type Refusal } from '@yinyu/contract'
import { addDays, type IsoDate } from '@yinyu/kernel'
import type { RunPurpose } from '../../bulk/decide-run.ts'
import type { Writing } from '../../storage/perform.ts'

export interface RunAsked {
  readonly why: 'asked' | 'moved-on' | 'replay'
  readonly replayOf?: string | undefined
  readonly post?: string | undefined
  readonly purpose: RunPurpose
  readonly on: IsoDate
  readonly knownOn: IsoDate
}

/** Our own convention: so many may wait; they are worked on one after the other. */
const WAITING_MOST = 5
/** Our own convention: how far ahead one may look with what is known today. */
const AHEAD_DAYS_MOST = 366
/** Before this day there are no standards here. */
const FIRST_DAY = '2000-01-01'

/** Puts a run in the queue. */
export async function askRun(
  open: Writing,
  asked: RunAsked,
  today: IsoDate,
): Promise<{ readonly id: string } | Refusal> {
  const refusal = await refusalOf(open, asked, today)
  if (refusal !== undefined) return refusal
  const { id } = await open.sql
    .insertInto('bulk_run')
    .values({
      why: asked.why,
      replay_of: asked.replayOf ?? null,
      post_id: asked.post ?? null,
      purpose: asked.purpose,
      held_on: asked.on,
      known_on: asked.knownOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  open.audit({ kind: 'run-asked', objectKind: 'run', object: id })
  return { id }
}

async function refusalOf(
  open: Writing,
  { on, knownOn }: RunAsked,
  today: IsoDate,
): Promise<Refusal | undefined> {
  if (on < FIRST_DAY || on > addDays(today, AHEAD_DAYS_MOST))
    return refuse('RUN_DAY', '判定日只能从 2000 年起，到今天往后一年以内，请重新选择。', 'on')
  if (knownOn > today) return refuse('RUN_DAY', '数据截止日不能晚于今天，请重新选择。', 'knownOn')
  if (knownOn < FIRST_DAY) return refuse('RUN_DAY', '数据截止日不能早于 2000 年，请重新选择。', 'knownOn')
  const { waiting } = await open.sql
    .selectFrom('bulk_run')
    .where('state', 'in', ['queued', 'running'])
    .select((all) => all.fn.countAll<number>().as('waiting'))
    .executeTakeFirstOrThrow()
  if (waiting < WAITING_MOST) return undefined
  return refuse('RUN_QUEUE', `已经有 ${waiting} 次判定在排队，请等前面的完成，或先取消不需要的。`)
}
