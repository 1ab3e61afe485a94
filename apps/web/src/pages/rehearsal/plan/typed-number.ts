import { compareRatios, parseDecimal, type Ratio } from '@yinyu/kernel'

/** No parameter has more; the recipe takes six decimals. */
const PLAIN = /^-?\d{1,15}(?:\.\d{1,6})?$/

/**
 * What was typed as a plain number: full-width digits, thousands separators and spaces are understood. Undefined for
 * what is no number yet, such as `2.` while somebody is still typing.
 */
export function readTyped(text: string): string | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[,\s、]/g, '')
  return PLAIN.test(plain) ? tidy(plain) : undefined
}

/** `1500.00` → `1500`, `007` → `7`, so that equal numbers are equal texts. */
function tidy(plain: string): string {
  const isNegative = plain.startsWith('-')
  const [whole = '', fraction = ''] = plain.replace('-', '').split('.')
  const front = whole.replace(/^0+(?=\d)/, '')
  const back = fraction.replace(/0+$/, '')
  const size = back === '' ? front : `${front}.${back}`
  return isNegative && size !== '0' ? `-${size}` : size
}

/** -1, 0 or 1, exactly; what is no number is never compared. */
export function compareNumbers(a: string, b: string): -1 | 0 | 1 {
  return compareRatios(exact(a), exact(b))
}

/** Why a number cannot be taken, in Chinese; undefined when it can. */
export function outOfBounds(
  number: string,
  { least, most, unit }: { least?: string | undefined; most?: string | undefined; unit: string },
): string | undefined {
  if (least !== undefined && compareNumbers(number, least) < 0) return `不能小于 ${least}${unit}`
  if (most !== undefined && compareNumbers(number, most) > 0) return `不能大于 ${most}${unit}`
  return undefined
}

function exact(text: string): Ratio {
  const value = parseDecimal(text)
  if (value === undefined)
    throw new RangeError(`"${text}" is not a plain number: it was not read with readTyped`)
  return value
}
