import { useId } from 'react'
import './button.css'
import './file-field.css'

/** A file to hand over; the browser's own button would speak the browser's language, and cannot be cleared from here. */
export function FileField({
  label,
  file,
  accept,
  onPick,
}: {
  label: string
  file: File | undefined
  /** As `accept` of the browser: `.xlsx,.csv`. */
  accept: string
  onPick: (file: File | undefined) => void
}) {
  const id = useId()
  return (
    <div className="file-field">
      <label htmlFor={id}>{label}</label>
      <div>
        <input
          id={id}
          type="file"
          accept={accept}
          className="visually-hidden"
          onChange={({ target }) => {
            onPick(target.files?.[0])
            // The same file chosen again after it was mended is a choice too.
            target.value = ''
          }}
        />
        <label htmlFor={id} className="button">
          {file === undefined ? '选择文件' : '换一个文件'}
        </label>
        <span>{file?.name ?? ''}</span>
      </div>
    </div>
  )
}
