import { strings } from '../strings.ts'
import './regions-field.css'

/** What is in a list, each with a button to take it out; the last one stays. */
export function ChosenList({
  title,
  chosen,
  keepOne,
  onDrop,
}: {
  title: string
  chosen: readonly { readonly value: string; readonly title: string }[]
  keepOne: string
  onDrop: (value: string) => void
}) {
  return (
    <ul className="regions-chosen" aria-label={title}>
      {chosen.map((one) => (
        <li key={one.value}>
          {one.title}
          <button
            type="button"
            disabled={chosen.length === 1}
            aria-label={strings.parameters.drop(one.title)}
            title={chosen.length === 1 ? keepOne : undefined}
            onClick={() => onDrop(one.value)}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  )
}
