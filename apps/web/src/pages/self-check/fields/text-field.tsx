import { today } from '../clock.ts'
import type { FieldProps } from './field.ts'

/** A name, a code, a date. */
export function TextField({ id, factKey, indicator, entry, isFaulty, change }: FieldProps) {
  return (
    <input
      id={id}
      className="field-input"
      type={indicator.kind === 'date' ? 'date' : 'text'}
      autoComplete="off"
      value={entry?.text ?? ''}
      aria-invalid={isFaulty}
      aria-describedby={`${id}-note`}
      onChange={(event) => change({ kind: 'type', key: factKey, text: event.target.value, today: today() })}
    />
  )
}
