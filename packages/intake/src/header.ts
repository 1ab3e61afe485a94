import type { Indicator, Indicators } from '@yinyu/rules'
import { plainText } from './cell-text.ts'

/** What the words of a header cell say; the unit is its plain name and may not fit. */
export interface HeaderWords {
  readonly indicator: Indicator
  readonly year: number | undefined
  readonly unit: string | undefined
}

interface Peeled {
  readonly stem: string
  readonly year: number | undefined
  readonly unit: string | undefined
}

const YEAR_FORMS = [
  /^(?<stem>.+)@(?<year>\d{4})年?$/,
  /^(?<stem>.+)\((?<year>\d{4})(?:年度?末?)?\)$/,
  /^(?<year>\d{4})年(?:度|末)?(?<stem>.+)$/,
  /^(?<stem>.+\D)(?<year>\d{4})年(?:度|末)?$/,
]
const UNIT_FORM = /^(?<stem>.+)\((?:单位)?:?(?<unit>[^()]+)\)$/

/**
 * Reads a header cell: an id or a Chinese title, with the year before, behind or in brackets, and the unit in
 * brackets (`revenue@2025`, `营业收入@2025(万元)`, `2025年营业收入（万元）`, `营业收入（2025）`).
 */
export function readHeader(text: string, indicators: Indicators): HeaderWords | undefined {
  const names = namesOf(indicators)
  let peeled: readonly Peeled[] = [{ stem: tidyHeader(text), year: undefined, unit: undefined }]
  // Titles hold brackets themselves, so the longest name that is known wins and each part is taken off at most once.
  while (peeled.length > 0) {
    for (const { stem, year, unit } of peeled) {
      const indicator = names.get(stem)
      if (indicator) return { indicator, year, unit }
    }
    peeled = peeled.flatMap(peel)
  }
  return undefined
}

/** The unit in brackets at the end of a header that a mapping has named otherwise. */
export function unitInHeader(text: string): string | undefined {
  return UNIT_FORM.exec(tidyHeader(text))?.groups?.['unit']
}

/** The header without a year, without a unit, or both ways where both are there. */
function peel({ stem, year, unit }: Peeled): readonly Peeled[] {
  const rests: Peeled[] = []
  for (const form of year === undefined ? YEAR_FORMS : []) {
    const groups = form.exec(stem)?.groups
    if (groups) rests.push({ stem: groups['stem'] ?? '', year: Number(groups['year']), unit })
  }
  const groups = unit === undefined ? UNIT_FORM.exec(stem)?.groups : undefined
  if (groups && !/^\d{4}/.test(groups['unit'] ?? ''))
    rests.push({ stem: groups['stem'] ?? '', year, unit: groups['unit'] })
  return rests
}

function tidyHeader(text: string): string {
  return plainText(text).replaceAll(/\s/g, '')
}

const dictionaries = new WeakMap<Indicators, ReadonlyMap<string, Indicator>>()

function namesOf(indicators: Indicators): ReadonlyMap<string, Indicator> {
  const known = dictionaries.get(indicators)
  if (known) return known
  const all = [...indicators.values()]
  const names = new Map([
    ...all.map((one) => [tidyHeader(one.title), one] as const),
    ...all.map((one) => [one.id, one] as const),
  ])
  dictionaries.set(indicators, names)
  return names
}
