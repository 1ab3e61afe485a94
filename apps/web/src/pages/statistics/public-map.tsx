import type { Statistics, TitleKind } from '@yinyu/contract'
import { useMemo, useState } from 'react'
import { CountyMap } from '../../ui/figures/county-map.tsx'
import { usePlaceNames } from '../../ui/place-names.ts'
import { titleShort } from '../../ui/title-words.ts'
import { mapRegion, provincesOf } from '../ladder/figures-of.ts'
import { strings } from './strings.ts'

/** The map for everybody: a place with so few that one could tell who they are has no number. */
export function PublicMap({
  statistics: { byRegion, leastTold },
  kind,
}: {
  statistics: Statistics
  kind: TitleKind
}) {
  const { regions } = usePlaceNames()
  const places = useMemo(() => [...regions], [regions])
  const [province, setProvince] = useState<string>()
  const counted = byRegion.map(({ region }) => region)
  const drawn = province ?? mapRegion('100000', counted)
  if (places.length === 0) return <p className="loading">{strings.loadingNames}</p>
  return (
    <>
      <ProvinceChoice
        provinces={provincesOf(counted)}
        chosen={drawn}
        names={regions}
        onChoose={setProvince}
      />
      {drawn === undefined ? (
        <p>{strings.chooseProvince}</p>
      ) : (
        <CountyMap
          title={strings.map(titleShort(kind))}
          province={drawn}
          regions={places}
          counts={toldCounts(byRegion, kind)}
          absent="unknown"
          leastTold={leastTold}
        />
      )}
    </>
  )
}

/** Only where the records reach over several provinces. */
function ProvinceChoice({
  provinces,
  chosen,
  names,
  onChoose,
}: {
  provinces: readonly string[]
  chosen: string | undefined
  names: ReadonlyMap<string, string>
  onChoose: (province: string) => void
}) {
  if (provinces.length < 2) return null
  return (
    <label className="no-print">
      {strings.province}{' '}
      <select value={chosen ?? ''} onChange={({ target }) => onChoose(target.value)}>
        <option value="" disabled>
          —
        </option>
        {provinces.map((code) => (
          <option key={code} value={code}>
            {names.get(code) ?? code}
          </option>
        ))}
      </select>
    </label>
  )
}

function toldCounts(byRegion: Statistics['byRegion'], kind: TitleKind): ReadonlyMap<string, number> {
  return new Map(
    byRegion.flatMap((cell) =>
      cell.kind === kind && cell.count !== undefined ? [[cell.region, cell.count]] : [],
    ),
  )
}
