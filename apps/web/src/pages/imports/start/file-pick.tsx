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
  const take = (picked: File | undefined) => {
    const wrong = picked && fileFault(picked)
    setFault(wrong)
    onPick(wrong === undefined ? picked : undefined)
  }
  const dropped = useDrop(take)
  return (
    <div className="file-pick">
      <div className="file-drop" {...dropped}>
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
      <Limits id={`${id}-limits`} />
      {fault !== undefined && (
        <p className="form-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}

/** Takes a file that is let go of above, and shows that it would. */
function useDrop(take: (file: File | undefined) => void) {
  const [isOver, setOver] = useState(false)
  return {
    'data-over': isOver,
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      take(event.dataTransfer.files[0])
    },
  }
}

function Limits({ id }: { id: string }) {
  return (
    <ul id={id} className="file-limits small">
      {words.limits.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
