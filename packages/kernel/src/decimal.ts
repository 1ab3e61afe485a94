import { ratio, type Ratio } from './ratio.ts'

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/

/** Reads plain decimal text (`-12.50`) exactly. Returns undefined for anything else, also for `1e5`. */
export function parseDecimal(text: string): Ratio | undefined {
  const match = DECIMAL.exec(text)
  if (!match) return undefined
  const [, sign, whole = '', fraction = ''] = match
  const magnitude = BigInt(whole + fraction)
  return ratio(sign === '-' ? -magnitude : magnitude, 10n ** BigInt(fraction.length))
}

/** `value` as a whole number of `1 / 10^decimals`, or undefined when digits would be lost. */
export function scaleExactly(value: Ratio, decimals: number): bigint | undefined {
  const scaled = value.n * 10n ** BigInt(decimals)
  return scaled % value.d === 0n ? scaled / value.d : undefined
}

/** Prints a whole number of `1 / 10^decimals` with exactly that many decimals: `(12345n, 2)` → `123.45`. */
export function formatScaled(scaled: bigint, decimals: number): string {
  const sign = scaled < 0n ? '-' : ''
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0')
  if (decimals === 0) return sign + digits
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** The same without trailing zeros: `(500000n, 6)` → `0.5`. */
export function formatShort(scaled: bigint, decimals: number): string {
  const text = formatScaled(scaled, decimals)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}
