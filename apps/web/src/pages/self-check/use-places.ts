import { useEffect, useState } from 'react'
import { industryPlaces, regionPlaces, type Place } from './places.ts'

type Kind = 'regions' | 'industries'
let loaded: Promise<Record<Kind, readonly Place[]>> | undefined

/** The long lists of names, fetched when first wanted: at a press, or to name what was chosen before. */
export function usePlaces(
  kind: Kind,
  chosen: string | undefined,
): { places: readonly Place[]; load: () => void } {
  const [places, setPlaces] = useState<readonly Place[]>([])
  const [isWanted, setWanted] = useState(false)
  const needed = isWanted || chosen !== undefined
  useEffect(() => {
    let isGone = false
    if (needed) void loadPlaces().then((all) => !isGone && setPlaces(all[kind]))
    return () => {
      isGone = true
    }
  }, [needed, kind])
  return { places, load: () => setWanted(true) }
}

function loadPlaces(): Promise<Record<Kind, readonly Place[]>> {
  loaded ??= import('virtual:places').then(({ placesData }) => ({
    regions: regionPlaces(placesData.regions),
    industries: industryPlaces(placesData.industries),
  }))
  return loaded
}
