import { useId, type InputHTMLAttributes } from 'react'
import { Field } from './labelled-field.tsx'

type Own = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'id'>

/** One line of text, a password or a day, with a word of help under it. */
export function TextField({
  label,
  value,
  hint,
  onChange,
  ...rest
}: Own & { label: string; value: string; hint?: string; onChange: (value: string) => void }) {
  const id = useId()
  return (
    <Field label={label} id={id}>
      <input
        type="text"
        autoComplete="off"
        {...rest}
        id={id}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ target }) => onChange(target.value)}
      />
      {hint !== undefined && (
        <span id={`${id}-hint`} className="small quiet">
          {hint}
        </span>
      )}
    </Field>
  )
}
