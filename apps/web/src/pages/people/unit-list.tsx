import { useState } from 'react'
import { mayOpen, useMe } from '../../app/use-me.ts'
import { Button } from '../../ui/button.tsx'
import { sayRegion, usePlaceNames } from '../../ui/place-names.ts'
import { RegionCascade } from '../../ui/region-cascade.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { LoadState } from './load-state.tsx'
import { NewUnit } from './propose/new-unit.tsx'
import { strings } from './strings.ts'
import { useUnits } from './use-people.ts'

const words = strings.units

/** The units of the region, by their names, and a new one. */
export function UnitList() {
  const { me } = useMe()
  const names = usePlaceNames()
  const { data, error, refetch } = useUnits()
  const [search, setSearch] = useState('')
  const [isNew, setNew] = useState(false)
  const units = data?.units.filter(({ name }) => name.includes(search.trim()))
  return (
    <div className="people-list">
      <p>{words.lead}</p>
      <div className="people-bar">
        <TextField label={words.search} type="search" value={search} onChange={setSearch} />
        {mayOpen(me, 'accounts.write') && (
          <Button look="primary" onClick={() => setNew(true)}>
            {words.create}
          </Button>
        )}
      </div>
      {units === undefined ? (
        <LoadState error={error} failed={words.failed} onAgain={refetch} />
      ) : (
        <section className="panel">
          {units.length === 0 && <p className="quiet">{words.none}</p>}
          <ul className="people-unit-list">
            {units.map(({ id, name, region }) => (
              <li key={id}>
                {name} <span className="small quiet">{sayRegion(region, names)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {isNew && <NewUnitPanel top={me?.post?.region ?? ''} onClose={() => setNew(false)} />}
    </div>
  )
}

function NewUnitPanel({ top, onClose }: { top: string; onClose: () => void }) {
  const [region, setRegion] = useState('')
  return (
    <SidePanel title={words.create} onClose={onClose}>
      <RegionCascade
        label={strings.propose.region}
        top={top}
        whole={strings.itself}
        value={region}
        onChange={setRegion}
      />
      <NewUnit region={region === '' ? top : region} onMade={onClose} onClose={onClose} />
    </SidePanel>
  )
}
