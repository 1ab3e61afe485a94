import { refuse, type PolicyNotice, type Refusal } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import type { Definitions } from '@yinyu/rules'
import { refuseAtDoor } from '../../door/refusals.ts'
import type { Writing } from '../../storage/perform.ts'
import type { Reading } from '../../storage/transaction.ts'

const NOTICES_MOST = 500

type Said = PolicyNotice['said'][number]

/** What the enterprise of the caller was told of policies, with what it has said and was answered since. */
export async function tellNotices(
  { sql }: Reading,
  { policies }: Pick<Definitions, 'policies'>,
): Promise<PolicyNotice[]> {
  const rows = await sql
    .selectFrom('take_up_event')
    .select(['policy', 'year', 'kind', 'reason', 'note', 'happened_on', 'message_id'])
    .where('kind', 'in', ['told', 'interested', 'asked', 'reason', 'replied'])
    .orderBy('seq', 'desc')
    .execute()
  const titles = new Map(policies.map(({ id, title }) => [id, title]))
  return rows
    .filter(({ kind }) => kind === 'told')
    .slice(0, NOTICES_MOST)
    .map(({ policy, year, message_id, happened_on }) => ({
      message: message_id ?? '',
      policy,
      title: titles.get(policy) ?? policy,
      year,
      toldOn: happened_on,
      said: rows
        .filter((row) => row.policy === policy && row.year === year && row.kind !== 'told')
        .map((row) => ({
          kind: row.kind as Said['kind'],
          reason: (row.reason as Said['reason'] | null) ?? undefined,
          note: row.note ?? undefined,
          on: row.happened_on,
        })),
    }))
}

/** What the enterprise says to a notice. Answering it means having read it. */
export async function answerNotice(
  open: Writing,
  given: {
    readonly message: string
    readonly said: {
      readonly kind: Said['kind']
      readonly reason?: Said['reason']
      readonly note?: string | undefined
    }
    readonly today: IsoDate
  },
): Promise<{ done: true } | Refusal> {
  const { message, said, today } = given
  const told = await open.sql
    .selectFrom('take_up_event')
    .select(['policy', 'year', 'enterprise_id'])
    .where('message_id', '=', message)
    .where('kind', '=', 'told')
    .executeTakeFirst()
  if (told === undefined) return refuseAtDoor('NOT_FOUND')
  const { count } = await open.sql
    .selectFrom('take_up_event')
    .select((all) => all.fn.countAll<number>().as('count'))
    .where('policy', '=', told.policy)
    .where('year', '=', told.year)
    .where('said_by', '=', 'firm')
    .executeTakeFirstOrThrow()
  if (count >= ANSWERS_MOST)
    return refuse('NOTICE_ANSWERS', '这项政策您已经回复了很多次，请直接联系主管部门。')
  await open.sql
    .insertInto('take_up_event')
    .values({
      policy: told.policy,
      year: told.year,
      enterprise_id: told.enterprise_id,
      kind: said.kind,
      happened_on: today,
      reason: said.reason ?? null,
      note: said.note ?? null,
      said_by: 'firm',
    })
    .execute()
  await open.sql
    .insertInto('message_read')
    .values({ message_id: message })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const detail = { policy: told.policy, year: told.year, kind: said.kind }
  open.audit({ kind: 'policy-notice-answered', objectKind: 'enterprise', object: told.enterprise_id, detail })
  return { done: true }
}

/** Our own convention: more answers to one notice than anybody would give in earnest. */
const ANSWERS_MOST = 50
