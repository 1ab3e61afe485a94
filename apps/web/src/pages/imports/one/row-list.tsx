import type { Import } from '@yinyu/contract'
import { Link } from '@tanstack/react-router'
import { sayRegion, usePlaceNames } from '../../../ui/place-names.ts'
import { strings } from '../strings.ts'
import { useRows, type RowsAsked } from '../use-imports.ts'
import { Listed } from './listed.tsx'
import { sayWhy } from './say-change.ts'
import '../../../ui/card-table.css'
import './lines.css'

const words = strings.one

/** Rows of the file as a whole: enterprises that are new, or why a row was not taken, not written or not taken back. */
export function RowList({ one, asked }: { one: Import; asked: RowsAsked }) {
  const names = usePlaceNames()
  const list = useRows(one, asked)
  const rows = list.data?.pages.flatMap((page) => page.rows)
  // Cells stand below rows that were left out; an empty list of rows would only be in the way.
  if (asked.only === 'left out' && rows?.length === 0) return null
  const hasWhy = asked.kind === 'refused' || asked.only !== undefined
  const hasRegion = asked.kind !== 'refused'
  return (
    <Listed count={rows?.length} asked={list}>
      <table className="card-table import-lines">
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.firm}</th>
            {hasRegion && <th scope="col">{words.region}</th>}
            {hasWhy && <th scope="col">{words.why}</th>}
          </tr>
        </thead>
        <tbody>
          {rows?.map((row) => (
            <tr key={row.row}>
              <td className="line-row" data-label={words.row}>
                {row.row}
              </td>
              <th scope="row" className="line-firm">
                <span>
                  {row.enterprise !== undefined &&
                  (one.state === 'applied' || row.staysBecause !== undefined) ? (
                    <Link to="/firm/$id" params={{ id: row.enterprise }}>
                      {row.name}
                    </Link>
                  ) : (
                    row.name
                  )}
                  <span className="small quiet">{row.creditCode}</span>
                </span>
              </th>
              {hasRegion && (
                <td data-label={words.region}>
                  {row.region === undefined ? '' : sayRegion(row.region, names)}
                </td>
              )}
              {hasWhy && <td className="line-why">{row.staysBecause ?? sayWhy(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Listed>
  )
}
