import { factKey, type Fact, type FactKey } from '@yinyu/rules'
import type { Column } from './columns.ts'
import { raise, type Issue } from './issues.ts'
import type { TableRow } from './table.ts'

/** Yuan and 万元 differ by ten thousand; a firm's own figures rarely jump a hundredfold within a year. */
const JUMP = 100

/** A column of yearly money, and the fact of the year before it. */
export interface Neighbours {
  readonly column: Column
  readonly year: number
  readonly before: FactKey
}

/** The columns of yearly money whose year before is in the file as well. */
export function findNeighbours(columns: readonly Column[]): readonly Neighbours[] {
  const keys = new Set(columns.map(({ key }) => key))
  return columns.flatMap((column) => {
    const { year, rule } = column
    if (rule.indicator.kind !== 'money' || typeof year !== 'number') return []
    const before = factKey(rule.indicator.id, year - 1)
    return keys.has(before) ? [{ column, year, before }] : []
  })
}

/** Warns of yearly money that is a hundred times, or a hundredth of, the year before. */
export function warnOfUnits(
  neighbours: readonly Neighbours[],
  facts: ReadonlyMap<FactKey, Fact>,
  row: TableRow,
): readonly Issue[] {
  return neighbours.flatMap(({ column, year, before }) => {
    if (!jumps(facts.get(column.key), facts.get(before))) return []
    const place = {
      row: row.number,
      column: column.key,
      header: column.header,
      value: row.cells[column.index] ?? '',
    }
    return [raise('CHECK_UNIT', place, { otherYear: year - 1 })]
  })
}

/** Whether two amounts of neighbouring years differ so much that a unit may be wrong. Zero tells nothing. */
export function jumps(now: Fact | undefined, before: Fact | undefined): boolean {
  if (typeof now?.value !== 'number' || typeof before?.value !== 'number') return false
  const small = Math.min(Math.abs(now.value), Math.abs(before.value))
  const large = Math.max(Math.abs(now.value), Math.abs(before.value))
  return small > 0 && large / JUMP >= small
}
