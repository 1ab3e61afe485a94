import { isIsoDate, type IsoDate } from '@yinyu/kernel'
import { useId } from 'react'
import { Field } from '../../../ui/labelled-field.tsx'
import { strings } from '../strings.ts'

/** When it happened and the document that says so: what every change has. */
export interface Attested {
  readonly happenedOn: string
  readonly document: string
}

export const unattested: Attested = { happenedOn: '', document: '' }

/** What is missing or wrong about day and document. */
export function attestedFaults({ happenedOn, document }: Attested, today: IsoDate): readonly string[] {
  return [
    ...dayFaults(strings.form.happenedOn, happenedOn),
    ...(isIsoDate(happenedOn) && happenedOn > today ? [strings.form.notYet] : []),
    ...(document.trim() === '' ? [strings.form.needed(strings.form.document)] : []),
  ]
}

export function dayFaults(label: string, day: string): readonly string[] {
  return isIsoDate(day) ? [] : [strings.form.needed(label)]
}

export function AttestedFields({
  value,
  onChange,
}: {
  value: Attested
  onChange: (value: Attested) => void
}) {
  return (
    <>
      <DayInput
        label={strings.form.happenedOn}
        value={value.happenedOn}
        onChange={(happenedOn) => onChange({ ...value, happenedOn })}
      />
      <TextInput
        label={strings.form.document}
        hint={strings.form.documentHint}
        most={500}
        value={value.document}
        onChange={(document) => onChange({ ...value, document })}
      />
    </>
  )
}

export function DayInput({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (day: string) => void
}) {
  const id = useId()
  return (
    <Field label={label} id={id}>
      <input id={id} type="date" value={value} onChange={({ target }) => onChange(target.value)} />
    </Field>
  )
}

export function TextInput({
  label,
  hint,
  most,
  value,
  onChange,
}: {
  label: string
  hint?: string
  /** Characters. */
  most: number
  value: string
  onChange: (text: string) => void
}) {
  const id = useId()
  return (
    <Field label={label} id={id}>
      <input
        id={id}
        type="text"
        autoComplete="off"
        maxLength={most}
        placeholder={hint}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </Field>
  )
}
