import type { GrowthList, GrowthRow } from '@yinyu/contract'
import { helpTitles } from '@yinyu/contract'
import { Mark } from '../../../ui/mark.tsx'
import { strings } from '../strings.ts'

/** What keeps a firm from what the list is about: what is short, what is missing, what ends when. */
export function ShortCell({ row, list }: { row: GrowthRow; list: GrowthList }) {
  if (list === 'unsure') return <Open row={row} />
  return (
    <>
      {list === 'due' && <Ends row={row} />}
      <ul className="growth-shorts">
        {row.short.map((each) => (
          <li key={each.title}>
            <b>{each.title}</b>{' '}
            {each.help !== undefined && (
              <Mark look={each.help === 'operate' ? 'plain' : 'good'}>{helpTitles[each.help]}</Mark>
            )}
            <Ways ways={each.ways} />
          </li>
        ))}
      </ul>
      {list === 'due' && row.short.length === 0 && <p className="small quiet">{strings.stillMeets}</p>}
      <p className="small quiet">
        {[
          ...(row.distance === undefined ? [] : [strings.largest(row.distance)]),
          ...(row.open.length === 0 ? [] : [strings.alsoOpen(row.open.length)]),
        ].join('，')}
      </p>
    </>
  )
}

function Ways({ ways }: { ways: readonly string[] }) {
  if (ways.length === 0) return <p className="small quiet">{strings.noWay}</p>
  return (
    <>
      {ways.map((way, place) => (
        <p key={way}>
          {place > 0 && <span className="small quiet">{strings.or} </span>}
          {way}
        </p>
      ))}
    </>
  )
}

/** So many conditions are named; a firm that lacks more is far from an answer anyway. */
const OPEN_SHOWN = 3

function Open({ row }: { row: GrowthRow }) {
  const left = row.open.length - OPEN_SHOWN
  return (
    <ul className="growth-shorts">
      {row.open.slice(0, OPEN_SHOWN).map((each) => (
        <li key={each.title}>
          <b>{each.title}</b>：{each.missing.join('、')}
        </li>
      ))}
      {left > 0 && <li className="small quiet">{strings.moreOpen(left)}</li>}
    </ul>
  )
}

function Ends({ row }: { row: GrowthRow }) {
  return (
    <>
      {row.endsOn !== undefined && <p className="growth-ends">{strings.endsOn(row.endsOn)}</p>}
      {row.updateMissing === true && <p>{strings.updateMissing}</p>}
    </>
  )
}
