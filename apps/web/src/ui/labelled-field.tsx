import { useId, type ReactNode } from 'react'
import './labelled-field.css'

/** A choice among a few words, by the browser's own list; an empty value is 不限. */
export function ChoiceField({
  label,
  value,
  any,
  choices,
  onChange,
}: {
  label: string
  value: string
  /** The word for no choice; without one there always is a choice. */
  any?: string
  choices: readonly (readonly [value: string, words: string])[]
  onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <Field label={label} id={id}>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        {any !== undefined && <option value="">{any}</option>}
        {choices.map(([word, words]) => (
          <option key={word} value={word}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** A label above its field. */
export function Field({ label, id, children }: { label: string; id: string; children: ReactNode }) {
  return (
    <div className="labelled-field">
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  )
}
