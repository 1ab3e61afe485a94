/** What one source last said of one fact. */
export interface Word {
  readonly who: number
  readonly rank: number
  /** As a number of days. */
  readonly heldOn: number
  readonly seq: number
  /** NaN: the fact is said, but not as a value of its column. Undefined: the source took its word back. */
  readonly value: number | undefined
}

const WORDS_AT_FIRST = 1 << 8
const GROWTH = 2
const NONE = -1

/**
 * Picks the facts that count of one firm after the other, fact by fact as they come in any order; the same choice as
 * `currentFacts`: of each source the last word (by day, then by number), of those the strongest (by the order of the
 * indicator, then the later). Words lie in columns, since some ten million pass through here.
 */
export class LastWords {
  /** By slot: the word heard last; from there `#before` leads to the others. */
  readonly #heads: Int32Array
  readonly #touched: number[] = []
  #before = new Int32Array(WORDS_AT_FIRST)
  #who = new Float64Array(WORDS_AT_FIRST)
  #rank = new Int32Array(WORDS_AT_FIRST)
  #heldOn = new Int32Array(WORDS_AT_FIRST)
  #seq = new Float64Array(WORDS_AT_FIRST)
  #value = new Float64Array(WORDS_AT_FIRST)
  #said = new Uint8Array(WORDS_AT_FIRST)
  #count = 0

  constructor(slots: number) {
    this.#heads = new Int32Array(slots).fill(NONE)
  }

  hear(slot: number, word: Word): void {
    const head = this.#heads[slot]
    if (head === undefined) throw new RangeError(`a fact for slot ${slot}, which does not exist`)
    if (head === NONE) this.#touched.push(slot)
    for (let at = head; at !== NONE; at = this.#before[at] ?? NONE) {
      if (this.#who[at] !== word.who) continue
      if (this.#isLater(word.heldOn, word.seq, at)) this.#put(at, word)
      return
    }
    if (this.#count === this.#who.length) this.#grow()
    const at = this.#count++
    this.#before[at] = head
    this.#heads[slot] = at
    this.#put(at, word)
  }

  /** Tells each fact that counts and begins with the next firm. */
  settle(tell: (slot: number, value: number) => void): void {
    for (const slot of this.#touched) {
      let best = NONE
      for (let at = this.#heads[slot] ?? NONE; at !== NONE; at = this.#before[at] ?? NONE) {
        if (this.#said[at] === 1 && (best === NONE || this.#isStronger(at, best))) best = at
      }
      if (best !== NONE) tell(slot, this.#value[best] ?? Number.NaN)
      this.#heads[slot] = NONE
    }
    this.#touched.length = 0
    this.#count = 0
  }

  #put(at: number, { who, rank, heldOn, seq, value }: Word): void {
    this.#who[at] = who
    this.#rank[at] = rank
    this.#heldOn[at] = heldOn
    this.#seq[at] = seq
    this.#value[at] = value ?? Number.NaN
    this.#said[at] = value === undefined ? 0 : 1
  }

  #isLater(heldOn: number, seq: number, than: number): boolean {
    const before = this.#heldOn[than] ?? 0
    return heldOn > before || (heldOn === before && seq > (this.#seq[than] ?? 0))
  }

  #isStronger(at: number, than: number): boolean {
    const [own, other] = [this.#rank[at] ?? 0, this.#rank[than] ?? 0]
    return own === other ? this.#isLater(this.#heldOn[at] ?? 0, this.#seq[at] ?? 0, than) : own < other
  }

  #grow(): void {
    const size = this.#count * GROWTH
    this.#before = grown(this.#before, new Int32Array(size))
    this.#who = grown(this.#who, new Float64Array(size))
    this.#rank = grown(this.#rank, new Int32Array(size))
    this.#heldOn = grown(this.#heldOn, new Int32Array(size))
    this.#seq = grown(this.#seq, new Float64Array(size))
    this.#value = grown(this.#value, new Float64Array(size))
    this.#said = grown(this.#said, new Uint8Array(size))
  }
}

function grown<T extends Int32Array | Float64Array | Uint8Array>(before: T, larger: T): T {
  larger.set(before)
  return larger
}
