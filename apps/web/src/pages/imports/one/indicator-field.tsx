import type { Import } from '@yinyu/contract'
import { useId } from 'react'
import { useDefinitions } from '../../../app/definitions.ts'
import { Field } from '../../../ui/labelled-field.tsx'
import { strings } from '../strings.ts'
import { useChangedIndicators, type ChangesAsked } from '../use-imports.ts'

/** One of the indicators of the list chosen to look at alone, by group; an empty value is all of them. */
export function IndicatorField({
  one,
  asked,
  value,
  onChange,
}: {
  one: Import
  asked: ChangesAsked
  value: string
  onChange: (indicator: string) => void
}) {
  const id = useId()
  const { indicators } = useDefinitions().definitions
  const { data } = useChangedIndicators(one, asked)
  const found = data?.indicators ?? []
  // One that was chosen in another list stays in sight, so that it can be given up.
  const shown = new Set(value === '' ? found : [...found, value])
  if (shown.size < 2 && value === '') return null
  const groups = Map.groupBy(
    [...indicators.values()].filter(({ id: indicator }) => shown.has(indicator)),
    ({ group }) => group,
  )
  return (
    <Field label={strings.one.indicator} id={id}>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{strings.one.anyIndicator}</option>
        {[...groups].map(([group, own]) => (
          <optgroup key={group} label={group}>
            {own.map((indicator) => (
              <option key={indicator.id} value={indicator.id}>
                {indicator.title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Field>
  )
}
