import { useQuery } from '@tanstack/react-query'
import { significantDigits } from '@yinyu/kernel'

/** Names of regions and industries by code; what has not arrived yet or is not known is said by its code. */
export interface PlaceNames {
  readonly regions: ReadonlyMap<string, string>
  readonly industries: ReadonlyMap<string, string>
}

const none: PlaceNames = { regions: new Map(), industries: new Map() }

/** The long lists of names; they come after the page, which until then shows codes. */
export function usePlaceNames(): PlaceNames {
  const { data } = useQuery({
    queryKey: ['place-names'],
    queryFn: async (): Promise<PlaceNames> => {
      const { placesData } = await import('virtual:places')
      return { regions: new Map(placesData.regions), industries: new Map(placesData.industries) }
    },
    staleTime: Infinity,
    gcTime: Infinity,
  })
  return data ?? none
}

/** `350582` → `泉州市晋江市`; the province is left out, as everybody who works here knows it. */
export function sayRegion(code: string, { regions }: PlaceNames): string {
  const parts = code.endsWith('0000') ? [code] : [`${code.slice(0, 4)}00`, code]
  const names = [...new Set(parts)].map((part) => regions.get(part) ?? '').filter((name) => name !== '')
  return names.length === 0 ? code : names.join('')
}

/** `1952 皮鞋制造`. */
export function sayIndustry(code: string, { industries }: PlaceNames): string {
  const name = industries.get(code)
  return name === undefined ? code : `${code} ${name}`
}

/** The regions one step below, such as the counties of a city. */
export function regionsBelow(code: string, { regions }: PlaceNames): readonly (readonly [string, string])[] {
  const length = significantDigits(code).length
  if (length >= 6) return []
  const own = code.slice(0, length)
  return [...regions].filter(
    ([other]) =>
      other !== code && other.startsWith(own) && other.slice(length + 2) === '0'.repeat(4 - length),
  )
}
