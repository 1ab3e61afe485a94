import { endContact } from '@yinyu/contract'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { Button } from '../../../ui/button.tsx'
import { ContactForm } from './contact-form.tsx'
import { strings } from './strings.ts'
import { Sure } from './sure.tsx'
import { useDeed } from './use-deed.ts'

export interface Contact {
  readonly id: string
  readonly personName: string
  readonly duty: string
  readonly phone?: string | undefined
  readonly email?: string | undefined
}

/** Whom the authorities may speak to; in clear, as these are our own people. */
export function Contacts({ contacts }: { contacts: readonly Contact[] }) {
  const [form, setForm] = useState<'add' | Contact>()
  const [ending, setEnding] = useState<Contact>()
  return (
    <section className="panel" aria-labelledby="contacts-title">
      <div className="people-head">
        <h2 id="contacts-title">{strings.contacts}</h2>
        <Button onClick={() => setForm('add')}>{strings.add}</Button>
      </div>
      <p className="quiet small">{strings.contactsLead}</p>
      {contacts.length === 0 && <p>{strings.noContacts}</p>}
      <ul className="people-list">
        {contacts.map((contact) => (
          <li key={contact.id}>
            <span>
              <b>{contact.personName}</b> {contact.duty}
            </span>
            <span className="people-reach">
              {contact.phone !== undefined && <span>{contact.phone}</span>}
              {contact.email !== undefined && <span>{contact.email}</span>}
            </span>
            <span className="our-ways">
              <Button look="link" onClick={() => setForm(contact)}>
                {strings.change}
                <span className="visually-hidden">：{contact.personName}</span>
              </Button>
              <Button look="link" onClick={() => setEnding(contact)}>
                {strings.end}
                <span className="visually-hidden">：{contact.personName}</span>
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {form !== undefined && (
        <ContactForm contact={form === 'add' ? undefined : form} onClose={() => setForm(undefined)} />
      )}
      {ending && <EndContact contact={ending} onClose={() => setEnding(undefined)} />}
    </section>
  )
}

function EndContact({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const { fault, run } = useDeed()
  return (
    <Sure
      title={`${strings.end}：${contact.personName}`}
      text={strings.endContactSure(contact.personName)}
      fault={fault}
      onYes={() => run(() => call(endContact, { params: { id: contact.id } }), onClose)}
      onClose={onClose}
    />
  )
}
