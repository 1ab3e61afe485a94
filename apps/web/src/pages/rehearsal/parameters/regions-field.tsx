import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { sayRegion, usePlaceNames } from '../../../ui/place-names.ts'
import { RegionCascade } from '../../../ui/region-cascade.tsx'
import type { RegionsParameter } from '../plan/recipe.ts'
import { strings } from '../strings.ts'
import { ChosenList } from './chosen-list.tsx'
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
      <ChosenList
        title={parameter.title}
        chosen={regions.map((code) => ({ value: code, title: sayRegion(code, names) }))}
        keepOne={words.keepOne}
        onDrop={(code) =>
          onRegions(
            parameter,
            regions.filter((other) => other !== code),
          )
        }
      />
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
