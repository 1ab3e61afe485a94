import { formatShort, parseDecimal, scaleExactly } from '@yinyu/kernel'

/** How many decimals the numbers of a rule are reckoned with while lines are moved. */
const DECIMALS = 6

/** Whether a number has no more decimals than that. */
export function isReckoned(text: string): boolean {
  const value = parseDecimal(text)
  return value !== undefined && scaleExactly(value, DECIMALS) !== undefined
}

/** A number as typed, in millionths. @throws when it has more decimals than that. */
export function millionths(text: string): bigint {
  const value = parseDecimal(text)
  const scaled = value && scaleExactly(value, DECIMALS)
  if (scaled === undefined) throw new Error(`rehearsal: "${text}" is no number of at most six decimals`)
  return scaled
}

export function plainNumber(scaled: bigint): string {
  return formatShort(scaled, DECIMALS)
}

/** One number and another added up exactly. */
export function addNumbers(a: string, b: string): string {
  return plainNumber(millionths(a) + millionths(b))
}
