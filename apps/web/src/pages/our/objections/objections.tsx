import { withdrawCorrection, type Correction } from '@yinyu/contract'
import { daysBetween, type IsoDate } from '@yinyu/kernel'
import { factKey } from '@yinyu/rules'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { useDefinitions } from '../../../app/definitions.ts'
import { useMe } from '../../../app/use-me.ts'
import { Button } from '../../../ui/button.tsx'
import { sayFactKey } from '../../../ui/fact-words.ts'
import { Mark } from '../../../ui/mark.tsx'
import { useSayRecorded } from '../facts/say-recorded.ts'
import { askOurAnew } from '../frame/our-queries.ts'
import { sayInstant } from '../../../ui/say-instant.ts'
import { correctionLooks } from '../../../ui/state-looks.ts'
import { sayFault } from '../frame/waiting.tsx'
import { strings } from './strings.ts'
import './objections.css'

/** Our objections: who has them, by when they are answered, what the answer was. */
export function Objections({ rows }: { rows: readonly Correction[] }) {
  return (
    <section className="panel" id="objections" aria-labelledby="objections-title">
      <h2 id="objections-title">{strings.title}</h2>
      {rows.length === 0 && <p className="quiet">{strings.none}</p>}
      <ul className="objections">
        {rows.map((row) => (
          <li key={row.id}>
            <Objection row={row} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Objection({ row }: { row: Correction }) {
  const { indicators } = useDefinitions().definitions
  const sayRecorded = useSayRecorded()
  const today = useMe().today
  const indicator = indicators.get(row.indicator)
  if (indicator === undefined) return null
  const label = sayFactKey(factKey(row.indicator, row.year), indicators)
  return (
    <>
      <p className="objection-head">
        <b>{label}</b>
        <Mark look={correctionLooks[row.state]}>{strings.states[row.state]}</Mark>
        {row.state === 'open' && <Clock row={row} today={today} />}
        {row.state === 'open' && <Withdraw id={row.id} label={label} />}
      </p>
      <p>
        {strings.from} {sayRecorded(indicator, row.said)}
        {row.wanted !== undefined && `，${strings.to} ${sayRecorded(indicator, row.wanted)}`}。{row.reason}
      </p>
      {row.evidence !== undefined && <p className="quiet small">依据：{row.evidence}</p>}
      {row.answer !== undefined && (
        <p className="objection-answer">
          {strings.answer}：{row.answer}
          {row.decidedAt !== undefined && (
            <span className="quiet small">
              {' '}
              {row.ownerName} {sayInstant(row.decidedAt)}
            </span>
          )}
        </p>
      )}
      <p className="quiet small">{strings.raised(row.raisedBy, sayInstant(row.raisedAt))}</p>
    </>
  )
}

function Clock({ row, today }: { row: Correction; today: IsoDate | undefined }) {
  const left = today === undefined ? 0 : daysBetween(today, row.dueOn)
  const words = `${row.ownerName === undefined ? strings.nobody : strings.owner(row.ownerName)}，${strings.due(row.dueOn, left)}`
  return left < 0 ? <Mark look="bad">{words}</Mark> : <span className="small">{words}</span>
}

function Withdraw({ id, label }: { id: string; label: string }) {
  const [fault, setFault] = useState<string>()
  const withdraw = () => {
    call(withdrawCorrection, { params: { id } })
      .then(askOurAnew)
      .catch((error: unknown) => setFault(sayFault(error)))
  }
  return (
    <>
      <Button look="link" aria-label={`${strings.withdraw}：${label}`} onClick={withdraw}>
        {strings.withdraw}
      </Button>
      {fault !== undefined && (
        <span className="field-fault" role="alert">
          {fault}
        </span>
      )}
    </>
  )
}
