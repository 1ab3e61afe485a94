import type { FactRow } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import {
  factKey,
  findContradictions,
  splitFactKey,
  type FactKey,
  type LastWord,
  type RelationBook,
} from '@yinyu/rules'
import { readText, textIn, type Draft } from './draft.ts'

/** What is wrong with a text, by its field. */
export function faultsIn(
  draft: Draft,
  { indicators }: Pick<RelationBook, 'indicators'>,
): ReadonlyMap<FactKey, string> {
  return new Map(
    keysOf(draft).flatMap((key): (readonly [FactKey, string])[] => {
      const indicator = indicators.get(splitFactKey(key).indicator)
      const fault = indicator && readText(indicator, textIn(draft, key) ?? '').fault
      return fault === undefined ? [] : [[key, fault]]
    }),
  )
}

/**
 * What cannot both be so, or hardly: between what one fills in, what one said before and what registers and filings say.
 * Said at the enterprise's own figures; a word of warning that stops nothing.
 */
export function hintsIn(
  draft: Draft,
  { facts, book, today }: { facts: readonly FactRow[]; book: RelationBook; today: IsoDate },
): ReadonlyMap<FactKey, string> {
  const filled = filledWords(draft, book, today)
  const replaced = new Set(filled.map(({ indicator, year }) => factKey(indicator, year)))
  const recorded = facts.flatMap(({ value, state, ...fact }): LastWord[] =>
    value === undefined ||
    state === 'withdrawn' ||
    (fact.source === 'declaration' && replaced.has(factKey(fact.indicator, fact.year)))
      ? []
      : [{ ...fact, value }],
  )
  const said = findContradictions(withAllJumps(book), [...recorded, ...filled]).flatMap((found) =>
    found.places
      .filter(({ source }) => source === 'declaration')
      .map(({ indicator, year }) => [factKey(indicator, year), `${found.said}，请核对`] as const),
  )
  const byKey = Map.groupBy(said, ([key]) => key)
  return new Map([...byKey].map(([key, all]) => [key, [...new Set(all.map(([, hint]) => hint))].join('；')]))
}

/** The line at which one year is too far from the next is drawn for a few figures; while one types it helps at every figure. */
function withAllJumps({ relations, indicators }: RelationBook): RelationBook {
  const jumps = relations.flatMap((relation) => (relation.kind === 'jump' ? [relation] : []))
  const named = new Set(jumps.flatMap(({ of }) => of))
  const others = [...indicators.values()].filter(
    ({ id, kind, period, formula }) =>
      (kind === 'money' || kind === 'count') && period !== 'now' && formula === undefined && !named.has(id),
  )
  const [first] = jumps
  if (first === undefined || others.length === 0) return { relations, indicators }
  const wide = { ...first, id: `${first.id}-others`, of: others.map(({ id }) => id) }
  return { relations: [...relations, wide], indicators }
}

function keysOf({ saved, typed }: Draft): readonly FactKey[] {
  return [...new Set([...Object.keys(saved), ...Object.keys(typed)])]
}

function filledWords(draft: Draft, { indicators }: RelationBook, today: IsoDate): readonly LastWord[] {
  return keysOf(draft).flatMap((key): LastWord[] => {
    const { indicator: id, year } = splitFactKey(key)
    const indicator = indicators.get(id)
    const value = indicator && readText(indicator, textIn(draft, key) ?? '').value
    if (value === undefined) return []
    const heldOn = year === undefined || `${year}-12-31` > today ? today : `${year}-12-31`
    return [{ indicator: id, year, value, source: 'declaration', sourceName: '本次填写', heldOn }]
  })
}
