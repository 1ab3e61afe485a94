const SIGNIFICANT_DIGITS = 15
/** From here on a spreadsheet has lost digits: it keeps fifteen. */
const EXACT_BELOW = 1e15

/** What a spreadsheet keeps in a cell. */
export type SheetValue = string | number | boolean | Date | null

/** The text of a cell as it would stand in a CSV file. */
export function sheetText(value: SheetValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return numberText(value)
  return value instanceof Date ? dateText(value) : String(value)
}

/** The text of a number that is shown as a percentage: `0.15` → `15%`. */
export function percentText(value: number): string {
  return `${plainDecimal(value, 2)}%`
}

/**
 * A number with the 15 significant digits that Excel counts, written out plainly (`0.1 + 0.2` → `0.3`).
 * Where digits are lost already it keeps the exponent, so that a long id is refused and never half taken.
 */
export function numberText(value: number): string {
  if (Math.abs(value) >= EXACT_BELOW || !Number.isFinite(value))
    return value.toExponential(SIGNIFICANT_DIGITS - 1).toUpperCase()
  return plainDecimal(value, 0)
}

function plainDecimal(value: number, shift: number): string {
  const [mantissa = '0', exponent = '0'] = Math.abs(value)
    .toExponential(SIGNIFICANT_DIGITS - 1)
    .split('e')
  const digits = mantissa.replace('.', '')
  const point = Number(exponent) + 1 + shift
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0')
  const whole = padded.slice(0, Math.max(point, 1))
  const fraction = padded.slice(Math.max(point, 1)).replace(/0+$/, '')
  const text = fraction === '' ? whole : `${whole}.${fraction}`
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const [day = '', time = ''] = date.toISOString().split('T')
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`
}
