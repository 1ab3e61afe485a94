import { listContacts, showContact } from '@yinyu/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { mayOpen, useMe } from '../../../app/use-me.ts'
import { Button } from '../../../ui/button.tsx'
import { ShowForm, type ShownContact } from '../contacts/show-form.tsx'
import { strings } from '../contacts/strings.ts'
import { Waiting } from '../waiting.tsx'
import type { TabProps } from './tabs.ts'
import '../contacts/contacts.css'

/** 联系人: masked; in clear for a stated purpose, as long as this tab stays open. */
export function Contacts({ firm }: TabProps) {
  const { data, error } = useQuery({
    queryKey: ['firm-contacts', firm.id],
    queryFn: ({ signal }) => call(listContacts, { params: { id: firm.id }, signal }),
  })
  if (data === undefined) return <Waiting error={error} />
  if (data.contacts.length === 0) return <p className="panel">{strings.none}</p>
  return (
    <>
      <p className="small quiet">{strings.lead}</p>
      <ul className="contacts">
        {data.contacts.map((contact) => (
          <li key={contact.id} className="panel">
            <Contact contact={contact} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Contact({ contact }: { contact: Omit<ShownContact, 'leftToday'> }) {
  const { me } = useMe()
  const [isAsking, setAsking] = useState(false)
  const [shown, setShown] = useState<ShownContact>()
  const { id, personName, duty, phone, email } = shown ?? contact
  const may = mayOpen(me, showContact.access)
  return (
    <div className="contact">
      <h2 className="contact-name">
        {personName}
        <span>{duty}</span>
      </h2>
      <dl className="contact-lines">
        <dt>{strings.phone}</dt>
        <dd>
          {phone === undefined ? strings.notGiven : <Phone phone={phone} isClear={shown !== undefined} />}
        </dd>
        <dt>{strings.email}</dt>
        <dd>{email ?? strings.notGiven}</dd>
      </dl>
      <output className="small">
        {shown !== undefined && <p className="contact-clear">{strings.inClear(shown.leftToday)}</p>}
      </output>
      {may && shown === undefined && !isAsking && (
        <Button onClick={() => setAsking(true)}>
          {strings.show}
          <span className="visually-hidden">：{`${personName} ${duty}`}</span>
        </Button>
      )}
      {isAsking && (
        <ShowForm
          contact={id}
          onClose={() => setAsking(false)}
          onShown={(answer) => {
            setShown(answer)
            setAsking(false)
          }}
        />
      )}
    </div>
  )
}

/** In clear it can be dialled. */
function Phone({ phone, isClear }: { phone: string; isClear: boolean }) {
  return isClear ? <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a> : phone
}
