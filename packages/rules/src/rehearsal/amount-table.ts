import type { Amount } from '../benefit/amount.ts'
import { codeAt, type Columns } from '../bulk/columns.ts'
import type { FactValue } from '../fact.ts'
import type { LoweredAmount } from '../form/amount.ts'
import type { Row } from '../form/row.ts'
import { compileAmount } from '../form/run-amount.ts'
import { amountBlock, type AmountScene } from './amount-blocks.ts'
import { BLOCK_FIRMS, SAFE } from './counted-blocks.ts'
import type { FirmBits } from './firm-bits.ts'

/**
 * What a policy gives to each firm, met or not, in fen. `most` Infinity: nothing bounds it; both NaN: no amount is named;
 * both LARGE: too large for a double, the exact amount stands in `large`.
 */
export interface AmountTable {
  readonly least: Float64Array
  readonly most: Float64Array
  readonly large: ReadonlyMap<number, Amount>
  /** Counts what has not been counted yet, for whole blocks in which a firm is wanted. */
  readonly ensure: (wanted: FirmBits) => void
}

export const LARGE = -1
const BLOCK_WORDS = BLOCK_FIRMS / 32

/** Counts a lowered benefit block by block in doubles, and in big integers where those are not certain. */
export function newAmountTable(
  { columns, bitsOf }: Pick<AmountScene, 'columns' | 'bitsOf'>,
  amount: LoweredAmount,
): AmountTable {
  const { capacity } = columns
  const unsafe = new Uint8Array(BLOCK_FIRMS)
  const fill = amountBlock({ columns, bitsOf, unsafe }, amount)
  const exactly = compileAmount(amount)
  const [least, most] = [new Float64Array(capacity), new Float64Array(capacity)]
  const counted = new Uint8Array(Math.ceil(capacity / BLOCK_FIRMS))
  const large = new Map<number, Amount>()
  const put = (firm: number, found: Amount | undefined): void => {
    const [low, high] = [Number(found?.leastFen ?? Number.NaN), Number(found?.mostFen ?? Infinity)]
    if (found && (low >= SAFE || (found.mostFen !== undefined && high >= SAFE))) large.set(firm, found)
    const isLarge = large.has(firm)
    least[firm] = isLarge ? LARGE : low
    most[firm] = isLarge ? LARGE : found ? high : Number.NaN
  }
  const count = (block: number): void => {
    const from = block * BLOCK_FIRMS
    const firms = Math.min(BLOCK_FIRMS, capacity - from)
    unsafe.fill(0)
    const found = fill(from, firms)
    least.set(found.least.subarray(0, firms), from)
    most.set(found.most.subarray(0, firms), from)
    for (let i = 0; i < firms; i++)
      if ((unsafe[i] ?? 0) !== 0) put(from + i, exactly(rowAt(columns, from + i)))
    counted[block] = 1
  }
  return { least, most, large, ensure: (wanted) => eachUncounted(counted, wanted, count) }
}

/** Calls for every block that is not counted yet and in which a firm is wanted. */
export function eachUncounted(counted: Uint8Array, wanted: FirmBits, count: (block: number) => void): void {
  for (let block = 0; block < counted.length; block++) {
    if (counted[block] === 1) continue
    const end = Math.min((block + 1) * BLOCK_WORDS, wanted.length)
    let any = 0
    for (let w = block * BLOCK_WORDS; w < end; w++) any |= wanted[w] ?? 0
    if (any !== 0) count(block)
  }
}

/** One firm's facts by slot, as the lowered form reads them. */
export function rowAt(columns: Columns, firm: number): Row {
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
