const GROWTH = 2
const SLOTS_AT_FIRST = 1 << 12
const LOAD_MOST = 0.5
const SPREAD = 0x9e3779b1
const ENDS = 4

/**
 * Gives each different run of bytes a small number, without making a string of it: the words of facts repeat millions
 * of times. Numbers count from 0 in the order of first sight.
 */
export class WordTable {
  readonly #words: string[] = []
  readonly #bytes: Buffer[] = []
  #places = new Int32Array(SLOTS_AT_FIRST).fill(-1)
  #hashes: number[] = []

  numberOf(bytes: Buffer, from: number, to: number): number {
    const hash = hashOf(bytes, from, to)
    const mask = this.#places.length - 1
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const word = this.#places[at] ?? -1
      if (word === -1) return this.#add(bytes.subarray(from, to), hash, at)
      if (this.#hashes[word] === hash && isSame(this.#bytes[word], bytes, from, to)) return word
    }
  }

  /** All words so far, by their numbers. */
  get words(): readonly string[] {
    return this.#words
  }

  #add(bytes: Buffer, hash: number, at: number): number {
    const word = this.#words.push(bytes.toString('utf8')) - 1
    this.#bytes.push(Buffer.from(bytes))
    this.#hashes.push(hash)
    this.#places[at] = word
    if (this.#words.length > this.#places.length * LOAD_MOST) this.#grow()
    return word
  }

  #grow(): void {
    const places = new Int32Array(this.#places.length * GROWTH).fill(-1)
    const mask = places.length - 1
    this.#hashes.forEach((hash, word) => {
      let at = hash & mask
      while (places[at] !== -1) at = (at + 1) & mask
      places[at] = word
    })
    this.#places = places
  }
}

/** Of length, beginning and end: words of the field differ there, and what does not is told apart by all its bytes. */
function hashOf(bytes: Buffer, from: number, to: number): number {
  const length = to - from
  if (length < ENDS) {
    let hash = length
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), SPREAD)
    return hash ^ (hash >>> 15)
  }
  const middle = bytes.readInt32LE(from + ((length - ENDS) >>> 1))
  const mixed = Math.imul(bytes.readInt32LE(from) ^ length, SPREAD) ^ bytes.readInt32LE(to - ENDS)
  const hash = Math.imul(mixed ^ (mixed >>> 15) ^ middle, SPREAD)
  return hash ^ (hash >>> 15)
}

function isSame(known: Buffer | undefined, bytes: Buffer, from: number, to: number): boolean {
  if (known?.length !== to - from) return false
  for (let i = 0; i < known.length; i++) if (known[i] !== bytes[from + i]) return false
  return true
}
