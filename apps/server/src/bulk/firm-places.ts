/** Which firm has which place on a board, in the sixteen bytes that an id is. */
export interface FirmPlaces {
  readonly idAt: (firm: number) => string
  readonly firmOf: (enterprise: string) => number | undefined
  /** The place of a firm; one that has none gets the next. Ids are given as their four parts of 32 bits. */
  readonly place: (parts: IdParts) => number
  /** The same places, to which more can be added without changing these. */
  readonly copy: () => FirmPlaces
  /** What they are made of, to be handed to another thread, which gets a copy. */
  readonly held: () => HeldPlaces
}

export type IdParts = readonly [number, number, number, number]

const PARTS = 4
const FIRMS_AT_FIRST = 1 << 10
const LOAD_MOST = 0.5

export interface HeldPlaces {
  readonly ids: Uint32Array<ArrayBuffer>
  readonly table: Int32Array<ArrayBuffer>
  readonly count: number
}

const nobody = (): HeldPlaces => ({
  ids: new Uint32Array(FIRMS_AT_FIRST * PARTS),
  table: new Int32Array(FIRMS_AT_FIRST * 4).fill(-1),
  count: 0,
})

/** A table without objects: a million firms take 24 megabytes. */
export function newFirmPlaces(from: HeldPlaces = nobody()): FirmPlaces {
  let { ids, table, count } = from
  const slotOf = (parts: IdParts): number => {
    const mask = table.length - 1
    let at = hashOf(parts) & mask
    for (let firm = table[at] ?? -1; firm !== -1; firm = table[at] ?? -1) {
      if (isAt(ids, firm * PARTS, parts)) return at
      at = (at + 1) & mask
    }
    return at
  }
  const grow = (): void => {
    const wider = new Uint32Array(ids.length * 2)
    wider.set(ids)
    ids = wider
  }
  const spread = (): void => {
    table = new Int32Array(table.length * 2).fill(-1)
    for (let firm = 0; firm < count; firm++) table[slotOf(partsAt(ids, firm * PARTS))] = firm
  }
  return {
    idAt: (firm) => (firm < count ? sayParts(partsAt(ids, firm * PARTS)) : ''),
    firmOf: (enterprise) => {
      const parts = readParts(enterprise)
      const firm = parts && table[slotOf(parts)]
      return firm === -1 ? undefined : firm
    },
    place: (parts) => {
      const at = slotOf(parts)
      const known = table[at] ?? -1
      if (known !== -1) return known
      if ((count + 1) * PARTS > ids.length) grow()
      ids.set(parts, count * PARTS)
      table[at] = count
      count += 1
      if (count > table.length * LOAD_MOST) spread()
      return count - 1
    },
    copy: () => newFirmPlaces({ ids: ids.slice(), table: table.slice(), count }),
    held: () => ({ ids, table, count }),
  }
}

function partsAt(ids: Uint32Array, at: number): IdParts {
  return [ids[at] ?? 0, ids[at + 1] ?? 0, ids[at + 2] ?? 0, ids[at + 3] ?? 0]
}

function isAt(ids: Uint32Array, at: number, [a, b, c, d]: IdParts): boolean {
  return ids[at] === a && ids[at + 1] === b && ids[at + 2] === c && ids[at + 3] === d
}

function hashOf([a, b, c, d]: IdParts): number {
  const mixed = Math.imul(a ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35) ^ d, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

function readParts(enterprise: string): IdParts | undefined {
  if (!ID.test(enterprise)) return undefined
  const hex = enterprise.replaceAll('-', '')
  const part = (n: number) => Number.parseInt(hex.slice(n * 8, n * 8 + 8), 16)
  return [part(0), part(1), part(2), part(3)]
}

function sayParts(parts: IdParts): string {
  const hex = parts.map((part) => part.toString(16).padStart(8, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
