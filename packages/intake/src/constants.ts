import { splitFactKey, type Fact, type FactKey, type FactSource } from '@yinyu/rules'
import { readCell } from './cell.ts'
import type { BindOptions, Column } from './columns.ts'
import { raise, type Issue } from './issues.ts'

/** Facts that a mapping states for every firm. A column of the file for the same fact goes first. */
export function readConstants(
  options: BindOptions,
  columns: readonly Column[],
  source: FactSource,
): { facts: ReadonlyMap<FactKey, Fact>; issues: readonly Issue[] } {
  const facts = new Map<FactKey, Fact>()
  const issues: Issue[] = []
  const constantSource: FactSource = { ...source, name: `${source.name}（映射文件中的常量）` }
  for (const [key, constant] of Object.entries(options.map?.constants ?? {})) {
    const value = String(constant)
    const reading = readOne(key, value, options, columns)
    if (typeof reading === 'string')
      issues.push(raise('MAP_CONSTANT_REFUSED', { column: key, value }, { name: key, reason: reading }))
    else facts.set(key, { value: reading.value, source: constantSource })
  }
  return { facts, issues }
}

/** The value, or the reason in words why there is none. */
function readOne(
  key: FactKey,
  text: string,
  { indicators, regions }: BindOptions,
  columns: readonly Column[],
): Pick<Fact, 'value'> | string {
  const { indicator: id, year } = splitFactKey(key)
  const indicator = indicators.get(id)
  if (!indicator) return '没有这样的指标'
  if (indicator.formula) return '这一项由系统计算'
  if ((indicator.period === 'now') !== (year === undefined))
    return year === undefined ? '这一项要写年份' : '这一项不分年度'
  if (columns.some((column) => column.key === key || column.key === id)) return '表里已经有这一列'
  const { value, complaint } = readCell(text, { indicator, unit: undefined, precision: 'exact', regions })
  if (complaint) return '内容不合这一项的写法'
  return value === undefined ? '没有填值' : { value }
}
