import type { GrowthList, GrowthRow } from '@yinyu/contract'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../../app/use-me.ts'
import { heldTitles } from '../../../ui/held-titles.ts'
import { sayIndustry, sayRegion, usePlaceNames } from '../../../ui/place-names.ts'
import { TitleMark } from '../../../ui/title-mark.tsx'
import { moveInRows } from '../../registry/table/row-keys.ts'
import { strings } from '../strings.ts'
import { ShortCell } from './short-cell.tsx'
import '../../../ui/card-table.css'
import './firm-rows.css'

interface Props {
  readonly rows: readonly GrowthRow[]
  readonly list: GrowthList
  readonly chosen: ReadonlySet<string>
  /** Undefined for who gives nothing out. */
  readonly onChosen: ((chosen: ReadonlySet<string>) => void) | undefined
}

/** What a list says of its firms besides their names; nothing where they meet everything. */
const SAID = {
  qualified: undefined,
  nearly: 'short',
  unsure: 'open',
  falling: 'short',
  due: 'due',
} as const satisfies Record<GrowthList, 'short' | 'open' | 'due' | undefined>

/** The firms of a list; cards on a narrow screen. */
export function FirmRows(props: Props) {
  const { rows, list } = props
  return (
    <table className="card-table growth-rows" aria-label={strings.tabs[list]}>
      <Head {...props} />
      <tbody>
        {rows.map((row) => (
          <Row key={row.enterprise} {...props} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Head({ rows, list, chosen, onChosen }: Props) {
  const said = SAID[list]
  return (
    <thead>
      <tr>
        {onChosen !== undefined && (
          <td>
            <input
              type="checkbox"
              aria-label={strings.choosePage}
              checked={rows.every(({ enterprise }) => chosen.has(enterprise))}
              onChange={({ target }) =>
                onChosen(target.checked ? new Set(rows.map(({ enterprise }) => enterprise)) : new Set())
              }
            />
          </td>
        )}
        <th scope="col">{strings.columns.firm}</th>
        <th scope="col">{strings.columns.titles}</th>
        {said !== undefined && <th scope="col">{strings.columns[said]}</th>}
        <th scope="col">{strings.columns.task}</th>
      </tr>
    </thead>
  )
}

function Row({ row, list, chosen, onChosen }: Props & { row: GrowthRow }) {
  const said = SAID[list]
  const tick = (how: 'on' | 'off') => {
    const next = new Set(chosen)
    if (how === 'on') next.add(row.enterprise)
    else next.delete(row.enterprise)
    onChosen?.(next)
  }
  return (
    <tr>
      {onChosen !== undefined && (
        <td className="growth-tick">
          <input
            type="checkbox"
            aria-label={strings.choose(row.name)}
            checked={chosen.has(row.enterprise)}
            onChange={({ target }) => tick(target.checked ? 'on' : 'off')}
          />
        </td>
      )}
      <th scope="row">
        <Firm row={row} />
      </th>
      <td data-label={strings.columns.titles}>
        <Titles row={row} />
      </td>
      {said !== undefined && (
        <td data-label={strings.columns[said]} className="growth-short">
          <ShortCell row={row} list={list} />
        </td>
      )}
      <td data-label={strings.columns.task} className="growth-task">
        <TaskOf row={row} />
      </td>
    </tr>
  )
}

function Firm({ row }: { row: GrowthRow }) {
  const names = usePlaceNames()
  const { size = 'unknown', region, industry } = row
  const facts = [
    sayRegion(region, names),
    industry === undefined ? '' : sayIndustry(industry, names),
    Object.hasOwn(strings.sizes, size) && size !== 'unknown' ? strings.sizes[size as 'micro'] : '',
  ]
  return (
    <>
      <Link to="/firm/$id" params={{ id: row.enterprise }} data-row-link onKeyDown={moveInRows}>
        {row.name}
      </Link>
      <p className="small quiet">{facts.filter((each) => each !== '').join(' · ')}</p>
      {row.hasMoved && <p className="small growth-moved">{strings.hasMoved}</p>}
    </>
  )
}

function Titles({ row }: { row: GrowthRow }) {
  const { today = '' } = useMe()
  const valid = heldTitles(row.titles, today)
  if (valid.length === 0) return <span className="quiet">{strings.noTitle}</span>
  return (
    <span className="title-marks">
      {valid.map((title) => (
        <TitleMark key={`${title.kind} ${title.validFrom}`} title={title} today={today} />
      ))}
    </span>
  )
}

function TaskOf({ row: { task } }: { row: GrowthRow }) {
  if (task === undefined) return <span className="quiet">{strings.nobodyHas}</span>
  return (
    <>
      {task.ownerName}
      <br />
      <span className="small quiet">{strings.until(task.dueOn)}</span>
    </>
  )
}
