import type { FactRow } from '@yinyu/contract'
import { factKey, type FactKey, type Indicator, type Indicators } from '@yinyu/rules'

/** What is said of one indicator and year. */
export interface FactCell {
  readonly key: FactKey
  readonly indicator: Indicator
  readonly year: number | undefined
  /** The word that counts; undefined when no source says anything. */
  readonly fact: FactRow | undefined
  /** Other sources with another value; never averaged, people look. */
  readonly differing: readonly FactRow[]
}

/** One group of indicators: what holds now, and the years beside each other. */
export interface FactGroup {
  readonly group: string
  readonly now: readonly FactCell[]
  /** The latest first. */
  readonly years: readonly number[]
  readonly yearly: readonly { readonly indicator: Indicator; readonly cells: readonly FactCell[] }[]
}

const GROUPS = ['基本信息', '经营', '创新', '资质', '合规', '项目']

/**
 * The last words of all sources as tables. Indicators nobody has said anything of are left out, or stand with
 * empty cells where `alsoEmpty` names them; computed ones only where somebody states them.
 */
export function factGroups(
  facts: readonly FactRow[],
  indicators: Indicators,
  alsoEmpty: (indicator: Indicator) => boolean,
): readonly FactGroup[] {
  const byKey = Map.groupBy(facts, ({ indicator, year }) => factKey(indicator, year))
  const said = new Set(facts.map(({ indicator }) => indicator))
  const shown = [...indicators.values()].filter(
    (indicator) => said.has(indicator.id) || (indicator.formula === undefined && alsoEmpty(indicator)),
  )
  return [...Map.groupBy(shown, ({ group }) => group)]
    .toSorted(([a], [b]) => placeOf(a) - placeOf(b))
    .map(([group, own]) => groupOf(group, own, byKey))
}

function groupOf(
  group: string,
  own: readonly Indicator[],
  byKey: ReadonlyMap<FactKey, readonly FactRow[]>,
): FactGroup {
  const ids = new Set(own.map(({ id }) => id))
  const rows = [...byKey.values()].flat().filter(({ indicator }) => ids.has(indicator))
  const years = [...new Set(rows.flatMap(({ year }) => year ?? []))].toSorted((a, b) => b - a)
  const cell = (indicator: Indicator, year: number | undefined): FactCell =>
    cellOf(indicator, year, byKey.get(factKey(indicator.id, year)) ?? [])
  return {
    group,
    now: own.filter(({ period }) => period === 'now').map((indicator) => cell(indicator, undefined)),
    years,
    yearly: own
      .filter(({ period }) => period !== 'now')
      .map((indicator) => ({ indicator, cells: years.map((year) => cell(indicator, year)) })),
  }
}

function cellOf(indicator: Indicator, year: number | undefined, rows: readonly FactRow[]): FactCell {
  const fact = rows.find(({ counts }) => counts)
  const differing = rows.filter(
    (row) =>
      row !== fact && row.value !== undefined && row.state !== 'withdrawn' && row.value !== fact?.value,
  )
  return { key: factKey(indicator.id, year), indicator, year, fact, differing }
}

/** As the forms have them; a new group comes last. */
function placeOf(group: string): number {
  const place = GROUPS.indexOf(group)
  return place === -1 ? GROUPS.length : place
}
