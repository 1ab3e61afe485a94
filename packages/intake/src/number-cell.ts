import { decimalsOf, type Indicator } from '@yinyu/rules'
import { formatShort, parseDecimal, scaleExactly } from '@yinyu/kernel'
import { refuse, type Reading } from './reading.ts'
import { unitFor, unitNames, type Unit } from './unit.ts'

/** How a number is to be read: the unit of its column, and whether a program's float noise may be cut off. */
export interface NumberRule {
  readonly indicator: Indicator
  readonly unit: Unit | undefined
  readonly precision: 'exact' | '15-digits'
}

interface Typed {
  readonly negative: boolean
  readonly digits: string
  readonly decimals: number
}

const PLAIN = /^(-)?(\d+)(?:\.(\d+))?$/
const GROUPED = /^([+-])?(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d*)(?:\.(\d+))?$/
const EXPONENT = /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i
const SIGNIFICANT_DIGITS = 15
const BASE: Unit = { name: '', shift: 0 }

/** Reads plain text as a whole number of `1 / 10^decimals` of the indicator's unit, without any rounding. */
export function readNumber(plain: string, rule: NumberRule): Reading {
  const quick = readPlainNumber(plain, rule)
  if (quick) return quick
  if (EXPONENT.test(plain)) return refuse('LONG_NUMBER')
  const { amount, suffix } = splitSuffix(plain)
  const number = parseAmount(amount)
  if (!number) return refuse('NOT_A_NUMBER')
  if (suffix === '') return scale(number, rule, rule.unit ?? BASE)
  const unit = unitFor(rule.indicator, suffix)
  if (!unit)
    return refuse('CELL_UNIT', {
      unit: suffix,
      units: unitNames(rule.indicator).join('、') || '不带单位的数字',
    })
  return scale(number, rule, unit)
}

/** The same for a number without any ornament; undefined for everything else. */
export function readPlainNumber(text: string, rule: NumberRule): Reading | undefined {
  const match = PLAIN.exec(text)
  return match ? scale(typed(match[1], match[2] ?? '', match[3] ?? ''), rule, rule.unit ?? BASE) : undefined
}

/** `1,500 万元` → `1,500` and `万元`. A currency sign in front is dropped: it says nothing new. */
function splitSuffix(plain: string): { amount: string; suffix: string } {
  const text = plain.replace(/^(?:¥|RMB|人民币)\s*/i, '')
  let end = text.length
  while (end > 0 && !/[\d)]/.test(text[end - 1] ?? '')) end -= 1
  return { amount: text.slice(0, end).trim(), suffix: text.slice(end).trim() }
}

function parseAmount(text: string): Typed | undefined {
  const inBrackets = text.startsWith('(') && text.endsWith(')')
  const match = GROUPED.exec(inBrackets ? text.slice(1, -1).trim() : text)
  if (!match || (match[2] === '' && match[3] === undefined)) return undefined
  if (inBrackets && match[1] !== undefined) return undefined
  return typed(inBrackets ? '-' : match[1], (match[2] ?? '').replaceAll(/[, ]/g, ''), match[3] ?? '')
}

function typed(sign: string | undefined, whole: string, fraction: string): Typed {
  return {
    negative: sign === '-',
    digits: (whole + fraction).replace(/^0+(?=\d)/, ''),
    decimals: fraction.length,
  }
}

/** Moves the decimal point by writing or removing zeros, so that no digit is ever computed. */
function scale(number: Typed, rule: NumberRule, unit: Unit): Reading {
  const kept = decimalsOf(rule.indicator.kind)
  const move = kept + unit.shift - number.decimals
  const digits = move >= 0 ? number.digits + '0'.repeat(move) : cutZeros(number.digits, -move)
  if (digits === undefined) return readNoisy(number, rule, unit)
  const size = Number(digits)
  if (size > Number.MAX_SAFE_INTEGER) return refuse('TOO_LARGE')
  const value = number.negative && size !== 0 ? -size : size
  const range = rangeFault(value, rule.indicator, kept)
  return range === undefined ? { value } : refuse('OUT_OF_RANGE', { range })
}

/** Removes `count` digits at the end when all of them are zeros. */
function cutZeros(digits: string, count: number): string | undefined {
  const padded = digits.padStart(count + 1, '0')
  return /^0*$/.test(padded.slice(-count)) ? padded.slice(0, -count) : undefined
}

/** More decimals than are kept: refused, unless the mapping said that a program wrote them and the sixteenth digit is noise. */
function readNoisy(number: Typed, rule: NumberRule, unit: Unit): Reading {
  const surplus = number.digits.length - SIGNIFICANT_DIGITS
  if (rule.precision === '15-digits' && surplus > 0) {
    const rounded = (BigInt(number.digits) + 5n * 10n ** BigInt(surplus - 1)) / 10n ** BigInt(surplus)
    const digits = rounded.toString() + '0'.repeat(surplus)
    const reading = scale({ ...number, digits }, { ...rule, precision: 'exact' }, unit)
    const read = sayTyped({ ...number, digits })
    return reading.complaint
      ? reading
      : { ...reading, complaint: { code: 'READ_AS_15_DIGITS', details: { read } } }
  }
  if (rule.indicator.kind === 'count') return refuse('NOT_A_WHOLE_NUMBER')
  return refuse('TOO_MANY_DECIMALS', { decimals: sayDecimals(rule, unit) })
}

function sayTyped({ negative, digits, decimals }: Typed): string {
  return formatShort(negative ? -BigInt(digits) : BigInt(digits), decimals)
}

function sayDecimals(rule: NumberRule, unit: Unit): string {
  if (rule.indicator.kind === 'money') return '到分（元后两位小数）'
  return ` ${decimalsOf(rule.indicator.kind) + unit.shift} 位小数`
}

/** The allowed range in words when the value lies outside of it. */
function rangeFault(value: number, indicator: Indicator, decimals: number): string | undefined {
  const { least, most, unit } = indicator
  const tooSmall = least !== undefined && value < bound(least, decimals)
  const tooLarge = most !== undefined && value > bound(most, decimals)
  if (!tooSmall && !tooLarge) return undefined
  const ends = [
    least === undefined ? undefined : `不低于 ${least}${unit}`,
    most === undefined ? undefined : `不高于 ${most}${unit}`,
  ]
  return ends.filter((end) => end !== undefined).join('，')
}

const bounds = new Map<string, number>()

function bound(text: string, decimals: number): number {
  const key = `${text}/${decimals}`
  const known = bounds.get(key)
  if (known !== undefined) return known
  const parsed = parseDecimal(text)
  const scaled = parsed && scaleExactly(parsed, decimals)
  if (scaled === undefined)
    throw new Error(`bound "${text}" of an indicator is no number: content was not validated`)
  bounds.set(key, Number(scaled))
  return Number(scaled)
}
