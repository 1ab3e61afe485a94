import type { LoweredAmount } from '../form/amount.ts'
import type { AmountScene } from './amount-blocks.ts'
import { newAmountTable, type AmountTable } from './amount-table.ts'
import { cappedTable } from './capped-table.ts'

/** Our own convention: amounts of so many rules are kept, 16 bytes a firm each. */
const TABLES_KEPT = 12

/** Keeps what was counted: equal benefits have one table, and what lies under a cap stays while the cap moves. */
export function keptTables(
  scene: Pick<AmountScene, 'columns' | 'bitsOf'>,
): (gives: LoweredAmount) => AmountTable {
  const tables = new Map<string, AmountTable>()
  const tableOf = (gives: LoweredAmount): AmountTable => {
    const key = JSON.stringify(gives, (_, value: unknown) =>
      typeof value === 'bigint' ? `${value}n` : value,
    )
    const table =
      tables.get(key) ??
      (gives.op === 'capped' ? cappedTable(tableOf(gives.of), gives.capFen) : newAmountTable(scene, gives))
    tables.delete(key)
    tables.set(key, table)
    for (const oldest of tables.keys()) if (tables.size > TABLES_KEPT) tables.delete(oldest)
    return table
  }
  return tableOf
}
