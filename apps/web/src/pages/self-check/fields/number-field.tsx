import { sayFactValue, type Indicator } from '@yinyu/rules'
import { today } from '../clock.ts'
import { readEntry } from '../read-entry.ts'
import type { Entry } from '../sheet.ts'
import type { FieldProps } from './field.ts'

const UNITS = ['万元', '元'] as const

/** A number with its unit; money in 万元 or 元, and said back as it was understood. */
export function NumberField({ id, factKey, indicator, entry, isFaulty, change }: FieldProps) {
  const isMoney = indicator.kind === 'money'
  const unit = indicator.kind === 'ratio' ? '%' : indicator.unit
  const read = isMoney && entry ? readBack(indicator, entry) : undefined
  return (
    <span className="number-field">
      <input
        id={id}
        className="field-input"
        inputMode="decimal"
        autoComplete="off"
        value={entry?.text ?? ''}
        aria-invalid={isFaulty}
        aria-describedby={`${id}-note`}
        onChange={(event) => change({ kind: 'type', key: factKey, text: event.target.value, today: today() })}
      />
      {isMoney ? (
        <select
          className="field-unit"
          aria-label={`${indicator.title}的单位`}
          value={entry?.unit ?? '万元'}
          onChange={(event) => {
            const chosen = UNITS.find((u) => u === event.target.value) ?? '万元'
            change({ kind: 'unit', key: factKey, unit: chosen, today: today() })
          }}
        >
          {UNITS.map((u) => (
            <option key={u}>{u}</option>
          ))}
        </select>
      ) : (
        <span className="field-unit-fixed">{unit}</span>
      )}
      {read !== undefined && <span className="field-read">= {read}</span>}
    </span>
  )
}

/** The amount as it was understood, where that says more than what was typed. */
function readBack(indicator: Indicator, entry: Entry): string | undefined {
  const { value } = readEntry(indicator, entry)
  if (value === undefined) return undefined
  const said = sayFactValue(indicator, value)
  return said.replaceAll(',', '') === `${entry.text.trim()} ${entry.unit ?? '万元'}` ? undefined : said
}
