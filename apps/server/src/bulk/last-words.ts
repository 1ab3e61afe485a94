/** What one source last said of one fact. */
interface Word {
  who: number
  rank: number
  heldOn: number
  seq: number
  /** NaN: the fact is said, but not as a value of its column. Undefined: the source took its word back. */
  value: number | undefined
}

/**
 * Picks the facts that count of one firm after the other, fact by fact as they come in any order; the same choice as
 * `currentFacts`: of each source the last word (by day, then by number), of those the strongest (by the order of the
 * indicator, then the later).
 */
export class LastWords {
  readonly #said: Word[][]
  readonly #touched: number[] = []

  constructor(slots: number) {
    this.#said = Array.from({ length: slots }, () => [])
  }

  hear(slot: number, word: Word): void {
    const said = this.#said[slot]
    if (said === undefined) throw new RangeError(`a fact for slot ${slot}, which does not exist`)
    if (said.length === 0) this.#touched.push(slot)
    for (const before of said) {
      if (before.who !== word.who) continue
      if (isLater(word, before)) Object.assign(before, word)
      return
    }
    said.push(word)
  }

  /** Tells each fact that counts and begins with the next firm. */
  settle(tell: (slot: number, value: number) => void): void {
    for (const slot of this.#touched) {
      const said = this.#said[slot] ?? []
      let best: Word | undefined
      for (const word of said) {
        if (word.value === undefined) continue
        if (best === undefined || isStronger(word, best)) best = word
      }
      if (best?.value !== undefined) tell(slot, best.value)
      said.length = 0
    }
    this.#touched.length = 0
  }
}

function isLater(a: Word, b: Word): boolean {
  return a.heldOn > b.heldOn || (a.heldOn === b.heldOn && a.seq > b.seq)
}

function isStronger(a: Word, b: Word): boolean {
  return a.rank === b.rank ? isLater(a, b) : a.rank < b.rank
}
