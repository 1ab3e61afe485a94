import type { Ladder, TitleKind } from '@yinyu/contract'
import { useMemo } from 'react'
import { CountyMap } from '../../ui/figures/county-map.tsx'
import { usePlaceNames } from '../../ui/place-names.ts'
import { titleShort } from '../../ui/title-words.ts'
import { mapRegion } from './figures-of.ts'
import { registryLink } from './registry-link.tsx'
import { strings } from './strings.ts'

/** Who holds the title today, county by county. */
export function MapPanel({ ladder: { byRegion, region }, kind }: { ladder: Ladder; kind: TitleKind }) {
  const { regions } = usePlaceNames()
  const places = useMemo(() => [...regions], [regions])
  const drawn = mapRegion(
    region,
    byRegion.map((cell) => cell.region),
  )
  // A county has no counties; the panel would only say so.
  if (drawn === undefined && !region.endsWith('00')) return null
  return (
    <section className="panel ladder-panel ladder-map">
      {drawn === undefined ? (
        <p>{strings.chooseProvince}</p>
      ) : places.length === 0 ? (
        <p className="loading">{strings.loadingNames}</p>
      ) : (
        <CountyMap
          title={strings.map(titleShort(kind))}
          province={drawn}
          regions={places}
          counts={countsOf(byRegion, kind)}
          absent="zero"
          link={(county, face) => registryLink({ title: kind, standing: 'valid', region: county }, face)}
        />
      )}
    </section>
  )
}

function countsOf(byRegion: Ladder['byRegion'], kind: TitleKind): ReadonlyMap<string, number> {
  return new Map(byRegion.flatMap((cell) => (cell.kind === kind ? [[cell.region, cell.valid]] : [])))
}
