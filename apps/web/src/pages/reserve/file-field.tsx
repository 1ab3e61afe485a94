import { useId } from 'react'
import { Field } from '../../ui/labelled-field.tsx'

/** A spreadsheet to hand over. */
export function FileField({
  label,
  file,
  onPick,
}: {
  label: string
  file: File | undefined
  onPick: (file: File | undefined) => void
}) {
  const id = useId()
  return (
    <Field label={label} id={id}>
      <input
        key={file === undefined ? 'none' : 'taken'}
        id={id}
        type="file"
        accept=".xlsx,.csv,.txt,.tsv"
        className={file === undefined ? '' : 'visually-hidden'}
        onChange={({ target }) => onPick(target.files?.[0])}
      />
      {file !== undefined && (
        <button type="button" className="button" onClick={() => onPick(undefined)}>
          {`${file.name}（换一个）`}
        </button>
      )}
    </Field>
  )
}
