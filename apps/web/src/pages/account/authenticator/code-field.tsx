import { TextField } from '../../../ui/text-field.tsx'
import { strings } from '../strings.ts'

/** Six digits; a space between them does no harm. */
export function CodeField({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  return (
    <TextField
      label={strings.authenticator.code}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={8}
      value={value}
      onChange={onChange}
    />
  )
}
