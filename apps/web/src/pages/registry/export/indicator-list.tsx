import type { Indicator } from '@yinyu/rules'
import { useId, useState } from 'react'
import { Field } from '../../../ui/labelled-field.tsx'
import { strings } from '../strings.ts'
import '../../../ui/check-list.css'

/** All that can be a column, by group, found by a part of its name. */
export function IndicatorList({
  indicators,
  chosen,
  onChange,
}: {
  indicators: readonly Indicator[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}) {
  const id = useId()
  const [words, setWords] = useState('')
  const found = indicators.filter((one) => chosen.includes(one.id) || one.title.includes(words.trim()))
  const toggle = (one: string) =>
    onChange(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one])
  return (
    <>
      <Field label={strings.export.find} id={id}>
        <input
          id={id}
          type="search"
          placeholder={strings.export.findHint}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </Field>
      {[...Map.groupBy(found, ({ group }) => group)].map(([group, own]) => (
        <fieldset key={group} className="check-list">
          <legend>{group}</legend>
          {own.map((one) => (
            <label key={one.id}>
              <input type="checkbox" checked={chosen.includes(one.id)} onChange={() => toggle(one.id)} />
              {one.title}
              {one.period === 'now' && <small className="quiet">{strings.export.now}</small>}
            </label>
          ))}
        </fieldset>
      ))}
    </>
  )
}
