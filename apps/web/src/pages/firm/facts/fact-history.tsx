import { readFactHistory, type FactRow } from '@yinyu/contract'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../app/call.ts'
import { Mark } from '../../../ui/mark.tsx'
import { usePlaceNames } from '../../../ui/place-names.ts'
import { sayRefusal } from '../../../ui/say-refusal.ts'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { strings } from '../strings.ts'
import { sayRecorded } from './fact-value.ts'
import type { FactCell } from './facts-table.ts'
import { sayInstant } from '../../../ui/say-instant.ts'
import { factLooks } from '../../../ui/state-looks.ts'

const words = strings.history

/** Everything that was ever said of one indicator and year; what sources say differently stands side by side. */
export function FactHistory({ firm, cell, onClose }: { firm: string; cell: FactCell; onClose: () => void }) {
  const { indicator, year, fact, differing } = cell
  const { data, error } = useQuery({
    queryKey: ['firm-facts', firm, 'history', indicator.id, year],
    queryFn: ({ signal }) =>
      call(readFactHistory, {
        params: { id: firm, indicator: indicator.id },
        query: year === undefined ? {} : { year },
        signal,
      }),
  })
  const title = `${year === undefined ? '' : `${year}年`}${indicator.title}`
  return (
    <SidePanel title={title} lead={`${words.meaning}：${indicator.meaning}`} onClose={onClose}>
      {differing.length > 0 && <Beside rows={[...(fact ? [fact] : []), ...differing]} cell={cell} />}
      {error !== null && <p role="alert">{sayRefusal(error)}</p>}
      {data === undefined && error === null && <p className="quiet">{strings.loadingFacts}</p>}
      {data !== undefined && (
        <section>
          <h3>{words.records(data.facts.length)}</h3>
          {data.facts.length === 0 && <p className="quiet">{words.empty}</p>}
          <ol className="fact-records">
            {data.facts.map((one) => (
              <li key={one.id}>
                <Record record={one} cell={cell} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </SidePanel>
  )
}

function Beside({ rows, cell }: { rows: readonly FactRow[]; cell: FactCell }) {
  const names = usePlaceNames()
  return (
    <section>
      <h3>{words.beside}</h3>
      <p className="small quiet">{words.besideNote}</p>
      <ul className="fact-beside">
        {rows.map((row) => (
          <li key={row.id} className={row.counts ? 'fact-beside-counts' : ''}>
            <span className="small">
              {strings.sources[row.source]} · {row.sourceName}
            </span>
            <b>{sayRecorded(cell.indicator, row.value, names)}</b>
            <span className="small quiet">{strings.data.asOf(row.heldOn)}</span>
            {row.counts && <Mark>{words.counts}</Mark>}
          </li>
        ))}
      </ul>
    </section>
  )
}

type Recorded = FactRow & {
  readonly recordedBy: string
  readonly recordedAt: string
  readonly evidence: readonly { readonly title: string; readonly place: string }[]
}

function Record({ record, cell }: { record: Recorded; cell: FactCell }) {
  const names = usePlaceNames()
  return (
    <>
      <p className="fact-record-head">
        <b>{sayRecorded(cell.indicator, record.value, names)}</b>
        <Mark look={factLooks[record.state]}>{strings.factStates[record.state]}</Mark>
      </p>
      <dl className="fact-record">
        <dt>{words.source}</dt>
        <dd>
          {record.sourceName}（{strings.sources[record.source]}）
        </dd>
        <dt>{words.held}</dt>
        <dd>{record.heldOn}</dd>
        <dt>{words.known}</dt>
        <dd>{record.knownOn}</dd>
        <dt>{words.by}</dt>
        <dd>
          {record.recordedBy} {sayInstant(record.recordedAt)}
        </dd>
        <dt>{words.evidence}</dt>
        <dd>
          {record.evidence.length === 0
            ? words.noEvidence
            : record.evidence
                .map(({ title, place }) => `${title}${place === '' ? '' : `，${place}`}`)
                .join('；')}
        </dd>
      </dl>
    </>
  )
}
