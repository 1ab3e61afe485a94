import { useId } from 'react'
import { Field } from '../../../ui/labelled-field.tsx'
import { strings } from '../strings.ts'
import type { Attested } from './attestation.ts'

/** The fields that every change has. */
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
