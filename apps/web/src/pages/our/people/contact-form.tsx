import { addContact, changeContact } from '@yinyu/contract'
import { useState, type FormEvent } from 'react'
import { call } from '../../../app/call.ts'
import { Button } from '../../../ui/button.tsx'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { WrittenField } from '../frame/written-field.tsx'
import { findContactFault, tidyContact, type ContactTyped } from './contact-typed.ts'
import type { Contact } from './contacts.tsx'
import { strings } from './strings.ts'
import { useDeed } from './use-deed.ts'

const fields = [
  { name: 'personName', label: strings.personName, mode: 'text', most: 100 },
  { name: 'duty', label: strings.duty, mode: 'text', most: 100 },
  { name: 'phone', label: strings.phone, mode: 'tel', most: 29 },
  { name: 'email', label: strings.email, mode: 'email', most: 200 },
] as const

/** Adds or changes a contact. */
export function ContactForm({ contact, onClose }: { contact: Contact | undefined; onClose: () => void }) {
  const [typed, setTyped] = useState<ContactTyped>({
    personName: contact?.personName ?? '',
    duty: contact?.duty ?? '',
    phone: contact?.phone ?? '',
    email: contact?.email ?? '',
  })
  const [wrong, setWrong] = useState<string>()
  const { fault, isGoing, run } = useDeed()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = findContactFault(typed)
    setWrong(found)
    if (found !== undefined) return
    const body = tidyContact(typed)
    run(
      () =>
        contact ? call(changeContact, { params: { id: contact.id }, body }) : call(addContact, { body }),
      onClose,
    )
  }
  const said = wrong ?? fault
  return (
    <SidePanel title={contact ? strings.change : strings.add} onClose={onClose}>
      <form className="our-form" onSubmit={submit} noValidate>
        {fields.map(({ name, label, mode, most }) => (
          <WrittenField
            key={name}
            {...{ label, mode, most }}
            value={typed[name]}
            onWrite={(text) => setTyped({ ...typed, [name]: text })}
          />
        ))}
        {said !== undefined && (
          <p className="our-fault" role="alert">
            {said}
          </p>
        )}
        <div className="our-ways">
          <Button look="primary" type="submit" disabled={isGoing}>
            {strings.save}
          </Button>
          <Button onClick={onClose}>{strings.cancel}</Button>
        </div>
      </form>
    </SidePanel>
  )
}
