import type { IsoDate } from '@yinyu/kernel'
import {
  factKey,
  indicatorOf,
  sourceKinds,
  type Fact,
  type Facts,
  type FactValue,
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

/**
 * The one fact of each indicator and year that counts: each source stands by its last word, and the indicator says
 * whose word goes first. A source that has taken its word back says nothing.
 */
export function currentFacts(
  facts: readonly StoredFact[],
  indicators: Indicators,
  { heldOn, knownOn }: Viewpoint,
): ReadonlyMap<string, StoredFact> {
  const inView = facts.filter((fact) => fact.heldOn <= heldOn && fact.knownOn <= knownOn)
  const byKey = Map.groupBy(inView, ({ indicator, year }) => factKey(indicator, year))
  const current = [...byKey].flatMap(([key, candidates]) => {
    const chosen = choose(
      candidates,
      indicatorOf(indicators, candidates[0]?.indicator ?? '').sourceOrder ?? sourceKinds,
    )
    return chosen === undefined ? [] : [[key, chosen] as const]
  })
  return new Map(current)
}

/** What the rules judge by. */
export function factsOf(current: ReadonlyMap<string, StoredFact>): Facts {
  return new Map(
    [...current].flatMap(([key, stored]) =>
      stored.value === undefined ? [] : [[key, toFact(stored.value, stored)]],
    ),
  )
}

function choose(candidates: readonly StoredFact[], order: readonly SourceKind[]): StoredFact | undefined {
  for (const source of order) {
    const last = candidates
      .filter((fact) => fact.source === source)
      .toSorted(byLastWord)
      .at(-1)
    if (last !== undefined && last.state !== 'withdrawn') return last
  }
  return undefined
}

/** Later days first; for one day what was recorded later corrects the earlier. */
function byLastWord(a: StoredFact, b: StoredFact): number {
  if (a.heldOn !== b.heldOn) return a.heldOn < b.heldOn ? -1 : 1
  return a.seq - b.seq
}

function toFact(value: FactValue, { sourceName, knownOn }: StoredFact): Fact {
  return { value, source: { name: sourceName, knownOn } }
}
