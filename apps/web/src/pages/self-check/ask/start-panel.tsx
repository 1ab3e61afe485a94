import { isIsoDate } from '@yinyu/kernel'
import { indicatorOf, purposes } from '@yinyu/rules'
import type { Dispatch } from 'react'
import { useDefinitions } from '../../../app/definitions.ts'
import { today } from '../clock.ts'
import { PlaceField } from '../fields/place-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import type { Sheet, SheetChange } from '../sheet.ts'
import { strings } from '../strings.ts'
import './start-panel.css'

interface Props {
  readonly sheet: Sheet
  readonly change: Dispatch<SheetChange>
}

/** Where the firm is, what it makes, and for what and which day it is judged. */
export function StartPanel({ sheet, change }: Props) {
  const { indicators } = useDefinitions().definitions
  const field = (key: string) => ({
    id: `start-${key}`,
    factKey: key,
    indicator: indicatorOf(indicators, key),
    entry: sheet.entries[key],
    isUnsure: false,
    isFaulty: false,
    change,
  })
  return (
    <section className="panel start" aria-labelledby="start-title">
      <h2 id="start-title">{strings.start}</h2>
      <div className="start-fields">
        <div>
          <label htmlFor="start-region">{strings.region}</label>
          <PlaceField {...field('region')} />
        </div>
        <div>
          <label htmlFor="start-industry">{strings.industry}</label>
          <PlaceField {...field('industry')} />
        </div>
        <div className="start-wide">
          <label htmlFor="start-name">{strings.name}</label>
          <TextField {...field('name')} />
        </div>
        <Occasion sheet={sheet} change={change} />
      </div>
    </section>
  )
}

function Occasion({ sheet, change }: Props) {
  return (
    <>
      <fieldset className="start-purpose">
        <legend>{strings.purpose}</legend>
        <span className="choices">
          {purposes.map((purpose) => (
            <label key={purpose} className="choice">
              <input
                type="radio"
                name="purpose"
                checked={sheet.purpose === purpose}
                onChange={() => change({ kind: 'occasion', purpose })}
              />
              <span>{strings.purposes[purpose]}</span>
            </label>
          ))}
        </span>
      </fieldset>
      <div>
        <label htmlFor="start-on">
          {strings.on}
          <small className="quiet">（{strings.onHint}）</small>
        </label>
        <input
          id="start-on"
          type="date"
          className="field-input"
          value={sheet.on ?? today()}
          onChange={({ target: { value } }) =>
            change({ kind: 'occasion', on: isIsoDate(value) && value !== today() ? value : undefined })
          }
        />
      </div>
    </>
  )
}
