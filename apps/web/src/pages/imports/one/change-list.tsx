import type { Import, ImportChange } from '@yinyu/contract'
import { Link } from '@tanstack/react-router'
import { useDefinitions } from '../../../app/definitions.ts'
import { usePlaceNames } from '../../../ui/place-names.ts'
import { strings } from '../strings.ts'
import { useChanges, type ChangesAsked } from '../use-imports.ts'
import { Listed } from './listed.tsx'
import { hasFile, sayDatum, sayOldSource, sayValue, sayWhy } from './say-change.ts'
import '../../../ui/card-table.css'
import './lines.css'

const words = strings.one

/** Cells of the file beside the records: old and new side by side, or why one was not taken. */
export function ChangeList({ one, asked }: { one: Import; asked: ChangesAsked }) {
  const list = useChanges(one, asked)
  const changes = list.data?.pages.flatMap((page) => page.changes)
  const isBeside = asked.kind !== 'refused' && asked.kind !== 'noticed'
  const hasWhy = asked.kind !== 'added' && asked.kind !== 'changed'
  return (
    <Listed count={changes?.length} asked={list}>
      <table className="card-table import-lines">
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.firm}</th>
            <th scope="col">{words.datum}</th>
            {isBeside && (
              <>
                <th scope="col">{words.before}</th>
                <th scope="col">{words.after}</th>
              </>
            )}
            {hasWhy && <th scope="col">{words.why}</th>}
          </tr>
        </thead>
        <tbody>
          {changes?.map((change) => (
            <tr key={`${change.row} ${change.place}`}>
              <td className="line-row" data-label={words.row}>
                {change.row === 0 ? words.headerRow : change.row}
              </td>
              <td className="line-firm">
                <Firm one={one} change={change} />
              </td>
              <Datum change={change} />
              {isBeside && <Beside change={change} />}
              {hasWhy && <td className="line-why">{sayWhy(change)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Listed>
  )
}

function Firm({ one, change }: { one: Import; change: ImportChange }) {
  const { name = '', creditCode = '', enterprise = '' } = change
  return (
    <span>
      {hasFile(change, one) ? (
        <Link to="/firm/$id" params={{ id: enterprise }} search={{ tab: 'data' }}>
          {name}
        </Link>
      ) : (
        name
      )}
      <span className="small quiet">{creditCode}</span>
    </span>
  )
}

function Datum({ change }: { change: ImportChange }) {
  const { indicators } = useDefinitions().definitions
  return (
    <th scope="row" className="line-datum">
      {sayDatum(change, indicators)}
    </th>
  )
}

function Beside({ change }: { change: ImportChange }) {
  const { indicators } = useDefinitions().definitions
  const names = usePlaceNames()
  const say = (value: ImportChange['value']) => sayValue(change, value, { indicators, names })
  return (
    <>
      <td className="line-old" data-label={words.before}>
        <span>
          {say(change.old?.value)}
          <span className="small quiet">{sayOldSource(change)}</span>
        </span>
      </td>
      <td className="line-new" data-label={words.after}>
        <b>{say(change.value)}</b>
      </td>
    </>
  )
}
