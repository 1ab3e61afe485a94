import { indicatorOf, splitFactKey, type FactKey, type Indicators } from '@yinyu/rules'
import { memo, type Dispatch } from 'react'
import { sayFactKey } from '../../../ui/fact-words.ts'
import type { Entry, SheetChange } from '../sheet.ts'
import { strings } from '../strings.ts'
import { FactField } from './fact-field.tsx'
import { FieldNote } from './field-note.tsx'
import './fact-row.css'

interface Props {
  readonly factKey: FactKey
  readonly indicators: Indicators
  readonly entry: Entry | undefined
  readonly fault: string | undefined
  readonly warning: string | undefined
  readonly isUnsure: boolean
  readonly change: Dispatch<SheetChange>
}

/** One fact of the form: its name, its field, what is wrong with it, and 不清楚. */
export const FactRow = memo(function FactRow(props: Props) {
  const { factKey, indicators, entry, fault, warning, isUnsure, change } = props
  const indicator = indicatorOf(indicators, splitFactKey(factKey).indicator)
  const id = `row-${factKey}`
  return (
    <div className="fact-row">
      <label htmlFor={id}>{sayFactKey(factKey, indicators)}</label>
      <div>
        <FactField {...{ id, factKey, indicator, entry, isUnsure, change }} isFaulty={fault !== undefined} />
        <FieldNote id={id} fault={fault} warning={warning} />
      </div>
      <button
        type="button"
        className={`unsure${isUnsure ? ' unsure-chosen' : ''}`}
        aria-pressed={isUnsure}
        onClick={() => change({ kind: 'unsure', key: factKey })}
      >
        {strings.unsure}
        <span className="visually-hidden">：{sayFactKey(factKey, indicators)}</span>
      </button>
    </div>
  )
})
