import {
  addContact,
  changeContact,
  endContact,
  listContacts,
  listOwnContacts,
  showContact,
} from '@yinyu/contract'
import { sql } from 'kysely'
import { changing, reading, type Handler } from '../../door/handler.ts'
import { refuseAtDoor } from '../../door/refusals.ts'
import { findEnterprise } from '../../storage/enterprises.ts'
import type { Reading } from '../../storage/transaction.ts'
import { maskEmail, maskName, maskPhone } from './mask.ts'
import { showInClear } from './show.ts'

const READS_MOST = 200

export const contactHandlers: readonly Handler[] = [
  reading(listContacts, async (open, { params }) => {
    await findEnterprise(open, { id: params.id })
    const contacts = await contactsOf(open, params.id)
    return {
      contacts: contacts.map(({ id, personName, duty, phone, email }) => ({
        id,
        duty,
        personName: maskName(personName),
        phone: phone === undefined ? undefined : maskPhone(phone),
        email: email === undefined ? undefined : maskEmail(email),
      })),
    }
  }),

  changing(showContact, (open, { params, body }) =>
    showInClear(open, { contact: params.id, purpose: body.purpose }),
  ),

  reading(listOwnContacts, async (open, { caller }) => {
    const enterprise = caller.post?.enterprise ?? ''
    const reads = await open.sql
      .selectFrom('personal_read')
      .select(['contact_id as contact', 'purpose', 'at'])
      .select(sql<string>`coalesce(person_label(person), '')`.as('reader'))
      .where('enterprise_id', '=', enterprise)
      .orderBy('at', 'desc')
      .limit(READS_MOST)
      .execute()
    return {
      contacts: await contactsOf(open, enterprise),
      reads: reads.map(({ at, ...read }) => ({ ...read, at: at.toISOString() })),
    }
  }),

  changing(addContact, async (open, { body, caller }) => {
    const id = crypto.randomUUID()
    const enterprise_id = caller.post?.enterprise ?? ''
    await open.sql
      .insertInto('contact')
      .values({ id, enterprise_id, ...columnsOf(body) })
      .execute()
    open.audit({ kind: 'contact-added', objectKind: 'contact', object: id })
    return { id }
  }),

  changing(changeContact, async (open, { params, body }) => {
    const changed = await open.sql
      .updateTable('contact')
      .set(columnsOf(body))
      .where('id', '=', params.id)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) return refuseAtDoor('NOT_FOUND')
    open.audit({ kind: 'contact-changed', objectKind: 'contact', object: params.id })
    return { done: true as const }
  }),

  changing(endContact, async (open, { params, now }) => {
    const ended = await open.sql
      .updateTable('contact')
      .set({ ended_at: now })
      .where('id', '=', params.id)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (ended.numUpdatedRows === 0n) return refuseAtDoor('NOT_FOUND')
    open.audit({ kind: 'contact-ended', objectKind: 'contact', object: params.id })
    return { done: true as const }
  }),
]

interface Fields {
  readonly personName: string
  readonly duty: string
  readonly phone?: string | undefined
  readonly email?: string | undefined
}

function columnsOf({ personName, duty, phone, email }: Fields) {
  return { person_name: personName, duty, phone: phone ?? null, email: email ?? null }
}

async function contactsOf({ sql: open }: Reading, enterprise: string) {
  const rows = await open
    .selectFrom('contact')
    .select(['id', 'person_name as personName', 'duty', 'phone', 'email'])
    .where('enterprise_id', '=', enterprise)
    .where('ended_at', 'is', null)
    .orderBy('added_at')
    .execute()
  return rows.map(({ phone, email, ...rest }) => ({
    ...rest,
    phone: phone ?? undefined,
    email: email ?? undefined,
  }))
}
