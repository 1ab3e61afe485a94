import { sayMoney, type Verdict } from '@yinyu/kernel'
import type { Amount } from '@yinyu/rules'

/**
 * Money due in words. An amount the rule does not name is 金额未知 and never a zero. For a firm that meets the
 * policy a range from nothing is what the office decides; for one that may meet it, what facts still decide.
 */
export function sayAmount(amount: Amount | undefined, verdict: Verdict): string {
  if (amount === undefined) return '金额未知'
  const { leastFen, mostFen } = amount
  if (mostFen === undefined) return leastFen === 0n ? '金额未定' : `至少 ${sayMoney(leastFen)}`
  if (leastFen === mostFen) return leastFen === 0n ? '不予支持' : sayMoney(leastFen)
  if (leastFen === 0n) return verdict === 'met' ? `最高 ${sayMoney(mostFen)}` : `0 至 ${sayMoney(mostFen)}`
  return `${sayMoney(leastFen)} 至 ${sayMoney(mostFen)}`
}
