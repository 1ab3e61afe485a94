import { factColumn, isNumeric, splitFactKey, type FactKey, type Indicators } from '@yinyu/rules'

/** How a fact stands in a column: a whole number, yes or no, a word, or a day as days since 1970-01-01. */
export type ColumnKind = 'number' | 'flag' | 'word' | 'day'

/** One fact as a column of the snapshot. */
export interface SnapshotColumn {
  readonly key: FactKey
  readonly name: string
  readonly kind: ColumnKind
}

/** The id of the enterprise, the first column of every snapshot. */
export const ENTERPRISE = 'enterprise'

/** The columns of facts, named so that the printed SQL finds them. */
export function columnsOf(keys: readonly FactKey[], indicators: Indicators): readonly SnapshotColumn[] {
  return keys.map((key) => ({ key, name: factColumn(key), kind: kindOf(key, indicators) }))
}

/** The type of a column, as DuckDB and PostgreSQL both write it. */
export function typeOf(kind: ColumnKind): string {
  switch (kind) {
    case 'number':
    case 'day':
      return 'bigint'
    case 'flag':
      return 'boolean'
    case 'word':
      return 'varchar'
  }
}

function kindOf(key: FactKey, indicators: Indicators): ColumnKind {
  const { indicator } = splitFactKey(key)
  const kind = indicators.get(indicator)?.kind
  if (kind === undefined) throw new Error(`snapshot: no indicator "${indicator}"`)
  if (isNumeric(kind)) return 'number'
  if (kind === 'flag' || kind === 'judgement') return 'flag'
  return kind === 'date' ? 'day' : 'word'
}
