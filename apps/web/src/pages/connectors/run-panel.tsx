import type { readConnectorRun } from '@yinyu/contract'
import { useState } from 'react'
import type { z } from 'zod'
import { useDefinitions } from '../../app/definitions.ts'
import { useMe } from '../../app/use-me.ts'
import { Button } from '../../ui/button.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { sayInstant } from '../../ui/say-instant.ts'
import { sayAsker } from './say-asker.ts'
import { sayTook } from './say-interval.ts'
import { advice, strings } from './strings.ts'
import { useRun } from './use-connectors.ts'

const words = strings.details
const ROWS_AT_ONCE = 100

type Answer<Route> = Route extends { answer: infer A } ? Extract<A, z.ZodType> : never
type RunInFull = z.output<Answer<typeof readConnectorRun>>

/** One fetch: what came, what was taken, what was refused and why. */
export function RunPanel({
  connector,
  run,
  onClose,
}: {
  connector: string
  run: string
  onClose: () => void
}) {
  const { data, error } = useRun(connector, run)
  const title = data === undefined ? strings.run.details : strings.run.detailsOf(sayInstant(data.startedAt))
  return (
    <SidePanel title={title} lead={data && sayAsker(data)} onClose={onClose}>
      {error !== null && <p role="alert">{error.message}</p>}
      {data === undefined && error === null && <p className="quiet">{words.loading}</p>}
      {data !== undefined && (
        <>
          <Figures run={data} />
          <Refused run={data} />
        </>
      )}
    </SidePanel>
  )
}

function Figures({ run }: { run: RunInFull }) {
  const { state, error, since, startedAt, endedAt, notBefore } = run
  const lines: readonly (readonly [string, string])[] = [
    [strings.run.state, strings.run.states[state]],
    ...(error === undefined
      ? []
      : ([
          [words.why, `${error.words}（${error.code}）`],
          [words.todo, advice[error.code] ?? ''],
        ] as const)),
    ...(notBefore === undefined ? [] : [[words.notBefore, sayInstant(notBefore)] as const]),
    [words.since, since === undefined ? words.sinceAll : words.sinceDay(sayInstant(since))],
    ...(endedAt === undefined ? [] : [[words.took, sayTook(startedAt, endedAt)] as const]),
    ...(['rows', 'facts', 'unchanged', 'refused'] as const).map(
      (figure) => [strings.run[figure], run[figure].toLocaleString('zh-CN')] as const,
    ),
  ]
  return (
    <dl className="run-lines">
      {lines.map(([label, line]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{line}</dd>
        </div>
      ))}
    </dl>
  )
}

function Refused({ run: { state, reasons, refusals } }: { run: RunInFull }) {
  const isAdministrator = useMe().me?.permissions.includes('connectors.run') === true
  const [most, setMost] = useState(ROWS_AT_ONCE)
  if (reasons.length === 0) return state === 'complete' ? <p>{words.none}</p> : undefined
  const left = refusals.length - most
  return (
    <>
      <section>
        <h3>{words.reasons}</h3>
        <ul className="run-reasons">
          {reasons.map((reason) => (
            <li key={reason.code}>
              <b>{reason.count.toLocaleString('zh-CN')}</b> {reason.words}
              <span className="small quiet">（{reason.code}）</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{words.refusals}</h3>
        <p className="small quiet">
          {words.refusalsNote}
          {isAdministrator && words.hidden}
        </p>
        <ol className="run-refusals">
          {refusals.slice(0, most).map((refusal, i) => (
            // eslint-disable-next-line react/no-array-index-key -- a place may be refused for several reasons
            <li key={`${i} ${refusal.place}`}>
              <RefusedRow refusal={refusal} />
            </li>
          ))}
        </ol>
        {left > 0 && (
          <Button onClick={() => setMost(most + ROWS_AT_ONCE)}>
            {words.more(Math.min(left, ROWS_AT_ONCE))}
          </Button>
        )}
      </section>
    </>
  )
}

function RefusedRow({ refusal }: { refusal: RunInFull['refusals'][number] }) {
  const { indicators } = useDefinitions().definitions
  const { place, words: why, code, creditCode, indicator, year } = refusal
  const about = [
    creditCode,
    year === undefined ? undefined : `${year}年`,
    indicator === undefined ? undefined : (indicators.get(indicator)?.title ?? indicator),
  ].filter((each) => each !== undefined)
  return (
    <>
      <span>
        {place}
        {about.length > 0 && `：${about.join(' ')}`}
      </span>
      <span>
        {why}
        <span className="small quiet">（{code}）</span>
      </span>
    </>
  )
}
