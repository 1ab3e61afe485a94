import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ChoiceField } from '../../../ui/labelled-field.tsx'
import { RegionCascade } from '../../../ui/region-cascade.tsx'
import { strings } from '../strings.ts'
import { useUnits } from '../use-people.ts'
import { NewUnit } from './new-unit.tsx'

const words = strings.propose

/** A unit of one region, within the own; one that is missing is made here. */
export function UnitChoice({
  top,
  region,
  unit,
  onChange,
}: {
  top: string
  region: string
  unit: string
  onChange: (place: { readonly region: string; readonly unit: string }) => void
}) {
  const { data } = useUnits()
  const [isNew, setNew] = useState(false)
  const here = region === '' ? top : region
  const units = data?.units.filter((each) => each.region === here) ?? []
  return (
    <>
      <RegionCascade
        label={words.region}
        top={top}
        whole={strings.itself}
        value={region}
        onChange={(next) => onChange({ region: next, unit: '' })}
      />
      {units.length > 0 && (
        <ChoiceField
          label={words.unit}
          value={unit}
          any={words.choose}
          choices={units.map(({ name }) => [name, name])}
          onChange={(name) => onChange({ region, unit: name })}
        />
      )}
      {data !== undefined && units.length === 0 && <p className="quiet">{words.noUnit}</p>}
      {isNew ? (
        <NewUnit
          region={here}
          onMade={(name) => {
            setNew(false)
            onChange({ region, unit: name })
          }}
          onClose={() => setNew(false)}
        />
      ) : (
        <div className="deed-ways">
          <Button onClick={() => setNew(true)}>{words.newUnit}</Button>
        </div>
      )}
    </>
  )
}
