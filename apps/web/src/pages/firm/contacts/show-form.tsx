import { showContact } from '@yinyu/contract'
import { useEffect, useId, useRef, useState } from 'react'
import type { z } from 'zod'
import { call, CallRefused } from '../../../app/call.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/labelled-field.tsx'
import { strings } from './strings.ts'

type Answer<Route> = Route extends { answer: infer A } ? Extract<A, z.ZodType> : never
/** A contact in clear, and how many more may be seen today. */
export type ShownContact = z.output<Answer<typeof showContact>>

const PURPOSE_LEAST = 4

/** Asks what for before a contact is shown in clear; what is shown is handed up and kept nowhere. */
export function ShowForm({
  contact,
  onShown,
  onClose,
}: {
  contact: string
  onShown: (shown: ShownContact) => void
  onClose: () => void
}) {
  const id = useId()
  const [purpose, setPurpose] = useState('')
  const [fault, setFault] = useState('')
  const [isGoing, setGoing] = useState(false)
  const [key] = useState(() => crypto.randomUUID())
  const field = useRef<HTMLInputElement>(null)
  // The press on the button above asked for it.
  useEffect(() => field.current?.focus(), [])
  const show = async () => {
    if (purpose.trim().length < PURPOSE_LEAST) return setFault(strings.needPurpose)
    setGoing(true)
    try {
      onShown(await call(showContact, { params: { id: contact }, body: { purpose: purpose.trim() }, key }))
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error
      setFault(`${error.message}（${error.refusal.refused}）`)
      setGoing(false)
    }
    return undefined
  }
  return (
    <form
      className="contact-ask"
      onSubmit={(event) => {
        event.preventDefault()
        void show()
      }}
    >
      <Field label={strings.purpose} id={id}>
        <input
          id={id}
          type="text"
          autoComplete="off"
          maxLength={500}
          placeholder={strings.purposeHint}
          value={purpose}
          ref={field}
          onChange={({ target }) => setPurpose(target.value)}
        />
      </Field>
      <p className="small quiet">{strings.purposeNote}</p>
      {fault !== '' && <p role="alert">{fault}</p>}
      <div className="panel-ways">
        <Button look="primary" type="submit" disabled={isGoing}>
          {isGoing ? strings.going : strings.go}
        </Button>
        <Button onClick={onClose}>{strings.cancel}</Button>
      </div>
    </form>
  )
}
