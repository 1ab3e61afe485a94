import { sayInstant } from '../../../ui/say-instant.ts'
import type { Contact } from './contacts.tsx'
import { strings } from './strings.ts'

interface Read {
  readonly contact: string
  readonly reader: string
  readonly purpose: string
  readonly at: string
}

/** Who read whose contact in clear, when and what for. */
export function Reads({ reads, contacts }: { reads: readonly Read[]; contacts: readonly Contact[] }) {
  const nameOf = new Map(contacts.map(({ id, personName }) => [id, personName]))
  return (
    <section className="panel" aria-labelledby="reads-title">
      <h2 id="reads-title">{strings.reads}</h2>
      {reads.length === 0 ? (
        <p className="quiet">{strings.noReads}</p>
      ) : (
        <ul className="people-list">
          {reads.map(({ contact, reader, purpose, at }) => (
            <li key={`${at} ${contact} ${reader}`}>
              <span>
                <b>{reader}</b> {strings.purpose}：{purpose}
              </span>
              <span className="quiet small">
                {strings.whom}：{nameOf.get(contact) ?? strings.endedContact} · {sayInstant(at)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
