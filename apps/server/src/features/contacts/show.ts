import { refuse, type Refusal } from '@yinyu/contract'
import { sql } from 'kysely'
import { refuseAtDoor } from '../../door/refusals.ts'
import type { Writing } from '../../storage/perform.ts'

/** How many a person may see in clear in a day (reliability 4.4). */
export const SHOWN_A_DAY_MOST = 30

interface Shown {
  readonly id: string
  readonly personName: string
  readonly duty: string
  readonly phone: string | undefined
  readonly email: string | undefined
  readonly leftToday: number
}

/** Shows one contact in clear, and sets down who read it and what for. */
export async function showInClear(
  open: Writing,
  { contact: id, purpose }: { contact: string; purpose: string },
): Promise<Shown | Refusal> {
  const contact = await open.sql
    .selectFrom('contact')
    .select(['id', 'enterprise_id', 'person_name', 'duty', 'phone', 'email'])
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (contact === undefined) return refuseAtDoor('NOT_FOUND')
  // Two at once must not both be the thirtieth.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`show ${open.acting.person}`}, 0))`.execute(
    open.sql,
  )
  const { shown } = await open.sql
    .selectFrom('personal_read')
    .select((all) => all.fn.countAll<number>().as('shown'))
    .where('person', '=', open.acting.person)
    .where(sql<boolean>`at >= date_trunc('day', now())`)
    .executeTakeFirstOrThrow()
  if (shown >= SHOWN_A_DAY_MOST)
    return refuse(
      'CONTACT_LIMIT',
      `一天最多查看 ${SHOWN_A_DAY_MOST} 次明文，今天已经用完。确有需要请联系安全管理员。`,
    )
  await open.sql
    .insertInto('personal_read')
    .values({ enterprise_id: contact.enterprise_id, contact_id: id, purpose })
    .execute()
  open.audit({ kind: 'contact-shown', objectKind: 'contact', object: id })
  return {
    id,
    personName: contact.person_name,
    duty: contact.duty,
    phone: contact.phone ?? undefined,
    email: contact.email ?? undefined,
    leftToday: SHOWN_A_DAY_MOST - shown - 1,
  }
}
