/** Reproducible chance: the same seed gives the same firms on every machine. */
export interface Chance {
  /** In [0, 1). */
  readonly next: () => number
  readonly whole: (from: number, to: number) => number
  readonly pick: <T>(of: readonly T[]) => T
  readonly holds: (share: number) => boolean
}

/** The generator mulberry32, of public domain. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    whole,
    pick: (of) => {
      const found = of[whole(0, of.length - 1)]
      if (found === undefined) throw new Error('chance: nothing to pick from')
      return found
    },
    holds: (share) => next() < share,
  }
}
