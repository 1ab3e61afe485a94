import { parseIndustryCode } from '@yinyu/kernel'
import { isNumeric, type Indicator } from '@yinyu/rules'
import { cleanText, isErrorValue, isPlaceholder, plainText } from './cell-text.ts'
import { readChoice } from './choice-cell.ts'
import { readCreditCode } from './credit-code-cell.ts'
import { readDate } from './date-cell.ts'
import { readFlag } from './flag-cell.ts'
import { CELL_CHARACTERS_MAX } from './limits.ts'
import { readNumber, readPlainNumber, type NumberRule } from './number-cell.ts'
import { refuse, type Reading } from './reading.ts'
import { findRegion, type RegionNames } from './region-names.ts'

/** How a cell is to be read. */
export interface CellRule extends NumberRule {
  readonly regions: RegionNames | undefined
}

const LONG_NUMBER = /^[+-]?\d+(?:\.\d+)?E[+-]?\d+$/i

/**
 * Turns the text of one cell into a fact value, or says why not. Nothing is rounded and nothing is
 * guessed. An empty cell gives neither value nor complaint: it is an unknown fact.
 */
export function readCell(text: string, rule: CellRule): Reading {
  if (text === '') return {}
  if (text.length > CELL_CHARACTERS_MAX) return refuse('CELL_TOO_LONG', { most: CELL_CHARACTERS_MAX })
  const { kind } = rule.indicator
  // Most cells of a large file are plain numbers; they need no tidying.
  const quick = isNumeric(kind) ? readPlainNumber(text, rule) : undefined
  if (quick) return quick
  const plain = plainText(text)
  if (plain === '') return {}
  if (isErrorValue(plain)) return refuse('FORMULA_ERROR')
  const reading = readKind(plain, text, rule)
  // 无 is a no for a flag and may be a choice, so a placeholder is only what nothing else could be.
  const canBeBlank = reading.value === undefined || (kind === 'text' && reading.value !== '')
  return canBeBlank && isPlaceholder(plain) ? refuse('PLACEHOLDER') : reading
}

function readKind(plain: string, text: string, rule: CellRule): Reading {
  switch (rule.indicator.kind) {
    case 'money':
    case 'count':
    case 'score':
    case 'ratio':
      return readNumber(plain, rule)
    case 'flag':
    case 'judgement':
      return readFlag(plain)
    case 'choice':
      return readChoice(plain, rule.indicator)
    case 'date':
      return readDate(plain)
    case 'region':
      return readRegion(plain, rule.regions)
    case 'industry':
      return readIndustry(plain)
    case 'text':
      return readText(plain, text, rule.indicator)
  }
}

function readText(plain: string, text: string, indicator: Indicator): Reading {
  if (LONG_NUMBER.test(plain)) return refuse('LONG_NUMBER')
  return indicator.id === 'credit-code' ? readCreditCode(plain) : { value: cleanText(text) }
}

function readRegion(plain: string, regions: RegionNames | undefined): Reading {
  const code = findRegion(plain, regions)
  return code === undefined ? refuse('UNKNOWN_REGION') : { value: code }
}

function readIndustry(plain: string): Reading {
  const code = parseIndustryCode(plain.toUpperCase().replaceAll(' ', ''))
  return code === undefined ? refuse('UNKNOWN_INDUSTRY') : { value: code }
}
