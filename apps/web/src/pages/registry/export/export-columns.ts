import { factKey, type Indicator } from '@yinyu/rules'

/** As many as the server takes. */
const COLUMNS_MOST = 100
const CHARACTERS_MOST = 4_000

/** Stand in every exported list. */
const ALWAYS: ReadonlySet<string> = new Set(['credit-code', 'name', 'region', 'industry'])

/** What can be added as a column to be filled in: computed figures are left out, since nobody types them. */
export function fillable(indicators: Iterable<Indicator>): readonly Indicator[] {
  return [...indicators].filter(({ id, formula }) => formula === undefined && !ALWAYS.has(id))
}

/** The columns that chosen indicators and years come to, years from the latest back. */
export function exportColumns(
  chosen: readonly Pick<Indicator, 'id' | 'period'>[],
  years: readonly number[],
): readonly string[] {
  const sorted = years.toSorted((a, b) => b - a)
  return chosen.flatMap(({ id, period }) =>
    period === 'now' ? [factKey(id)] : sorted.map((year) => factKey(id, year)),
  )
}

/** Whether the server will take so many. */
export function areTooMany(columns: readonly string[]): boolean {
  return columns.length > COLUMNS_MOST || columns.join(',').length > CHARACTERS_MOST
}
