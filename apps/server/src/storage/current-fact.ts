import type { IsoDate } from '@yinyu/kernel'
import {
  factKey,
  indicatorOf,
  rankOf,
  sourceOf,
  type Fact,
  type FactKey,
  type Facts,
  type FactValue,
  type Indicator,
  type Indicators,
  type SourceKind,
} from '@yinyu/rules'

export const factStates = ['stated', 'confirmed', 'disputed', 'withdrawn'] as const
export type FactState = (typeof factStates)[number]

/** A fact as it is stored. */
export interface StoredFact {
  readonly id: string
  /** Tells which was recorded first. */
  readonly seq: number
  readonly indicator: string
  readonly year: number | undefined
  /** Undefined when the source takes its word back. */
  readonly value: FactValue | undefined
  readonly source: SourceKind
  readonly sourceName: string
  readonly state: FactState
  /** From which day on it holds. */
  readonly heldOn: IsoDate
  readonly knownOn: IsoDate
}

/** From where one looks: what held on a day, as far as it was known on a day. */
export interface Viewpoint {
  readonly heldOn: IsoDate
  readonly knownOn: IsoDate
}

/** A fact that is said: its source has not taken its word back. */
export interface SaidFact extends StoredFact {
  readonly value: FactValue
}

/**
 * What every source last said of each indicator and year, the strongest first: in the order of the indicator, and of
 * two sources of one kind the later. A source that has taken its word back says nothing, nor does one that the
 * indicator does not name. Registers and filings are told apart by name, the enterprise is one source (`sourceOf`).
 */
export function lastWords(
  facts: readonly StoredFact[],
  indicators: Indicators,
  { heldOn, knownOn }: Viewpoint,
): ReadonlyMap<FactKey, readonly SaidFact[]> {
  const inView = facts.filter((fact) => fact.heldOn <= heldOn && fact.knownOn <= knownOn)
  const byKey = Map.groupBy(inView, ({ indicator, year }) => factKey(indicator, year))
  const words = [...byKey].flatMap(([key, candidates]) => {
    const said = wordsOf(candidates, indicatorOf(indicators, candidates[0]?.indicator ?? ''))
    return said.length === 0 ? [] : [[key, said] as const]
  })
  return new Map(words)
}

/** The one fact of each indicator and year that counts: the strongest of the last words. */
export function currentFacts(
  facts: readonly StoredFact[],
  indicators: Indicators,
  from: Viewpoint,
): ReadonlyMap<FactKey, SaidFact> {
  const words = lastWords(facts, indicators, from)
  return new Map([...words].flatMap(([key, [first]]) => (first === undefined ? [] : [[key, first] as const])))
}

/** What the rules judge by. */
export function factsOf(current: ReadonlyMap<string, StoredFact>): Facts {
  return new Map(
    [...current].flatMap(([key, stored]) =>
      stored.value === undefined ? [] : [[key, toFact(stored.value, stored)]],
    ),
  )
}

function wordsOf(candidates: readonly StoredFact[], indicator: Indicator): readonly SaidFact[] {
  const bySource = Map.groupBy(candidates.toSorted(byLastWord), sourceOf)
  return [...bySource.values()]
    .flatMap((said) => said.at(-1) ?? [])
    .filter(isSaid)
    .filter(({ source }) => rankOf(source, indicator) !== undefined)
    .toSorted((a, b) => rankIn(a, indicator) - rankIn(b, indicator) || byLastWord(b, a))
}

function isSaid(fact: StoredFact): fact is SaidFact {
  return fact.state !== 'withdrawn' && fact.value !== undefined
}

function rankIn({ source }: StoredFact, indicator: Indicator): number {
  return rankOf(source, indicator) ?? Infinity
}

/** Earlier days first; for one day what was recorded later corrects the earlier. */
function byLastWord(a: StoredFact, b: StoredFact): number {
  if (a.heldOn !== b.heldOn) return a.heldOn < b.heldOn ? -1 : 1
  return a.seq - b.seq
}

function toFact(value: FactValue, { sourceName, knownOn }: StoredFact): Fact {
  return { value, source: { name: sourceName, knownOn } }
}
