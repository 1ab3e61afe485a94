import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { sayRegion, usePlaceNames } from '../../../ui/place-names.ts'
import { RegionCascade } from '../../../ui/region-cascade.tsx'
import type { RegionsParameter } from '../plan/recipe.ts'
import { strings } from '../strings.ts'
import './regions-field.css'

const words = strings.parameters
const WHOLE_COUNTRY = '100000'

/** A list of regions: each can be dropped, others added. */
export function RegionsField({
  parameter,
  regions,
  onRegions,
}: {
  parameter: RegionsParameter
  regions: readonly string[]
  onRegions: (parameter: RegionsParameter, regions: readonly string[]) => void
}) {
  const names = usePlaceNames()
  const [chosen, setChosen] = useState('')
  return (
    <div className="regions-field">
      <ul className="regions-chosen" aria-label={parameter.title}>
        {regions.map((code) => (
          <li key={code}>
            {sayRegion(code, names)}
            <button
              type="button"
              disabled={regions.length === 1}
              aria-label={words.drop(sayRegion(code, names))}
              title={regions.length === 1 ? words.keepOne : undefined}
              onClick={() =>
                onRegions(
                  parameter,
                  regions.filter((other) => other !== code),
                )
              }
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <div className="regions-add">
        <RegionCascade
          label={words.addRegion}
          top={WHOLE_COUNTRY}
          value={chosen}
          unchosen={words.choose}
          onChange={setChosen}
        />
        <Button
          disabled={chosen === '' || regions.includes(chosen)}
          onClick={() => {
            onRegions(parameter, [...regions, chosen])
            setChosen('')
          }}
        >
          {words.add}
        </Button>
      </div>
    </div>
  )
}
