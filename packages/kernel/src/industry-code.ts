import type { Verdict } from './verdict.ts'

/** A GB/T 4754-2017 code: a section letter, or two to four digits of division, group or class. */
export type IndustryCode = string

/** The last division of each section, in order: A ends with 05, B with 12, and so on (GB/T 4754-2017). */
const SECTION_ENDS: readonly (readonly [string, number])[] = [
  ['A', 5],
  ['B', 12],
  ['C', 43],
  ['D', 46],
  ['E', 50],
  ['F', 52],
  ['G', 60],
  ['H', 62],
  ['I', 65],
  ['J', 69],
  ['K', 70],
  ['L', 72],
  ['M', 75],
  ['N', 79],
  ['O', 82],
  ['P', 83],
  ['Q', 85],
  ['R', 90],
  ['S', 96],
  ['T', 97],
]

/** Accepts `C`, `39`, `3911` and the common `C3911`; returns the plain code, or undefined when it is none. */
export function parseIndustryCode(text: string): IndustryCode | undefined {
  const match = /^([A-T])?(\d{2,4})?$/.exec(text)
  if (!match || text === '') return undefined
  const [, letter, digits] = match
  if (digits === undefined) return letter
  const section = sectionOf(digits)
  if (section === undefined || (letter !== undefined && letter !== section)) return undefined
  return digits
}

/** The section letter of any code, or undefined for a division that does not exist. */
export function sectionOf(code: IndustryCode): string | undefined {
  if (/^[A-T]$/.test(code)) return code
  const division = Number(code.slice(0, 2))
  return division < 1 ? undefined : SECTION_ENDS.find(([, last]) => division <= last)?.[0]
}

/** Whether a firm of industry `code` belongs to `branch`; `unknown` when the code is too coarse to tell. */
export function isInIndustry(code: IndustryCode, branch: IndustryCode): Verdict {
  if (code === branch || code.startsWith(branch) || sectionOf(code) === branch) return 'met'
  return branch.startsWith(code) || sectionOf(branch) === code ? 'unknown' : 'unmet'
}
