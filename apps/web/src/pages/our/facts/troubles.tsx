import { useDefinitions } from '../../../app/definitions.ts'
import { sayFactKey } from '../../../ui/fact-words.ts'
import { goToField } from './go-to-field.ts'
import { strings } from './strings.ts'

/** Everything that is wrong or odd, once, at the top; each line leads to its field. */
export function Troubles({
  faults,
  hints,
}: {
  faults: ReadonlyMap<string, string>
  hints: ReadonlyMap<string, string>
}) {
  if (faults.size === 0 && hints.size === 0) return null
  return (
    <section className="troubles" aria-label={strings.faults(faults.size)}>
      {faults.size > 0 && (
        <div className="our-fault">
          <b>{strings.faults(faults.size)}</b>
          <List of={faults} />
        </div>
      )}
      {hints.size > 0 && (
        <details className="our-note">
          <summary>{strings.hints(hints.size)}</summary>
          <List of={hints} />
        </details>
      )}
    </section>
  )
}

function List({ of }: { of: ReadonlyMap<string, string> }) {
  const { indicators } = useDefinitions().definitions
  return (
    <ul>
      {[...of].map(([key, text]) => (
        <li key={key}>
          <a
            href={`#field-${key}`}
            onClick={(event) => {
              event.preventDefault()
              goToField(key)
            }}
          >
            {sayFactKey(key, indicators)}
          </a>
          ：{text}
        </li>
      ))}
    </ul>
  )
}
