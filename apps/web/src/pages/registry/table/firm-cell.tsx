import type { EnterpriseRow } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import { heldTitles } from '../../../ui/held-titles.ts'
import { sayIndustry, sayRegion, usePlaceNames } from '../../../ui/place-names.ts'
import { TitleMark } from '../../../ui/title-mark.tsx'
import { titleShort } from '../../../ui/title-words.ts'
import type { ColumnId } from '../columns.ts'
import { strings } from '../strings.ts'
import { firstDue } from './first-due.ts'

/** What one column says of one enterprise. */
export function FirmCell({ id, row, today }: { id: ColumnId; row: EnterpriseRow; today: IsoDate }) {
  const names = usePlaceNames()
  switch (id) {
    case 'code':
      return <span className="firm-code-text">{row.creditCode}</span>
    case 'region':
      return sayRegion(row.region, names)
    case 'industry':
      return row.industry === undefined ? strings.none : sayIndustry(row.industry, names)
    case 'titles':
      return <ValidTitles row={row} today={today} />
    case 'ever':
      return sayEver(row)
    case 'due':
      return firstDue(row.titles, today) ?? strings.none
    case 'state':
      return strings.states[row.state]
  }
}

function ValidTitles({ row, today }: { row: EnterpriseRow; today: IsoDate }) {
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

/** Everything ever recognised, each class once with the years: 专精特新 2021、2024. */
function sayEver({ titles }: EnterpriseRow): string {
  const byKind = Map.groupBy(titles, ({ kind }) => kind)
  const said = [...byKind].map(([kind, held]) => {
    const years = [...new Set(held.map(({ grantedOn }) => grantedOn.slice(0, 4)))].toSorted()
    return `${titleShort(kind)} ${years.join('、')}`
  })
  return said.length === 0 ? strings.none : said.join('；')
}
