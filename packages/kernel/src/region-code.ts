import type { Verdict } from './verdict.ts'

/** A six-digit GB/T 2260 code; a city or a province is its prefix with zeros. */
export type RegionCode = string

/** 全国: every region lies in it. */
export const WHOLE_COUNTRY: RegionCode = '100000'

export function isRegionCode(text: string): boolean {
  return /^[1-9]\d{5}$/.test(text)
}

/**
 * Whether a firm registered at `code` lies in `area`. A firm known only down to the province or city
 * above the area is `unknown`: it may or may not be inside.
 */
export function isInRegion(code: RegionCode, area: RegionCode): Verdict {
  const codePart = significantDigits(code)
  const areaPart = significantDigits(area)
  if (codePart.startsWith(areaPart)) return 'met'
  return areaPart.startsWith(codePart) ? 'unknown' : 'unmet'
}

/** `350582` → `[350000, 350500, 350582]`. */
export function regionChain(code: RegionCode): readonly RegionCode[] {
  const chain = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code]
  return chain.filter((step, i) => chain.indexOf(step) === i)
}

/** The prefix that all regions inside share: `350500` → `3505`; empty for the whole country. */
export function significantDigits(code: RegionCode): string {
  if (code === WHOLE_COUNTRY) return ''
  if (code.endsWith('0000')) return code.slice(0, 2)
  return code.endsWith('00') ? code.slice(0, 4) : code
}
