import { isIsoDate, type Verdict } from '@yinyu/kernel'
import { factKey, type FactKey } from '../fact.ts'
import { indicatorOf, isNumeric, type Indicators } from '../indicator.ts'
import { byStrength, rankOf, sourceOf, weakestOf, type LastWord } from './last-word.ts'
import { kindOfRelation, type Relation } from './relation.ts'
import type { Comparison, RelationScene } from './relation-kind.ts'

/** Facts of one firm that cannot all be so (事实矛盾), or hardly. Nothing is decided by it: people look. */
export interface Contradiction {
  /** Id of the relation that does not hold. */
  readonly relation: string
  readonly severity: Relation['severity']
  /** At least two, side by side; for two sources of one figure the strongest first. */
  readonly places: readonly LastWord[]
  /** The place with the weakest source; undefined when no source is weaker than another. */
  readonly weaker: LastWord | undefined
  /** Both figures and their difference, as one Chinese sentence without a full stop. */
  readonly said: string
}

/** The relations to look by, with the indicators they speak of; both validated. */
export interface RelationBook {
  readonly relations: readonly Relation[]
  readonly indicators: Indicators
}

/**
 * Everything in the last words of all sources about one firm that contradicts itself. A missing fact contradicts
 * nothing. Contradictions come before hints; the order depends on the words alone, not on how they are listed.
 */
export function findContradictions(
  { relations, indicators }: RelationBook,
  words: readonly LastWord[],
): readonly Contradiction[] {
  const scene = sceneOf(words, indicators)
  return relations
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((relation) =>
      kindOfRelation(relation)
        .compare(relation, scene)
        .flatMap((compared) => contradictionOf(relation, compared, indicators)),
    )
    .toSorted((a, b) => Number(a.severity === 'hint') - Number(b.severity === 'hint'))
}

/** `met` when the relation could be looked at and holds, `unmet` when it is broken, `unknown` when facts are missing. */
export function checkRelation(
  relation: Relation,
  indicators: Indicators,
  words: readonly LastWord[],
): Verdict {
  const compared = kindOfRelation(relation).compare(relation, sceneOf(words, indicators))
  if (compared.length === 0) return 'unknown'
  return compared.some(({ broken }) => broken !== undefined) ? 'unmet' : 'met'
}

function contradictionOf(
  relation: Relation,
  { places, broken, unchanging }: Comparison,
  indicators: Indicators,
): readonly Contradiction[] {
  if (broken === undefined) return []
  // What holds today may have been otherwise on another day; only figures of a year are bound to it.
  const days = new Set(places.filter(({ year }) => year === undefined).map(({ heldOn }) => heldOn))
  const mayHaveChanged = days.size > 1 && unchanging === undefined
  const said = mayHaveChanged ? `${broken}；说的不是同一天，其间可能有变化` : broken
  const severity = mayHaveChanged ? 'hint' : relation.severity
  return [{ relation: relation.id, severity, places, weaker: weakestOf(places, indicators), said }]
}

/** Words that do not count, are of the wrong type or of an unknown indicator are as if not said. */
function sceneOf(words: readonly LastWord[], indicators: Indicators): RelationScene {
  const heard = words.filter((word) => counts(word, indicators))
  const byKey = Map.groupBy(heard, ({ indicator, year }) => factKey(indicator, year))
  const sorted = new Map(
    [...byKey]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, said]): [FactKey, readonly LastWord[]] => [key, strongestFirst(said, indicators)]),
  )
  return {
    indicator: (id) => indicatorOf(indicators, id),
    words: (key) => sorted.get(key) ?? [],
    keys: [...sorted.keys()],
  }
}

function counts({ indicator: id, value, source }: LastWord, indicators: Indicators): boolean {
  const indicator = indicators.get(id)
  if (!indicator || rankOf(source, indicator) === undefined) return false
  if (isNumeric(indicator.kind)) return Number.isSafeInteger(value)
  if (indicator.kind === 'flag' || indicator.kind === 'judgement') return typeof value === 'boolean'
  return typeof value === 'string' && (indicator.kind !== 'date' || isIsoDate(value))
}

/** One word of each source, should one have been given twice. */
function strongestFirst(words: readonly LastWord[], indicators: Indicators): readonly LastWord[] {
  const sorted = words.toSorted((a, b) => byStrength(a, b, indicatorOf(indicators, a.indicator)))
  return [...Map.groupBy(sorted, sourceOf).values()].flatMap(([word]) => word ?? [])
}
