import {
  splitFactKey,
  type Fact,
  type FactKey,
  type Facts,
  type FactValue,
  type Indicators,
  type LoweredDecision,
} from '@yinyu/rules'

type Polynomial = readonly { readonly coefficient: bigint; readonly slots: readonly number[] }[]

const UNKNOWN_SHARE = 0.06
const LINES_EACH = 25
/** As large as facts can be, or nearly. */
const HUGE_SHARE = 0.01

/**
 * Firms that crowd at the lines of the law: numbers are moved so that a line is met exactly, missed by one unit or passed
 * by one. Every other firm lacks some facts. The same seed gives the same firms.
 */
export function lineFirms(
  lowered: LoweredDecision,
  indicators: Indicators,
  { firms, seed }: { firms: number; seed: number },
): readonly Facts[] {
  const next = chanceFrom(seed)
  const pick = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T
  const lines = polynomialsIn([...lowered.standards, ...lowered.policies].map(({ verdict }) => verdict))
  const words = wordsIn(lowered)
  return Array.from({ length: firms }, (_, i) => {
    const row = lowered.keys.map((key, slot) => plausible(key, slot))
    for (let line = 0; line < LINES_EACH; line++) putOnLine(pick(lines), row)
    const known = (): boolean => i % 2 === 0 || next() >= UNKNOWN_SHARE
    return new Map(
      lowered.keys.flatMap((key, slot): (readonly [FactKey, Fact])[] =>
        known() ? [[key, { value: sayDay(key, row[slot] ?? 0) }]] : [],
      ),
    )
  })

  function plausible(key: FactKey, slot: number): FactValue {
    const { kind } = indicatorOfKey(key)
    if (kind === 'flag' || kind === 'judgement') return next() < 0.7
    if (kind === 'date') return 10_000 + Math.floor(next() * 11_000)
    if (kind === 'region') return pick(['350582', '350500', '350000', '350206', '440300', '350102', '100000'])
    if (kind === 'industry') return pick(['3911', '39', 'C', '6510', '65', '0511', '5179', '7010', 'I'])
    if (kind === 'choice' || kind === 'text') return pick(words.get(slot) ?? ['none'])
    return sizeFrom(next)
  }

  function putOnLine(polynomial: Polynomial, row: FactValue[]): void {
    const linear = polynomial
      .flatMap(({ slots }) => slots)
      .filter((slot, _, all) => all.filter((s) => s === slot).length < 3)
    const slot = linear.length === 0 ? undefined : pick(linear)
    if (slot === undefined || typeof row[slot] !== 'number') return
    const at = (value: number) => valueAt(polynomial, row.with(slot, value))
    const rest = at(0)
    const slope = at(1) - rest
    if (slope === 0n || at(2) - at(1) !== slope) return
    const value = Number(-rest / slope) + pick([-1, 0, 0, 0, 1])
    if (!Number.isSafeInteger(value) || (value < 0 && mayNotBeNegative(slot))) return
    row[slot] = value
  }

  function mayNotBeNegative(slot: number): boolean {
    return Number(indicatorOfKey(lowered.keys[slot] ?? '').least ?? -1) >= 0
  }

  function sayDay(key: FactKey, value: FactValue): FactValue {
    if (indicatorOfKey(key).kind !== 'date') return value
    return new Date(Math.max(0, Math.min(Number(value), 30_000)) * 86_400_000).toISOString().slice(0, 10)
  }

  function indicatorOfKey(key: FactKey) {
    const indicator = indicators.get(splitFactKey(key).indicator)
    if (indicator === undefined) throw new Error(`no indicator for ${key}`)
    return indicator
  }
}

/** Nothing, a sum of any size, or one as large as facts can be. */
function sizeFrom(next: () => number): number {
  if (next() < HUGE_SHARE) return Number.MAX_SAFE_INTEGER - Math.floor(next() * (next() < 0.3 ? 3 : 2 ** 51))
  return next() < 0.1 ? 0 : Math.floor(10 ** (next() * 13))
}

function valueAt(polynomial: Polynomial, row: readonly FactValue[]): bigint {
  return polynomial.reduce(
    (sum, { coefficient, slots }) =>
      sum + slots.reduce((product, slot) => product * BigInt(Number(row[slot])), coefficient),
    0n,
  )
}

/** Every polynomial anywhere in the forms. */
function polynomialsIn(forms: unknown): readonly Polynomial[] {
  const found: Polynomial[] = []
  visit(forms, (node) => {
    if ('polynomial' in node) found.push(node['polynomial'] as Polynomial)
  })
  return found
}

/** The words that a slot is compared with, and one that is none of them. */
function wordsIn({ standards, policies }: LoweredDecision): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>()
  visit(
    [...standards, ...policies].map(({ verdict }) => verdict),
    (node) => {
      if (node['op'] !== 'word') return
      const slot = node['slot'] as number
      found.set(slot, [...(found.get(slot) ?? ['none']), ...(node['words'] as readonly string[])])
    },
  )
  return found
}

function visit(node: unknown, meet: (node: Readonly<Record<string, unknown>>) => void): void {
  if (typeof node !== 'object' || node === null) return
  if (!Array.isArray(node)) meet(node as Readonly<Record<string, unknown>>)
  Object.values(node).forEach((inner) => visit(inner, meet))
}

/** The generator mulberry32, of public domain. */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
