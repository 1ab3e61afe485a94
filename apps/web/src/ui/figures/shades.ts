/** One step of the scale from light to dark, with the colour of type that can be read on it. */
export interface Shade {
  readonly fill: string
  readonly ink: string
}

const INK = '#1b2a30'
const PAPER = '#ffffff'

/** From few to many. Every type on its fill reaches 4.5 to 1 (see the test). */
export const SHADES: readonly Shade[] = [
  { fill: '#dcecef', ink: INK },
  { fill: '#a9d0d8', ink: INK },
  { fill: '#6fb0bd', ink: INK },
  { fill: '#2f7887', ink: PAPER },
  { fill: '#084550', ink: PAPER },
]
export const ZERO_SHADE: Shade = { fill: '#f4f6f7', ink: INK }

/** A class of counts that share a shade: `from` to `to`, both included. */
export interface ShadeClass {
  readonly from: number
  readonly to: number
  readonly shade: Shade
}

/** As many shades as wanted (one to five, more repeat the darkest), as far apart as they can be. */
export function pickShades(wanted: number): readonly Shade[] {
  const last = SHADES.length - 1
  return Array.from({ length: wanted }, (_, i) => {
    const at = wanted === 1 ? 2 : Math.round((i * last) / Math.max(wanted - 1, 1))
    return SHADES[Math.min(at, last)] ?? ZERO_SHADE
  })
}

/**
 * Classes for the counts above zero, each with about equally many places: a few large cities would otherwise
 * leave all others in the lightest class. Zero is a look of its own and in no class.
 */
export function shadeClasses(counts: readonly number[]): readonly ShadeClass[] {
  const sorted = counts.filter((count) => count > 0).toSorted((a, b) => a - b)
  const upper = SHADES.map(
    (_, i) => sorted[Math.ceil(((i + 1) * sorted.length) / SHADES.length) - 1] ?? 0,
  ).filter((bound, i, all) => bound > 0 && bound !== all[i - 1])
  const shades = pickShades(upper.length)
  return upper.map((to, i) => ({ from: (upper[i - 1] ?? 0) + 1, to, shade: shades[i] ?? ZERO_SHADE }))
}

export function shadeOf(count: number, classes: readonly ShadeClass[]): Shade {
  return classes.find(({ from, to }) => from <= count && count <= to)?.shade ?? ZERO_SHADE
}
