import { useId, type InputHTMLAttributes } from 'react'

interface Props {
  readonly label: string
  readonly value: string
  readonly onWrite: (text: string) => void
  readonly most: number
  readonly hint?: string
  /** More than one line to write in. */
  readonly rows?: number
  readonly mode?: InputHTMLAttributes<HTMLInputElement>['inputMode']
  /** Under the field, for rules that an example does not say. */
  readonly note?: string
}

/** A labelled field for words; of several lines where rows are given. */
export function WrittenField({ label, value, onWrite, most, hint, rows, mode, note }: Props) {
  const id = useId()
  const given = {
    id,
    value,
    maxLength: most,
    placeholder: hint,
    ...(note === undefined ? {} : { 'aria-describedby': `${id}-note` }),
  }
  return (
    <div className="our-form-field">
      <label htmlFor={id}>{label}</label>
      {rows === undefined ? (
        <input
          {...given}
          className="our-input"
          autoComplete="off"
          inputMode={mode}
          onChange={(event) => onWrite(event.target.value)}
        />
      ) : (
        <textarea {...given} rows={rows} onChange={(event) => onWrite(event.target.value)} />
      )}
      {note !== undefined && (
        <p id={`${id}-note`} className="quiet small">
          {note}
        </p>
      )}
    </div>
  )
}
