import { useId, useState, type DragEvent } from 'react'
import { strings } from '../strings.ts'
import { fileFault, sayBytes } from './file-fault.ts'

const words = strings.file

/** A file dropped or chosen; what cannot be imported is told at once and not taken. */
export function FilePick({
  file,
  onPick,
}: {
  file: File | undefined
  onPick: (file: File | undefined) => void
}) {
  const id = useId()
  const [fault, setFault] = useState<string>()
  const [isOver, setOver] = useState(false)
  const take = (picked: File | undefined) => {
    const wrong = picked && fileFault(picked)
    setFault(wrong)
    onPick(wrong === undefined ? picked : undefined)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  return (
    <div className="file-pick">
      <div
        className="file-drop"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <h3>{words.label}</h3>
        <p className="small">{words.drop}</p>
        <input
          id={id}
          type="file"
          accept=".xlsx,.csv,.txt,.tsv,.xls,.et"
          aria-describedby={`${id}-limits`}
          onChange={({ target }) => {
            take(target.files?.[0])
            // The same file chosen again after it was mended is a choice too.
            target.value = ''
          }}
        />
        <label htmlFor={id} className="button">
          {file === undefined ? words.choose : words.other}
        </label>
        <output className="file-taken">
          {file && `${words.taken}${file.name}（${sayBytes(file.size)}）`}
        </output>
      </div>
      <ul id={`${id}-limits`} className="file-limits small">
        {words.limits.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {fault !== undefined && (
        <p className="form-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}
