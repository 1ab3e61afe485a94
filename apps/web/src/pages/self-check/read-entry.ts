import {
  formatShort,
  isIsoDate,
  multiplyRatios,
  parseDecimal,
  parseIndustryCode,
  isRegionCode,
  ratio,
  scaleExactly,
  type Ratio,
} from '@yinyu/kernel'
import { decimalsOf, type FactValue, type Indicator } from '@yinyu/rules'
import type { Entry } from './sheet.ts'

/** What an answer says: a value, or in a few words why it cannot be taken. Neither: nothing was said. */
export interface EntryReading {
  readonly value?: FactValue
  readonly fault?: string
}

/** Reads what was typed, exactly: nothing is rounded, nothing guessed. What cannot be read stays unknown. */
export function readEntry(indicator: Indicator, entry: Entry): EntryReading {
  const text = plain(entry.text)
  if (text === '') return {}
  switch (indicator.kind) {
    case 'flag':
    case 'judgement':
      return text === 'true' || text === 'false' ? { value: text === 'true' } : { fault: '请选“是”或“否”' }
    case 'choice':
      return indicator.choices && text in indicator.choices
        ? { value: text }
        : { fault: '请从列出的几项里选一个' }
    case 'region':
      return isRegionCode(text) ? { value: text } : { fault: '请从列表里选一个地区' }
    case 'industry':
      return readIndustry(text)
    case 'date':
      return isIsoDate(text) ? { value: text } : { fault: '请写成 2015-03-18 这样的日期' }
    case 'money':
    case 'count':
    case 'score':
    case 'ratio':
      return readNumber(indicator, text, entry.unit)
    case 'text':
      return { value: entry.text.trim() }
  }
}

/** Full-width digits become plain ones, thousands separators and blanks go. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll('\u2212', '-').trim()
}

function readIndustry(text: string): EntryReading {
  const code = parseIndustryCode(text)
  return code === undefined ? { fault: '请从列表里选一个行业' } : { value: code }
}

const GROUPED = /^[+-]?\d{1,3}(?:[,，]\d{3})+(?:\.\d*)?$/

function readNumber(indicator: Indicator, text: string, unit: Entry['unit']): EntryReading {
  const { digits, factor } = takeUnit(indicator, text, unit)
  if (/[,，]/.test(digits) && !GROUPED.test(digits)) return { fault: '逗号的位置不对，请检查数字' }
  const number = parseDecimal(digits.replaceAll(/[,，]/g, ''))
  if (!number) return { fault: '这不是数字，请填阿拉伯数字，例如 120' }
  const value = multiplyRatios(number, factor)
  const decimals = decimalsOf(indicator.kind)
  const scaled = scaleExactly(value, decimals)
  if (scaled === undefined) return { fault: finerThan(indicator) }
  if (!Number.isSafeInteger(Number(scaled))) return { fault: '数字太大，请核对单位' }
  return outside(indicator, scaled) ?? { value: Number(scaled) }
}

/** A unit typed behind the number wins over the one chosen beside it. */
function takeUnit(
  indicator: Indicator,
  text: string,
  chosen: Entry['unit'],
): { digits: string; factor: Ratio } {
  const [, digits = text, typed = ''] = /^(.*?)\s*(亿元?|万元?|元|%|[人项年位分级天吨])?$/.exec(text) ?? []
  const written = digits.replaceAll(/\s/g, '')
  if (indicator.kind === 'ratio') return { digits: written, factor: ratio(1n, 100n) }
  if (indicator.kind !== 'money') return { digits: written, factor: ratio(1n) }
  const unit = typed === '' ? (chosen ?? '万元') : typed
  return {
    digits: written,
    factor: unit.startsWith('亿') ? ratio(100_000_000n) : unit.startsWith('万') ? ratio(10_000n) : ratio(1n),
  }
}

function finerThan(indicator: Indicator): string {
  if (indicator.kind === 'money') return '最多精确到分，请核对小数'
  return indicator.kind === 'count' ? '这一项只能填整数' : '小数位数太多，请核对'
}

function outside(indicator: Indicator, scaled: bigint): EntryReading | undefined {
  const decimals = decimalsOf(indicator.kind)
  const bound = (text: string | undefined) => {
    const exact = text === undefined ? undefined : parseDecimal(text)
    return exact && scaleExactly(exact, decimals)
  }
  const least = bound(indicator.least)
  const most = bound(indicator.most)
  if (least !== undefined && scaled < least) return { fault: `不能小于 ${sayBound(indicator, least)}` }
  if (most !== undefined && scaled > most) return { fault: `不能大于 ${sayBound(indicator, most)}` }
  return undefined
}

function sayBound(indicator: Indicator, scaled: bigint): string {
  return indicator.kind === 'ratio'
    ? `${formatShort(scaled, decimalsOf('ratio') - 2)}%`
    : `${formatShort(scaled, decimalsOf(indicator.kind))} ${indicator.unit}`.trim()
}
