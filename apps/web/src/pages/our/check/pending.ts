import type { DeclaredEntry, FactRow } from '@yinyu/contract'
import {
  factKey,
  splitFactKey,
  type FactKey,
  type FactValue,
  type Indicator,
  type Indicators,
} from '@yinyu/rules'
import { readText } from '../facts/draft.ts'
import { groupKeys } from '../../self-check/group-keys.ts'

/** One figure as it will be recorded, beside what is recorded now. */
export interface Pending {
  readonly key: FactKey
  readonly indicator: Indicator
  /** The enterprise's own last word. */
  readonly before: FactRow | undefined
  /** What counts now and will go on counting, where a register or filing says it. */
  readonly stronger: FactRow | undefined
  /** What will be recorded; undefined while the text cannot be read, and when a word is taken back. */
  readonly after: FactValue | undefined
  readonly text: string
  readonly fault: string | undefined
  readonly change: 'new' | 'changed' | 'same' | 'withdrawn'
}

/** Exactly what confirming would record, group by group in the order of the form. */
export function pendingOf(
  entries: Readonly<Record<FactKey, DeclaredEntry>>,
  facts: readonly FactRow[],
  indicators: Indicators,
): readonly (readonly [group: string, rows: readonly Pending[]])[] {
  const known = Object.keys(entries).filter((key) => indicators.has(splitFactKey(key).indicator))
  const byKey = Map.groupBy(facts, ({ indicator, year }) => factKey(indicator, year))
  return groupKeys(known, indicators).map(([group, keys]) => [
    group,
    keys.flatMap((key) => pendingRow(key, { entries, said: byKey.get(key) ?? [], indicators })),
  ])
}

function pendingRow(
  key: FactKey,
  given: {
    readonly entries: Readonly<Record<FactKey, DeclaredEntry>>
    readonly said: readonly FactRow[]
    readonly indicators: Indicators
  },
): readonly Pending[] {
  const indicator = given.indicators.get(splitFactKey(key).indicator)
  const entry = given.entries[key]
  if (indicator === undefined || entry === undefined) return []
  const before = given.said.find(({ source, value }) => source === 'declaration' && value !== undefined)
  const after = entry.value
  return [
    {
      key,
      indicator,
      before,
      stronger: given.said.find(({ counts, source }) => counts && source !== 'declaration'),
      after,
      text: entry.text,
      fault:
        after === undefined && !entry.withdraws
          ? (readText(indicator, entry.text).fault ?? '还没有填好')
          : undefined,
      change: entry.withdraws ? 'withdrawn' : changeFrom(before, after),
    },
  ]
}

function changeFrom(before: FactRow | undefined, after: FactValue | undefined): Pending['change'] {
  if (before === undefined) return 'new'
  return before.value === after ? 'same' : 'changed'
}
