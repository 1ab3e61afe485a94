import { capAmount, type Amount } from '../benefit/amount.ts'
import { EXACT_SIZE } from '../bulk/certainty.ts'
import { codeAt, GROUP, type Columns } from '../bulk/columns.ts'
import type { FactValue } from '../fact.ts'
import type { Factor, LoweredAmount } from '../form/amount.ts'
import type { Row } from '../form/row.ts'
import { compileAmount } from '../form/run-amount.ts'
import { amountBlock, type AmountScene } from './amount-blocks.ts'
import { BLOCK_FIRMS, eachUncounted } from './each-uncounted.ts'
import type { FactorProduct } from './factor-products.ts'
import type { FirmBits } from './firm-bits.ts'

/** What a policy gives to each firm, met or not, in fen. Read it with the functions below: the cap is put on when it is read. */
export interface AmountTable extends AmountColumns {
  /** What is too large for a double. */
  readonly large: ReadonlyMap<number, Amount>
  /** Below EXACT_SIZE; Infinity where there is none. */
  readonly capFen: number
  /** Counts the firms that are wanted and have not been counted yet; of others nobody may read. */
  readonly ensure: (wanted: FirmBits) => void
}

/**
 * Without the cap. `most` Infinity: nothing bounds it; both NaN: no amount is named; both LARGE: too large for a double, the exact
 * amount stands in `large`.
 */
export interface AmountColumns {
  readonly least: Float64Array
  readonly most: Float64Array
}

export const LARGE = -1

/** The least of a firm in fen; NaN: no amount is named; LARGE: see `largeAt`. */
export function leastNumber({ least, capFen }: AmountTable, firm: number): number {
  return Math.min(least[firm] ?? 0, capFen)
}

/** The most of a firm in fen; Infinity: nothing bounds it; NaN: no amount is named; LARGE: see `largeAt`. */
export function mostNumber({ most, capFen }: AmountTable, firm: number): number {
  return Math.min(most[firm] ?? 0, capFen)
}

/** What is too large for a double, exactly. */
export function largeAt({ large, capFen }: AmountTable, firm: number): Amount {
  const found = large.get(firm) ?? { leastFen: 0n, mostFen: undefined }
  return capAmount(found, capFen === Infinity ? undefined : BigInt(capFen))
}

/**
 * Counts a lowered benefit for some hundred firms at a time in doubles, and in big integers where those are not certain.
 * Writes into columns that may hold anything.
 */
export function newAmountTable(
  scene: Pick<AmountScene, 'bitsOf' | 'productOf'> & { readonly columns: Columns },
  amount: LoweredAmount,
  { least, most }: AmountColumns,
): AmountTable {
  const { columns } = scene
  const unsafe = new Uint8Array(BLOCK_FIRMS)
  const products = new Set<FactorProduct>()
  const productOf = (factors: readonly Factor[]): FactorProduct => {
    const product = scene.productOf(factors)
    products.add(product)
    return product
  }
  const fill = amountBlock({ ...scene, productOf, unsafe }, amount)
  const exactly = compileAmount(amount)
  const counted = new Int32Array(columns.capacity / GROUP)
  const large = new Map<number, Amount>()
  const put = (firm: number, found: Amount | undefined): void => {
    const [low, high] = [Number(found?.leastFen ?? Number.NaN), Number(found?.mostFen ?? Infinity)]
    if (found && (low >= EXACT_SIZE || (found.mostFen !== undefined && high >= EXACT_SIZE)))
      large.set(firm, found)
    const isLarge = large.has(firm)
    least[firm] = isLarge ? LARGE : low
    most[firm] = isLarge ? LARGE : found ? high : Number.NaN
  }
  const count = (firms: Int32Array, some: number): void => {
    unsafe.fill(0)
    const found = fill(firms, some)
    for (let i = 0; i < some; i++) {
      const firm = firms[i] ?? 0
      least[firm] = found.least[i] ?? 0
      most[firm] = found.most[i] ?? 0
    }
    for (let i = unsafe.indexOf(1); i !== -1 && i < some; i = unsafe.indexOf(1, i + 1)) {
      const firm = firms[i] ?? 0
      put(firm, exactly(rowAt(columns, firm)))
    }
  }
  const ensure = (wanted: FirmBits): void => {
    for (const product of products) product.ensure(wanted)
    eachUncounted(counted, wanted, count)
  }
  return { least, most, large, capFen: Infinity, ensure }
}

/** One firm's facts by slot, as the lowered form reads them. */
function rowAt(columns: Columns, firm: number): Row {
  const row: (FactValue | undefined)[] = []
  const { numbers, bits, strides } = columns
  const [group, place] = [firm >>> 5, firm & 31]
  for (const [slot, column] of columns.bySlot) {
    const { need, offset, words } = column
    if (need.kind === 'number') {
      const value = numbers[group * strides.numbers + offset + place] ?? Number.NaN
      row[slot] = Number.isNaN(value) ? undefined : value
    } else if (need.kind === 'flag') {
      const at = group * strides.bits + offset
      const known = (((bits[at + 1] ?? 0) >>> place) & 1) === 1
      row[slot] = known ? (((bits[at] ?? 0) >>> place) & 1) === 1 : undefined
    } else row[slot] = words?.words[codeAt(columns, column, firm)]
  }
  return row
}
