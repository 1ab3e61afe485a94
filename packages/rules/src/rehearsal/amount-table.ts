import type { Amount } from '../benefit/amount.ts'
import { codeAt, GROUP, type Columns } from '../bulk/columns.ts'
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
  /** Counts the firms that are wanted and have not been counted yet; of others nobody may read. */
  readonly ensure: (wanted: FirmBits) => void
}

export const LARGE = -1

/** Counts a lowered benefit for some hundred firms at a time in doubles, and in big integers where those are not certain. */
export function newAmountTable(
  { columns, bitsOf }: Pick<AmountScene, 'columns' | 'bitsOf'>,
  amount: LoweredAmount,
): AmountTable {
  const { capacity } = columns
  const unsafe = new Uint8Array(BLOCK_FIRMS)
  const fill = amountBlock({ columns, bitsOf, unsafe }, amount)
  const exactly = compileAmount(amount)
  const [least, most] = [new Float64Array(capacity), new Float64Array(capacity)]
  const counted = new Int32Array(capacity / GROUP)
  const large = new Map<number, Amount>()
  const put = (firm: number, found: Amount | undefined): void => {
    const [low, high] = [Number(found?.leastFen ?? Number.NaN), Number(found?.mostFen ?? Infinity)]
    if (found && (low >= SAFE || (found.mostFen !== undefined && high >= SAFE))) large.set(firm, found)
    const isLarge = large.has(firm)
    least[firm] = isLarge ? LARGE : low
    most[firm] = isLarge ? LARGE : found ? high : Number.NaN
  }
  const count = (firms: Int32Array, some: number): void => {
    unsafe.fill(0)
    const found = fill(firms, some)
    for (let i = 0; i < some; i++) {
      const firm = firms[i] ?? 0
      if ((unsafe[i] ?? 0) === 0) {
        least[firm] = found.least[i] ?? Number.NaN
        most[firm] = found.most[i] ?? Number.NaN
      } else put(firm, exactly(rowAt(columns, firm)))
    }
  }
  return { least, most, large, ensure: (wanted) => eachUncounted(counted, wanted, count) }
}

/** Calls with lists of the firms that are wanted and not counted yet, and marks them as counted. */
export function eachUncounted(
  counted: FirmBits,
  wanted: FirmBits,
  count: (firms: Int32Array, some: number) => void,
): void {
  const firms = new Int32Array(BLOCK_FIRMS)
  let some = 0
  for (let w = 0; w < counted.length; w++) {
    const word = (wanted[w] ?? 0) & ~(counted[w] ?? 0)
    if (word === 0) continue
    if (some + GROUP > BLOCK_FIRMS) {
      count(firms, some)
      some = 0
    }
    for (let left = word; left !== 0; left &= left - 1)
      firms[some++] = w * GROUP + 31 - Math.clz32(left & -left)
    counted[w] = (counted[w] ?? 0) | word
  }
  if (some > 0) count(firms, some)
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
