import { factKey, type Indicator } from '@yinyu/rules'
import { useId } from 'react'
import { FactField } from '../self-check/fields/fact-field.tsx'
import { FieldNote } from '../self-check/fields/field-note.tsx'
import { readEntry } from '../self-check/read-entry.ts'
import type { Entry, SheetChange } from '../self-check/sheet.ts'

/** One value of an indicator, typed as in the self-check: in its unit, with its choices, said back as understood. */
export function ValueField({
  label,
  indicator,
  year,
  entry,
  onChange,
}: {
  label: string
  indicator: Indicator
  year: number | undefined
  entry: Entry
  onChange: (entry: Entry) => void
}) {
  const id = useId()
  const { fault } = readEntry(indicator, entry)
  const follow = (change: SheetChange) => {
    if (change.kind === 'type') onChange({ ...entry, text: change.text })
    if (change.kind === 'unit') onChange({ ...entry, unit: change.unit })
  }
  return (
    <div className="value-field">
      <label htmlFor={id}>{label}</label>
      <FactField
        id={id}
        factKey={factKey(indicator.id, year)}
        indicator={indicator}
        entry={entry}
        isUnsure={false}
        isFaulty={fault !== undefined}
        change={follow}
      />
      <FieldNote id={id} fault={fault} warning={undefined} />
    </div>
  )
}
