/** A region or an industry as one chooses it: the full name, and the code. */
export interface Place {
  readonly code: string
  readonly name: string
}

type Table = readonly (readonly [code: string, name: string])[]

const SHOWN_MOST = 120
const HOME = '35'

/** Regions with the names above them, `福建省泉州市晋江市`; Fujian first, from the wide to the narrow. */
export function regionPlaces(table: Table): readonly Place[] {
  const names = new Map(table)
  const places = table.map(([code, name]) => {
    const above = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`].filter((c) => c !== code)
    const chain = [...above.flatMap((c) => names.get(c) ?? []), name]
    return { code, name: chain.filter((part, i) => part !== chain[i - 1]).join('') }
  })
  const isHome = ({ code }: Place) => code.startsWith(HOME)
  return [...places.filter(isHome), ...places.filter((place) => !isHome(place))]
}

export function industryPlaces(table: Table): readonly Place[] {
  return table.map(([code, name]) => ({ code, name }))
}

/**
 * What fits the typed text, by code or by name; each word must occur. What is chosen leads the list, so that
 * the list opens at its top.
 */
export function findPlaces(
  places: readonly Place[],
  typed: string,
  chosen: string | undefined,
): readonly Place[] {
  const words = typed
    .normalize('NFKC')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
  const fits = ({ code, name }: Place) =>
    words.every((word) => code.startsWith(word.replace(/^[A-T](?=\d)/i, '')) || name.includes(word))
  const own = words.length === 0 ? places.find(({ code }) => code === chosen) : undefined
  const found = places.filter((place) => place !== own && fits(place)).slice(0, SHOWN_MOST)
  return own ? [own, ...found] : found
}
