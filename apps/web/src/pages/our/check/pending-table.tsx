import { Link } from '@tanstack/react-router'
import { useDefinitions } from '../../../app/definitions.ts'
import { sayFactKey } from '../../../ui/fact-words.ts'
import { Mark } from '../../../ui/mark.tsx'
import { useSayRecorded } from '../facts/say-recorded.ts'
import type { Pending } from './pending.ts'
import { strings } from './strings.ts'

/** Old and new side by side, with the way back to every field. */
export function PendingTable({
  groups,
}: {
  groups: readonly (readonly [group: string, rows: readonly Pending[]])[]
}) {
  return groups.map(([group, rows]) => (
    <section key={group} className="panel" aria-labelledby={`check-${group}`}>
      <h2 id={`check-${group}`}>{group}</h2>
      <table className="check-table">
        <thead>
          <tr>
            <th scope="col">{strings.item}</th>
            <th scope="col">{strings.before}</th>
            <th scope="col">{strings.after}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  ))
}

function Row({ row }: { row: Pending }) {
  const { indicators } = useDefinitions().definitions
  const sayRecorded = useSayRecorded()
  const { key, indicator, before, stronger, after, text, fault, change } = row
  return (
    <tr>
      <th scope="row">
        <Link to="/our/facts" search={{ field: key }}>
          {sayFactKey(key, indicators)}
        </Link>
      </th>
      <td data-label={strings.before}>
        {before?.value === undefined ? (
          <span className="quiet">{strings.none}</span>
        ) : (
          sayRecorded(indicator, before.value)
        )}
      </td>
      <td data-label={strings.after}>
        {change === 'withdrawn' ? (
          <b>{strings.changes.withdrawn}</b>
        ) : after === undefined ? (
          <span className="check-wrong">
            {text}
            <span className="field-fault">{fault}</span>
          </span>
        ) : (
          <>
            <b>{sayRecorded(indicator, after)}</b>{' '}
            <Mark look={change === 'same' ? 'plain' : 'moving'}>{strings.changes[change]}</Mark>
          </>
        )}
        {stronger?.value !== undefined && (
          <span className="small quiet check-stronger">
            {strings.stronger(stronger.sourceName, sayRecorded(indicator, stronger.value))}
          </span>
        )}
      </td>
    </tr>
  )
}
