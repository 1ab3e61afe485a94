import type { FactKey } from '@yinyu/rules'
import { sayFactKey } from '../../../ui/fact-words.ts'
import { useDefinitions } from '../../../app/definitions.ts'
import { textIn, unitOf, type Draft } from './draft.ts'
import { FactCell } from './fact-cell.tsx'
import type { FormActs } from './form-acts.ts'
import type { FormField, FormGroup } from './form-fields.ts'
import { strings } from './strings.ts'

export interface FormState {
  readonly draft: Draft
  readonly faults: ReadonlyMap<FactKey, string>
  readonly hints: ReadonlyMap<FactKey, string>
  /** The field that was asked for from elsewhere. */
  readonly asked: FactKey | undefined
  readonly acts: FormActs
}

/** One group of the form: the years beside each other, and what holds now. */
export function GroupPanel({ group, state }: { group: FormGroup; state: FormState }) {
  const { years, yearly, now } = group
  return (
    <section className="panel fact-form" id={`group-${group.group}`} aria-labelledby={`head-${group.group}`}>
      <h2 id={`head-${group.group}`} tabIndex={-1}>
        {group.group}
      </h2>
      {yearly.length > 0 && (
        <table className="year-table">
          <thead>
            <tr>
              <th scope="col">{strings.indicator}</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {year} 年
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {yearly.map(({ indicator, fields }) => (
              <tr key={indicator.id}>
                <th scope="row" title={indicator.meaning}>
                  {indicator.title}
                  <small className="quiet">
                    {[unitOf(indicator), indicator.period === 'year-end' ? strings.yearEnd : undefined]
                      .filter((part) => part !== undefined)
                      .map((part) => ` ${part}`)}
                  </small>
                </th>
                {fields.map((field) => (
                  <td key={field.key}>
                    <span className="year-label" aria-hidden="true">
                      {field.year} 年
                    </span>
                    <Cell field={field} state={state} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {now.length > 0 && (
        <div className="now-list">
          {now.map((field) => (
            <NowRow key={field.key} field={field} state={state} />
          ))}
        </div>
      )}
    </section>
  )
}

function NowRow({ field, state }: { field: FormField; state: FormState }) {
  const { indicators } = useDefinitions().definitions
  return (
    <div className="now-row">
      <label className="now-label" htmlFor={`field-${field.key}`} title={field.indicator.meaning}>
        {sayFactKey(field.key, indicators)}
      </label>
      <Cell field={field} state={state} />
    </div>
  )
}

function Cell({
  field,
  state: { draft, faults, hints, asked, acts },
}: {
  field: FormField
  state: FormState
}) {
  const { key } = field
  return (
    <FactCell
      field={field}
      text={textIn(draft, key)}
      fault={faults.get(key)}
      hint={hints.get(key)}
      clash={draft.clashes[key]}
      isAsked={asked === key}
      acts={acts}
    />
  )
}
