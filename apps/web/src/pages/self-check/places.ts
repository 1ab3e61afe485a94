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
 * What fits the typed text, by code or by name; each word must occur, or where that finds nothing, each two
 * characters of it. What is chosen leads the list, so that the list opens at its top.
 */
export function findPlaces(
  places: readonly Place[],
  typed: string,
  chosen: string | undefined,
): readonly Place[] {
  const words = alike(typed.normalize('NFKC').trim())
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) {
    const own = places.find(({ code }) => code === chosen)
    const others = places.filter((place) => place !== own).slice(0, SHOWN_MOST)
    return own ? [own, ...others] : others
  }
  const whole = fitting(places, words)
  return (whole.length > 0 ? whole : piecewise(places, words)).slice(0, SHOWN_MOST)
}

function fitting(places: readonly Place[], words: readonly string[]): readonly Place[] {
  return places
    .filter(({ code, name }) => {
      const plain = alike(name)
      return words.every((word) => code.startsWith(word.replace(/^[A-T](?=\d)/i, '')) || plain.includes(word))
    })
    .toSorted((a, b) => rank(a) - rank(b))
}

/** 食品机械: what has both 食品 and 机械 in its name, and then the divisions of the last, the thing made. */
function piecewise(places: readonly Place[], words: readonly string[]): readonly Place[] {
  const pieces = words.flatMap(inPairs)
  const last = pieces.at(-1)
  if (last === undefined || pieces.length < 2) return []
  const fits = fitting(places, pieces)
  const wider = fitting(places, [last]).filter((place) => isDivision(place) && !fits.includes(place))
  return [...fits, ...wider]
}

/** 纺织机械 is 纺织 and 机械; an odd character at the end goes with the one before it. */
function inPairs(word: string): readonly string[] {
  const starts = Array.from({ length: Math.ceil(word.length / 2) }, (_, i) => i * 2)
  return starts.map((start) => word.slice(Math.max(Math.min(start, word.length - 2), 0)).slice(0, 2))
}

/** What one calls 机械 the classification often calls 设备, now and then 装备. */
function alike(text: string): string {
  return text.replaceAll(/机械|装备/g, '设备')
}

function isDivision({ code }: Place): boolean {
  return code.length === 2
}

/** Divisions before groups before classes, and of one kind manufacturing first. Regions are all of one rank. */
function rank({ code }: Place): number {
  const isMade = code.length < 6 && (code === 'C' || /^(?:1[3-9]|[23]\d|4[0-3])/.test(code))
  return code.length * 2 + (isMade ? 0 : 1)
}
