import { factKey, splitFactKey, type Fact, type FactKey } from '@yinyu/rules'
import type { Column } from './columns.ts'
import { raise, type Issue, type Place } from './issues.ts'
import type { TableRow } from './table.ts'

/** Yuan and 万元 differ by ten thousand; a firm's own figures rarely jump a hundredfold within a year. */
const JUMP = 100

/** Warns of yearly money that is a hundred times, or a hundredth of, the year before. */
export function warnOfUnits(columns: readonly Column[], facts: ReadonlyMap<FactKey, Fact>, row: TableRow): readonly Issue[] {
  return columns.flatMap((column) => {
    if (column.rule.indicator.kind !== 'money' || typeof column.year !== 'number') return []
    return warnOfJump(column.key, facts, { row: row.number, column: column.key, header: column.header, value: row.cells[column.index] ?? '' })
  })
}

/** The same for one fact and the year before it. */
export function warnOfJump(key: FactKey, facts: ReadonlyMap<FactKey, Fact>, place: Place): readonly Issue[] {
  const { indicator, year } = splitFactKey(key)
  if (year === undefined) return []
  const now = facts.get(key)?.value
  const before = facts.get(factKey(indicator, year - 1))?.value
  if (typeof now !== 'number' || typeof before !== 'number' || now === 0 || before === 0) return []
  const small = Math.min(Math.abs(now), Math.abs(before))
  const large = Math.max(Math.abs(now), Math.abs(before))
  return large / JUMP >= small ? [raise('CHECK_UNIT', place, { otherYear: year - 1 })] : []
}
