import type { AuditEvent } from '@yinyu/contract'
import { Mark } from '../../../ui/mark.tsx'
import { usePlaceNames } from '../../../ui/place-names.ts'
import { strings } from '../strings.ts'
import { sayKind, sayMoment, sayObjectKind, sayPerson, sayScope, shortId } from '../words.ts'

/** Events row by row; on a narrow screen each is a small card. The time opens the details. */
export function EventTable({
  events,
  onOpen,
}: {
  events: readonly AuditEvent[]
  onOpen: (seq: number) => void
}) {
  const names = usePlaceNames()
  return (
    <table className="card-table audit-table">
      <caption className="visually-hidden">{strings.title}</caption>
      <thead>
        <tr>
          <th scope="col">{strings.at}</th>
          <th scope="col">{strings.who}</th>
          <th scope="col">{strings.what}</th>
          <th scope="col">{strings.about}</th>
          <th scope="col">{strings.scope}</th>
          <th scope="col">{strings.chain}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.seq}>
            <th scope="row">
              <button type="button" className="audit-open" onClick={() => onOpen(event.seq)}>
                {sayMoment(event.at)}
              </button>
            </th>
            <td className="audit-who">
              {sayPerson(event)}
              {event.loginName !== undefined && <span className="quiet small"> {event.loginName}</span>}
            </td>
            <td className="audit-what">{sayKind(event.kind)}</td>
            <td>
              {sayObjectKind(event.objectKind)}{' '}
              <span className="quiet small" title={event.object}>
                {shortId(event.object)}
              </span>
            </td>
            <td className="quiet">{sayScope(event.scope, names)}</td>
            <td>
              <ChainMark chain={event.chain} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Whether an event is linked; said in words, not by colour alone. */
export function ChainMark({ chain }: Pick<AuditEvent, 'chain'>) {
  if (chain === 'not-shown') return undefined
  return (
    <Mark look={chain === 'linked' ? 'good' : 'waiting'}>
      {chain === 'linked' ? strings.linked : strings.waiting}
    </Mark>
  )
}
