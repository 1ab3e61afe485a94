/** Reproducible chance: the same seed and number give the same values on every machine. */
export interface Chance {
  /** In [0, 1). */
  readonly next: () => number
  /** Whole and between both ends, which are included. */
  readonly whole: (from: number, to: number) => number
  readonly pick: <T>(of: readonly [T, ...T[]]) => T
  readonly holds: (share: number) => boolean
  /** About normally distributed, mean 0 and deviation 1, never beyond 4.3. */
  readonly normal: () => number
}

/** The generator mulberry32, of public domain, begun anew for every firm, so that any firm can be made alone. */
export function chanceFor(seed: number, index: number): Chance {
  let state = mixed(Math.imul(seed | 0, 0x9e3779b1) ^ mixed(index))
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    return stirred(state) / 4_294_967_296
  }
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    whole,
    pick: (of) => of[whole(0, of.length - 1)] ?? of[0],
    holds: (share) => next() < share,
    // A sum of uniform values needs no function that machines may round differently.
    normal: () => (next() + next() + next() + next() + next() + next() - 3) * Math.SQRT2,
  }
}

/** UUIDs for the things of one firm, by their number below 65,536; no two firms of a seed have one in common. */
export function idsFor(seed: number, index: number): (thing: number) => string {
  const a = hex(mixed(seed ^ 0x51ed270b))
  const b = hex(mixed(Math.imul(index, 0x2545f491) ^ mixed(seed)))
  // Version 8 is for ids of one's own making.
  const start = `${a}-${b.slice(0, 4)}-8${b.slice(4, 7)}-a${a.slice(0, 3)}-${hex(index)}`
  return (thing) => start + hex(thing).slice(4)
}

function hex(number: number): string {
  return (number >>> 0).toString(16).padStart(8, '0')
}

function stirred(state: number): number {
  let bits = Math.imul(state ^ (state >>> 15), state | 1)
  bits = (bits + Math.imul(bits ^ (bits >>> 7), bits | 61)) ^ bits
  return (bits ^ (bits >>> 14)) >>> 0
}

function mixed(number: number): number {
  let bits = number | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}
