import { EXACT_SIZE } from '../bulk/certainty.ts'
import type { Columns } from '../bulk/columns.ts'
import type { Factor, LoweredAmount } from '../form/amount.ts'
import type { AmountScene } from './amount-blocks.ts'
import { newAmountTable, type AmountColumns, type AmountTable } from './amount-table.ts'
import { factorProduct, type FactorProduct } from './factor-products.ts'

/** Our own convention: amounts of so many rules are kept, 16 bytes a firm each, products of factors, 8 or 16, and caps. */
const TABLES_KEPT = 12
const PRODUCTS_KEPT = 12
const CAPS_KEPT = 12
/** Columns of tables that were let go: a slider needs one table at each move. */
const COLUMNS_FREE = 2

/** Keeps what was counted: equal benefits have one table, and what lies under a cap or a rate stays while those move. */
export interface KeptTables {
  readonly tableOf: (gives: LoweredAmount) => AmountTable
  /**
   * Says that nobody reads tables of before any more. The least recently used go, and their columns are written anew: making
   * 16 MB at each move, and clearing them away, takes longer than filling them.
   */
  readonly letGo: () => void
}

interface Kept {
  readonly table: AmountTable
  /** The same columns under caps. */
  readonly capped: Map<number, AmountTable>
}

export function keptTables({
  columns,
  bitsOf,
}: Pick<AmountScene, 'bitsOf'> & { readonly columns: Columns }): KeptTables {
  const tables = new Map<string, Kept>()
  const products = new Map<string, FactorProduct>()
  const free: AmountColumns[] = []
  const productOf = (factors: readonly Factor[]): FactorProduct => {
    const key = keyOf(factors)
    const product = products.get(key) ?? factorProduct(columns, factors)
    setLast(products, key, product)
    dropFirst(products, PRODUCTS_KEPT)
    return product
  }
  const newKept = (gives: LoweredAmount): Kept => {
    const { capacity } = columns
    const own = free.pop() ?? { least: new Float64Array(capacity), most: new Float64Array(capacity) }
    return { table: newAmountTable({ columns, bitsOf, productOf }, gives, own), capped: new Map() }
  }
  return {
    tableOf: (gives) => {
      const { of, capFen } = underCap(gives)
      const key = keyOf(of)
      const kept = tables.get(key) ?? newKept(of)
      setLast(tables, key, kept)
      if (capFen === Infinity) return kept.table
      const capped = kept.capped.get(capFen) ?? { ...kept.table, capFen }
      setLast(kept.capped, capFen, capped)
      dropFirst(kept.capped, CAPS_KEPT)
      return capped
    },
    letGo: () => {
      for (const { table } of dropFirst(tables, TABLES_KEPT))
        if (free.length < COLUMNS_FREE) free.push({ least: table.least, most: table.most })
    },
  }
}

/** A cap that a double does not hold stays with the benefit and is counted like everything else of it. */
function underCap(gives: LoweredAmount): { readonly of: LoweredAmount; readonly capFen: number } {
  if (gives.op !== 'capped' || gives.capFen >= BigInt(EXACT_SIZE)) return { of: gives, capFen: Infinity }
  const { of, capFen } = underCap(gives.of)
  return { of, capFen: Math.min(capFen, Number(gives.capFen)) }
}

function keyOf(lowered: unknown): string {
  return JSON.stringify(lowered, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value))
}

function setLast<K, V>(map: Map<K, V>, key: K, value: V): void {
  map.delete(key)
  map.set(key, value)
}

/** Drops what was set longest ago, until so many are left. */
function dropFirst<K, V>(map: Map<K, V>, most: number): readonly V[] {
  const dropped = [...map].slice(0, Math.max(0, map.size - most))
  for (const [key] of dropped) map.delete(key)
  return dropped.map(([, value]) => value)
}
