import { answerPolicyNotice, listPolicyNotices, firmReasons, type PolicyNotice } from '@yinyu/contract'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { call } from '../../../app/call.ts'
import { mayOpen, useMe } from '../../../app/use-me.ts'
import { Button } from '../../../ui/button.tsx'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { ChoiceField, Field } from '../../../ui/labelled-field.tsx'
import { useDeed, type Deed } from '../../../ui/use-deed.ts'
import { strings } from '../strings.ts'
import '../../../ui/row-list.css'
import '../take-up.css'

const words = strings.notice

/** What the enterprise was told of policies, by the message that told it. */
export function usePolicyNotices(): ReadonlyMap<string, PolicyNotice> {
  const { me } = useMe()
  const { data } = useQuery({
    queryKey: ['policy-notices'],
    queryFn: ({ signal }) => call(listPolicyNotices, { signal }),
    enabled: mayOpen(me, listPolicyNotices.access),
  })
  return new Map(data?.notices.map((notice) => [notice.message, notice]))
}

type Answer = 'reason' | 'asked'

/** Below a message that told of a policy: what was said so far, and three ways to answer. */
export function PolicyNoticeAnswer({ notice }: { notice: PolicyNotice }) {
  const deed = useDeed()
  const [open, setOpen] = useState<Answer>()
  const close = () => setOpen(undefined)
  const send = (body: Said) =>
    deed.run(() => call(answerPolicyNotice, { params: { id: notice.message }, body }), close)
  return (
    <section className="notice-answer" aria-label={`${words.buttons}：${notice.title}`}>
      <SaidSoFar said={notice.said} />
      {open === undefined && (
        <div className="row-ways">
          <Button look="primary" disabled={deed.isGoing} onClick={() => send({ kind: 'interested' })}>
            {words.interested}
          </Button>
          <Button onClick={() => setOpen('reason')}>{words.notNeeded}</Button>
          <Button onClick={() => setOpen('asked')}>{words.ask}</Button>
        </div>
      )}
      {open === undefined && deed.fault !== undefined && (
        <p className="deed-fault" role="alert">
          {deed.fault}
        </p>
      )}
      {open === 'reason' && <ReasonForm deed={deed} onSend={send} onCancel={close} />}
      {open === 'asked' && <AskForm deed={deed} onSend={send} onCancel={close} />}
    </section>
  )
}

type FirmReason = (typeof firmReasons)[number]
type Said =
  | { readonly kind: 'interested' }
  | { readonly kind: 'asked'; readonly note: string }
  | { readonly kind: 'reason'; readonly reason: FirmReason; readonly note?: string }

interface FormProps {
  readonly deed: Deed
  readonly onSend: (said: Said) => void
  readonly onCancel: () => void
}

function SaidSoFar({ said }: { said: PolicyNotice['said'] }) {
  if (said.length === 0) return undefined
  return (
    <ul className="notice-said small">
      {said.map(({ kind, reason, note, on }, i) => (
        <li key={`${on} ${kind} ${i}`}>
          {`${on} ${words.thanks[kind]}`}
          {reason !== undefined && strings.reasons[reason]}
          {note !== undefined && `：${note}`}
        </li>
      ))}
    </ul>
  )
}

function ReasonForm({ deed, onSend, onCancel }: FormProps) {
  const id = useId()
  const [reason, setReason] = useState<FirmReason>('not-needed')
  const [note, setNote] = useState('')
  const go = () => onSend({ kind: 'reason', reason, ...(note.trim() === '' ? {} : { note: note.trim() }) })
  return (
    <DeedForm deed={deed} go={words.send} onGo={go} onCancel={onCancel}>
      <ChoiceField
        label={words.why}
        value={reason}
        choices={firmReasons.map((each) => [each, strings.reasons[each]])}
        onChange={(next) => setReason(firmReasons.find((each) => each === next) ?? reason)}
      />
      <Field label={words.note} id={id}>
        <textarea id={id} value={note} maxLength={1_000} onChange={({ target }) => setNote(target.value)} />
      </Field>
    </DeedForm>
  )
}

function AskForm({ deed, onSend, onCancel }: FormProps) {
  const id = useId()
  const [note, setNote] = useState('')
  const [wrong, setWrong] = useState<string>()
  const go = () =>
    note.trim().length < 2 ? setWrong(words.needQuestion) : onSend({ kind: 'asked', note: note.trim() })
  return (
    <DeedForm deed={deed} wrong={wrong} go={words.send} onGo={go} onCancel={onCancel}>
      <Field label={words.question} id={id}>
        <textarea id={id} value={note} maxLength={1_000} onChange={({ target }) => setNote(target.value)} />
      </Field>
    </DeedForm>
  )
}
