import type { GrowthList, GrowthRow } from '@yinyu/contract'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../../app/use-me.ts'
import { sayIndustry, sayRegion, usePlaceNames } from '../../../ui/place-names.ts'
import { TitleMark } from '../../../ui/title-mark.tsx'
import { counts, titleNow } from '../../../ui/title-words.ts'
import { moveInRows } from '../../registry/table/row-keys.ts'
import { strings } from '../strings.ts'
import { ShortCell } from './short-cell.tsx'
import './firm-rows.css'

interface Props {
  readonly rows: readonly GrowthRow[]
  readonly list: GrowthList
  readonly chosen: ReadonlySet<string>
  /** Undefined for who gives nothing out. */
  readonly onChosen: ((chosen: ReadonlySet<string>) => void) | undefined
}

/** The firms of a list; cards on a narrow screen. */
export function FirmRows({ rows, list, chosen, onChosen }: Props) {
  const tick = (enterprise: string, how: 'on' | 'off') => {
    const next = new Set(chosen)
    if (how === 'on') next.add(enterprise)
    else next.delete(enterprise)
    onChosen?.(next)
  }
  const said = { nearly: 'short', falling: 'short', unsure: 'open', due: 'due', qualified: undefined }[list]
  return (
    <table className="growth-rows" aria-label={strings.tabs[list]}>
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
          {said !== undefined && <th scope="col">{strings.columns[said as 'short' | 'open' | 'due']}</th>}
          <th scope="col">{strings.columns.task}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.enterprise}>
            {onChosen !== undefined && (
              <td className="growth-tick">
                <input
                  type="checkbox"
                  aria-label={strings.choose(row.name)}
                  checked={chosen.has(row.enterprise)}
                  onChange={({ target }) => tick(row.enterprise, target.checked ? 'on' : 'off')}
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
              <td data-label={strings.columns[said as 'short' | 'open' | 'due']} className="growth-short">
                <ShortCell row={row} list={list} />
              </td>
            )}
            <td data-label={strings.columns.task} className="growth-task">
              <TaskOf row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
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
  const valid = row.titles.filter((title) => counts(titleNow(title, today)))
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
