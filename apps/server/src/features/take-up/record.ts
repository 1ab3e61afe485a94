import { refuse, type LossReason, type Refusal } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import { refuseAtDoor } from '../../door/refusals.ts'
import type { Writing } from '../../storage/perform.ts'
import { inBatches } from '../firm-lists/in-batches.ts'
import { sendMessage } from '../messages/send-message.ts'

/** Which policy of which year. */
export interface Matter {
  readonly policy: string
  readonly year: number
}

/** What an officer records of firms and a policy. */
export type Recorded =
  | {
      readonly kind: 'began' | 'filed' | 'approved' | 'paid'
      readonly on: IsoDate
      readonly document: string
      readonly list?: string
    }
  | {
      readonly kind: 'reason'
      readonly on: IsoDate
      readonly reason: LossReason
      readonly note?: string | undefined
    }

/** Records the same of several firms, all or none; the firms must be the caller's. */
export async function recordFirms(
  open: Writing,
  { policy, year }: Matter,
  given: { readonly enterprises: readonly string[]; readonly recorded: Recorded; readonly today: IsoDate },
): Promise<{ recorded: number } | Refusal> {
  const { recorded, today } = given
  if (recorded.on > today) return refuse('TAKE_UP_DAY', '日期不能晚于今天。', 'on')
  const ids = [...new Set(given.enterprises)]
  const { count } = await open.sql
    .selectFrom('enterprise')
    .where('id', 'in', ids)
    .select((all) => all.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  if (count !== ids.length) return refuseAtDoor('NOT_FOUND')
  await insertRecorded(
    open,
    { policy, year },
    ids.map((enterprise) => ({ enterprise, recorded })),
  )
  const kind = recorded.kind === 'reason' ? 'take-up-explained' : 'take-up-recorded'
  const detail = { policy, year, kind: recorded.kind }
  for (const object of ids) open.audit({ kind, objectKind: 'enterprise', object, detail })
  return { recorded: ids.length }
}

/** Adds the events; who may be recorded has been looked at before. */
export async function insertRecorded(
  { sql }: Writing,
  { policy, year }: Matter,
  all: readonly { readonly enterprise: string; readonly recorded: Recorded }[],
): Promise<void> {
  for (const some of inBatches(all))
    await sql
      .insertInto('take_up_event')
      .values(
        some.map(({ enterprise, recorded }) => ({
          policy,
          year,
          enterprise_id: enterprise,
          kind: recorded.kind,
          happened_on: recorded.on,
          said_by: 'officer',
          reason: recorded.kind === 'reason' ? recorded.reason : null,
          note: recorded.kind === 'reason' ? (recorded.note ?? null) : null,
          document: recorded.kind === 'reason' ? null : recorded.document,
          list_id: recorded.kind === 'reason' ? null : (recorded.list ?? null),
        })),
      )
      .execute()
}

/** Takes back something that an officer recorded by mistake; it stays on record and counts no more. */
export async function annulEvent(
  open: Writing,
  { event, note, today }: { readonly event: string; readonly note: string; readonly today: IsoDate },
): Promise<{ done: true } | Refusal> {
  const found = await open.sql
    .selectFrom('take_up_event')
    .select(['policy', 'year', 'enterprise_id', 'kind', 'said_by'])
    .where('id', '=', event)
    .executeTakeFirst()
  if (found === undefined) return refuseAtDoor('NOT_FOUND')
  if (found.said_by !== 'officer' || !['began', 'filed', 'approved', 'paid', 'reason'].includes(found.kind))
    return refuse('TAKE_UP_ANNUL', '告知和企业自己说的话不能撤回，只能撤回主管部门的登记。')
  const annulled = await open.sql
    .selectFrom('take_up_event')
    .select('id')
    .where('annuls', '=', event)
    .executeTakeFirst()
  if (annulled !== undefined) return refuse('TAKE_UP_ANNUL', '这条登记已经撤回过了。')
  const { policy, year, enterprise_id } = found
  await open.sql
    .insertInto('take_up_event')
    .values({
      policy,
      year,
      enterprise_id,
      kind: 'annulled',
      happened_on: today,
      annuls: event,
      note,
      said_by: 'officer',
    })
    .execute()
  open.audit({
    kind: 'take-up-annulled',
    objectKind: 'enterprise',
    object: enterprise_id,
    detail: { policy, year },
  })
  return { done: true }
}

/** Answers what an enterprise asked about a policy; it is told by a message. */
export async function replyToFirm(
  open: Writing,
  matter: Matter & { readonly enterprise: string; readonly text: string; readonly title: string },
  today: IsoDate,
): Promise<{ done: true } | Refusal> {
  const { policy, year, enterprise, text, title } = matter
  const there = await open.sql
    .selectFrom('enterprise')
    .select('id')
    .where('id', '=', enterprise)
    .executeTakeFirst()
  if (there === undefined) return refuseAtDoor('NOT_FOUND')
  const event = {
    policy,
    year,
    enterprise_id: enterprise,
    happened_on: today,
    note: text,
    said_by: 'officer',
  }
  await open.sql
    .insertInto('take_up_event')
    .values({ ...event, kind: 'replied' })
    .execute()
  await sendMessage(open, {
    to: { enterprise },
    title: `答复：关于《${title}》`.slice(0, 200),
    body: text,
    link: `/policies/${policy}`,
  })
  open.audit({
    kind: 'take-up-replied',
    objectKind: 'enterprise',
    object: enterprise,
    detail: { policy, year },
  })
  return { done: true }
}
