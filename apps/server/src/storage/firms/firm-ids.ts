/** Ids are the sixteen bytes of a UUID, four words of 32 bits. */
const ID_BYTES = 16
const ID_WORDS = 4
const GROWTH = 2
const IDS_AT_FIRST = 1 << 10
const SPREAD = 0x9e3779b1
/** At most half of the places are taken, so that looking for an id soon finds it or a free one. */
const PLACES_AN_ID = 2

/** The ids of many enterprises in their order; threads share the memory. */
export interface FirmIds {
  readonly count: number
  readonly ids: SharedArrayBuffer
  readonly places: SharedArrayBuffer
}

/** Gathers ids as they come; `end` makes them findable. */
export function gatherIds() {
  let bytes = Buffer.alloc(IDS_AT_FIRST * ID_BYTES)
  let count = 0
  return {
    add: (row: Buffer, from: number): void => {
      const at = count * ID_BYTES
      if (at === bytes.length) bytes = Buffer.concat([bytes], at * GROWTH)
      row.copy(bytes, at, from, from + ID_BYTES)
      count += 1
    },
    end: (): FirmIds => {
      const ids = new SharedArrayBuffer(count * ID_BYTES)
      Buffer.from(ids).set(bytes.subarray(0, count * ID_BYTES))
      return { count, ids, places: placesOf(ids, count) }
    },
  }
}

function placesOf(shared: SharedArrayBuffer, count: number): SharedArrayBuffer {
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, count) * PLACES_AN_ID))
  const buffer = new SharedArrayBuffer(size * Int32Array.BYTES_PER_ELEMENT)
  const places = new Int32Array(buffer).fill(-1)
  const ids = new Int32Array(shared)
  for (let firm = 0; firm < count; firm++) {
    let at = hashOf(ids[firm * ID_WORDS] ?? 0, ids[firm * ID_WORDS + 3] ?? 0) & (size - 1)
    while (places[at] !== -1) at = (at + 1) & (size - 1)
    places[at] = firm
  }
  return buffer
}

/** Finds the place of the sixteen bytes at an offset among the ids; -1: it is none of them. */
export function idFinder({ ids: shared, places: buffer }: FirmIds): (bytes: Buffer, from: number) => number {
  const ids = new Int32Array(shared)
  const places = new Int32Array(buffer)
  const mask = places.length - 1
  return (bytes, from) => {
    const [a, b] = [bytes.readInt32LE(from), bytes.readInt32LE(from + 4)]
    const [c, d] = [bytes.readInt32LE(from + 8), bytes.readInt32LE(from + 12)]
    for (let at = hashOf(a, d) & mask; ; at = (at + 1) & mask) {
      const firm = places[at] ?? -1
      if (firm === -1) return -1
      const own = firm * ID_WORDS
      if (ids[own] === a && ids[own + 1] === b && ids[own + 2] === c && ids[own + 3] === d) return firm
    }
  }
}

/** As it is written: `ec66bffc-b3f3-82e4-aec6-0000c4ff0000`. */
export function sayFirmId({ ids }: FirmIds, firm: number): string {
  const hex = Buffer.from(ids, firm * ID_BYTES, ID_BYTES).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

function hashOf(first: number, last: number): number {
  const mixed = Math.imul(first ^ (last >>> 7) ^ last, SPREAD)
  return mixed ^ (mixed >>> 15)
}
