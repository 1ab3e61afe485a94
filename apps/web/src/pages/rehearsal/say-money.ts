import type { RehearsalOutcome } from '@yinyu/contract'
import { roundHalfUp, ratio, sayMoney } from '@yinyu/kernel'

export type Money = NonNullable<RehearsalOutcome['money']>

const WAN = 1_000_000n
const YI = 10_000_000_000n

/** Money short enough to be read at a glance: two decimals of 万元 or 亿元, 约 where that leaves something out. */
export function sayRoughMoney(amountFen: bigint): string {
  const exact = sayMoney(amountFen)
  const size = amountFen < 0n ? -amountFen : amountFen
  if (exact.length <= 11 || size < WAN) return exact
  const unit = size >= YI ? YI : WAN
  const rounded = (roundHalfUp(ratio(size * 100n, unit)) * unit) / 100n
  return `${rounded === size ? '' : '约 '}${sayMoney(amountFen < 0n ? -rounded : rounded)}`
}

/** A change of money with its sign: `+120 万元`; `不变` for none. */
export function sayMoneyChange(beforeFen: bigint, afterFen: bigint): string {
  const change = afterFen - beforeFen
  if (change === 0n) return '不变'
  const said = sayRoughMoney(change < 0n ? -change : change)
  return said.startsWith('约 ')
    ? `约 ${change < 0n ? '−' : '+'}${said.slice(2)}`
    : `${change < 0n ? '−' : '+'}${said}`
}

export type MoneyEnd = 'leastFen' | 'mostFen'
type Ends = Pick<Money, MoneyEnd> & Partial<Money>

/** Where no firm that may get something has a bound, the most is not 0: nobody can tell it. */
function isUntold(money: Ends | undefined, end: MoneyEnd): boolean {
  const { openFirms = 0, mostFen = '' } = money ?? {}
  return end === 'mostFen' && openFirms > 0 && BigInt(mostFen) === 0n
}

/** One end of what firms get together; before there was anything they got nothing. */
export function sayEnd(money: Money | undefined, end: MoneyEnd): string {
  return isUntold(money, end) ? '算不出来' : sayRoughMoney(BigInt(money?.[end] ?? 0))
}

/** The change of one end; undefined where one of the two cannot be told. */
export function sayEndChange(before: Money | undefined, after: Money, end: MoneyEnd): string | undefined {
  if (isUntold(before, end) || isUntold(after, end)) return undefined
  return sayMoneyChange(BigInt(before?.[end] ?? 0), BigInt(after[end]))
}

/** `120 万元`, or `120 万元 至 300 万元` where facts are missing. */
export function sayMoneyRange(money: Ends): string {
  const [least, most] = [BigInt(money.leastFen), BigInt(money.mostFen)]
  if (isUntold(money, 'mostFen')) return `最少 ${sayRoughMoney(least)}，最多算不出来`
  return least === most ? sayRoughMoney(least) : `${sayRoughMoney(least)} 至 ${sayRoughMoney(most)}`
}

/** `12.5` 万元 as typed in whole fen; undefined for what is no amount. */
export function fenOfWan(plain: string): string | undefined {
  const match = /^(\d{1,14})(?:\.(\d{1,6}))?$/.exec(plain)
  if (!match) return undefined
  const [, whole = '', fraction = ''] = match
  return BigInt(`${whole}${fraction.padEnd(6, '0')}`).toString()
}

/** Whole fen as 万元, to be typed on. */
export function wanOfFen(fen: string): string {
  const digits = fen.padStart(7, '0')
  const fraction = digits.slice(-6).replace(/0+$/, '')
  return fraction === '' ? digits.slice(0, -6) : `${digits.slice(0, -6)}.${fraction}`
}
