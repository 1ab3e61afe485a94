import { decideReserve } from '@yinyu/contract'
import { useId, useState } from 'react'
import { call } from '../../../app/call.ts'
import { useMe } from '../../../app/use-me.ts'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { ChoiceField, Field } from '../../../ui/labelled-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { strings } from '../strings.ts'

const words = strings.decide
type Kind = keyof typeof words.kinds

/** 入库, 不入库 or 出库 of the chosen firms, with a reason and a day. */
export function DecideForm({
  enterprises,
  batch,
  kinds,
  onDone,
  onCancel,
}: {
  enterprises: readonly string[]
  batch?: string
  /** What is possible for all of them; none when they stand differently. */
  kinds: readonly Kind[]
  onDone: (told: string) => void
  onCancel: () => void
}) {
  const { today = '' } = useMe()
  const deed = useDeed()
  const [wanted, setWanted] = useState<Kind>()
  const [reason, setReason] = useState('')
  const [day, setDay] = useState('')
  const [wrong, setWrong] = useState<string>()
  const kind = wanted !== undefined && kinds.includes(wanted) ? wanted : kinds[0]
  if (kind === undefined) return <p className="deed-note">{strings.mixed}</p>
  const go = () => {
    if (reason.trim().length < 2) return setWrong(words.needReason)
    setWrong(undefined)
    const body = { enterprises: [...enterprises], kind, reason, on: day === '' ? today : day }
    deed.run(
      () => call(decideReserve, { body: batch === undefined ? body : { ...body, batch } }),
      () => onDone(words.done(enterprises.length, words.kinds[kind])),
    )
    return undefined
  }
  return (
    <section className="panel decide" aria-label={words.title}>
      <DeedForm
        deed={deed}
        wrong={wrong}
        go={words.go(words.kinds[kind], enterprises.length)}
        onGo={go}
        onCancel={onCancel}
      >
        <div className="asked">
          <KindField kind={kind} kinds={kinds} onChange={setWanted} />
          <TextField
            label={words.on}
            type="date"
            value={day === '' ? today : day}
            max={today}
            onChange={setDay}
          />
        </div>
        <ReasonField reason={reason} onChange={setReason} />
      </DeedForm>
    </section>
  )
}

function KindField({
  kind,
  kinds,
  onChange,
}: {
  kind: Kind
  kinds: readonly Kind[]
  onChange: (kind: Kind | undefined) => void
}) {
  return (
    <ChoiceField
      label={words.title}
      value={kind}
      choices={kinds.map((each) => [each, words.kinds[each]])}
      onChange={(next) => onChange(kinds.find((each) => each === next))}
    />
  )
}

function ReasonField({ reason, onChange }: { reason: string; onChange: (reason: string) => void }) {
  const id = useId()
  return (
    <Field label={words.reason} id={id}>
      <textarea
        id={id}
        value={reason}
        maxLength={500}
        placeholder={words.reasonHint}
        onChange={({ target }) => onChange(target.value)}
      />
    </Field>
  )
}
