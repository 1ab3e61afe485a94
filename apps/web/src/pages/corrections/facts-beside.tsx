import { sayProgram, type Correction, type FactRow, type readFactHistory } from '@yinyu/contract'
import type { z } from 'zod'
import { Mark } from '../../ui/mark.tsx'
import { strings as firmStrings } from '../firm/strings.ts'
import { sayInstant } from '../../ui/say-instant.ts'
import { useCorrectionWords } from './say-correction.ts'
import { strings } from './strings.ts'
import { wordsBeside } from './words-beside.ts'

const words = strings.panel

type Answer<Route> = Route extends { answer: infer A } ? Extract<A, z.ZodType> : never
/** Everything that was ever said of one indicator and year, the newest first. */
export type History = z.output<Answer<typeof readFactHistory>>['facts']

/** The disputed word beside those of all other sources, what the enterprise wants, and the years around. */
export function FactsBeside({
  correction,
  facts,
  history,
}: {
  correction: Correction
  facts: readonly FactRow[]
  history: History
}) {
  const { say } = useCorrectionWords(correction)
  const beside = wordsBeside(facts, history, correction)
  const { wanted } = correction
  return (
    <div className="correction-besides">
      <section>
        <h3>{words.beside}</h3>
        <p className="small quiet">{words.besideNote}</p>
        <ul className="correction-beside">
          {beside.words.map((row) => (
            <Word key={row.id} row={row} correction={correction} />
          ))}
          {wanted !== undefined && (
            <li className="correction-wanted">
              <span className="small">{words.wanted}</span>
              <b>{say(wanted)}</b>
            </li>
          )}
        </ul>
        <Basis correction={correction} history={history} />
      </section>
      {beside.years.length > 0 && (
        <section>
          <h3>{words.years}</h3>
          <ul className="correction-years">
            {beside.years.map((row) => (
              <li key={row.id}>
                <span className="quiet">{`${row.year}年`}</span> <b>{say(row.value)}</b>{' '}
                <span className="small quiet">{row.sourceName}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Word({ row, correction }: { row: FactRow; correction: Correction }) {
  const { say } = useCorrectionWords(correction)
  const isDisputed = row.id === correction.fact || row.state === 'disputed'
  return (
    <li className={isDisputed ? 'correction-disputed' : ''}>
      <span className="small">{`${firmStrings.sources[row.source]} · ${row.sourceName}`}</span>
      <b>{say(row.value)}</b>
      <span className="small quiet">{firmStrings.data.asOf(row.heldOn)}</span>
      <span className="correction-marks">
        {isDisputed && <Mark look="waiting">{words.disputed}</Mark>}
        {row.counts && <Mark look="good">{words.counts}</Mark>}
      </span>
    </li>
  )
}

/** Who recorded the disputed word, and by what. */
function Basis({ correction, history }: { correction: Correction; history: History }) {
  const said = history.find(({ id }) => id === correction.fact)
  if (said === undefined) return undefined
  return (
    <p className="small">
      {words.basis}：
      {said.evidence.length === 0
        ? words.noBasis
        : said.evidence.map(({ title, place }) => `${title}${place === '' ? '' : `，${place}`}`).join('；')}
      。{words.by(sayProgram(said.recordedBy) ?? said.recordedBy, sayInstant(said.recordedAt))}
    </p>
  )
}
