import { useId } from 'react'
import { useDefinitions } from '../../../app/definitions.ts'
import { Field } from '../../../ui/labelled-field.tsx'
import { strings } from '../strings.ts'

/** One indicator chosen to look at alone, by group; an empty value is all of them. */
export function IndicatorField({
  value,
  onChange,
}: {
  value: string
  onChange: (indicator: string) => void
}) {
  const id = useId()
  const { indicators } = useDefinitions().definitions
  const groups = Map.groupBy(
    [...indicators.values()].filter(({ formula }) => formula === undefined),
    ({ group }) => group,
  )
  return (
    <Field label={strings.one.indicator} id={id}>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{strings.one.anyIndicator}</option>
        {[...groups].map(([group, own]) => (
          <optgroup key={group} label={group}>
            {own.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Field>
  )
}
