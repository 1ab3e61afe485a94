import { auditKinds, auditObjectKinds, type AuditFilter } from '@yinyu/contract'
import { useId } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ChoiceField, Field } from '../../../ui/labelled-field.tsx'
import { strings } from '../strings.ts'

/** What a field hands up; `undefined` or an empty word asks no more. */
export type Ask = (more: { readonly [Name in keyof AuditFilter]: string | undefined }) => void

/** Days, person, kind and object. Words are taken when the field is left or Enter is pressed. */
export function AuditFilters({
  filter,
  onAsk,
  onClear,
}: {
  filter: AuditFilter
  onAsk: Ask
  onClear: () => void
}) {
  return (
    <search className="panel audit-filters no-print" aria-label={strings.filters}>
      <DayField label={strings.from} value={filter.from} onChange={(from) => onAsk({ from })} />
      <DayField label={strings.to} value={filter.to} onChange={(to) => onAsk({ to })} />
      <WordField
        label={strings.person}
        hint={strings.personHint}
        value={filter.person}
        onChange={(person) => onAsk({ person })}
      />
      <ChoiceField
        label={strings.kind}
        value={filter.kind ?? ''}
        any={strings.any}
        choices={Object.entries(auditKinds)}
        onChange={(kind) => onAsk({ kind })}
      />
      <ChoiceField
        label={strings.objectKind}
        value={filter.objectKind ?? ''}
        any={strings.any}
        choices={Object.entries(auditObjectKinds)}
        onChange={(objectKind) => onAsk({ objectKind })}
      />
      <WordField label={strings.object} value={filter.object} onChange={(object) => onAsk({ object })} />
      {Object.keys(filter).length > 0 && (
        <div className="audit-clear">
          <Button look="link" onClick={onClear}>
            {strings.clear}
          </Button>
        </div>
      )}
    </search>
  )
}

interface FieldProps {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (value: string) => void
}

/** A day by the browser's own calendar. */
export function DayField({ label, value = '', onChange }: FieldProps) {
  const id = useId()
  return (
    <Field label={label} id={id}>
      <input id={id} type="date" value={value} onChange={({ target }) => onChange(target.value)} />
    </Field>
  )
}

function WordField({ label, hint, value = '', onChange }: FieldProps & { readonly hint?: string }) {
  const id = useId()
  const send = (word: string) => word.trim() !== value && onChange(word.trim())
  return (
    <Field label={label} id={id}>
      {/* The key takes the words anew when they change from outside, such as by the back button. */}
      <input
        key={value}
        id={id}
        type="text"
        placeholder={hint}
        defaultValue={value}
        onBlur={({ target }) => send(target.value)}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && send(currentTarget.value)}
      />
    </Field>
  )
}
