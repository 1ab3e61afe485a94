import { sayMoney } from '@yinyu/kernel'
import type { Amount } from '@yinyu/rules'

/**
 * Money due in words. An amount the rule does not name is 金额未知 and never a zero. A range from nothing is said
 * by its upper end: a zero would read as if nothing were due.
 */
export function sayAmount(amount: Amount | undefined): string {
  if (amount === undefined) return '金额未知'
  const { leastFen, mostFen } = amount
  if (mostFen === undefined) return leastFen === 0n ? '金额未定' : `至少 ${sayMoney(leastFen)}`
  if (leastFen === mostFen) return leastFen === 0n ? '不予支持' : sayMoney(leastFen)
  if (leastFen === 0n) return `最高 ${sayMoney(mostFen)}`
  return `${sayMoney(leastFen)} 至 ${sayMoney(mostFen)}`
}
