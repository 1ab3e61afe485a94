import { useId, type ReactNode } from 'react'
import { keyOf, type Path } from '../edit/content-path.ts'
import { useEditing } from '../edit/editing.ts'
import { strings } from '../strings.ts'

/** What an input needs to be the one that a label and its faults speak of. */
export interface Labelled {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean | undefined
}

/** A label over its field, with what is wrong under it. */
export function FieldFrame({
  title,
  path,
  need = 'required',
  children,
}: {
  title: string
  path: Path
  need?: 'required' | 'optional'
  children: (labelled: Labelled) => ReactNode
}) {
  const id = useId()
  const { faults } = useEditing()
  const wrong = faults.get(keyOf(path)) ?? []
  const isWrong = wrong.length > 0
  return (
    <div className="draft-field" data-place={keyOf(path)}>
      <label htmlFor={id}>
        {title}
        {need === 'optional' && <span className="quiet small"> {strings.optional}</span>}
      </label>
      {children({
        id,
        'aria-describedby': isWrong ? `${id}-wrong` : undefined,
        'aria-invalid': isWrong ? true : undefined,
      })}
      <FaultLines id={`${id}-wrong`} lines={wrong} />
    </div>
  )
}

/** What is wrong with something that has no single field, such as a list. */
export function FaultsOf({ path }: { path: Path }) {
  const id = useId()
  return <FaultLines id={id} lines={useEditing().faults.get(keyOf(path)) ?? []} />
}

function FaultLines({ id, lines }: { id: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <ul id={id} className="draft-faults">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
