import { GROUP } from '../bulk/columns.ts'
import type { FirmBits } from './firm-bits.ts'

/** Firms that are counted together. */
export const BLOCK_FIRMS = 512

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
