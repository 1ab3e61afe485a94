import { useState } from 'react'
import { TextField } from '../../ui/text-field.tsx'
import { strings } from './strings.ts'

/** A part of a name or a code; asked with the Enter key or when the field is left. */
export function FindField({ value, onFind }: { value: string; onFind: (words: string) => void }) {
  const [typed, setTyped] = useState(value)
  return (
    <TextField
      label={strings.find}
      type="search"
      value={typed}
      maxLength={100}
      onChange={setTyped}
      onBlur={() => typed.trim() !== value && onFind(typed.trim())}
      onKeyDown={(event) => event.key === 'Enter' && onFind(typed.trim())}
    />
  )
}
