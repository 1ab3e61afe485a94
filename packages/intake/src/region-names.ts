import { isRegionCode, regionChain, type RegionCode } from '@yinyu/kernel'
import { plainText } from './cell-text.ts'

/** The region list (行政区划): six-digit code → own name, `350582` → `晋江市`. */
export type RegionNames = ReadonlyMap<RegionCode, string>

/** Name → code; undefined where several regions bear the name. */
const indexes = new WeakMap<RegionNames, ReadonlyMap<string, RegionCode | undefined>>()

/**
 * The code of what was typed: a code of the list, or a Chinese name that only one region has
 * (`晋江市`, `泉州市晋江市`, `福建省泉州市晋江市`). Without a list every well-formed code is accepted.
 */
export function findRegion(plain: string, names: RegionNames | undefined): RegionCode | undefined {
  if (names === undefined) return isRegionCode(plain) ? plain : undefined
  if (names.has(plain)) return plain
  return indexOf(names).get(plain.replaceAll(/\s/g, ''))
}

function indexOf(names: RegionNames): ReadonlyMap<string, RegionCode | undefined> {
  const known = indexes.get(names)
  if (known) return known
  const index = new Map<string, RegionCode | undefined>()
  for (const code of [...names.keys()].toSorted()) {
    for (const name of waysToSay(code, names)) {
      // 北京市 is both 110000 and 110100: the wider area is the one people mean, and it never claims too much.
      if (!index.has(name)) index.set(name, code)
      else if (!isSameCity(code, index.get(name), names)) index.set(name, undefined)
    }
  }
  indexes.set(names, index)
  return index
}

function isSameCity(code: RegionCode, wider: RegionCode | undefined, names: RegionNames): boolean {
  return wider !== undefined && regionChain(code).includes(wider) && names.get(wider) === names.get(code)
}

function waysToSay(code: RegionCode, names: RegionNames): readonly string[] {
  const chain = regionChain(code).flatMap((step) => plainText(names.get(step) ?? '') || [])
  const parts = chain.filter((name, i) => name !== chain[i - 1])
  const ways = parts.map((_, start) => parts.slice(start).join(''))
  const first = parts[0]
  const last = parts.at(-1)
  return [
    ...new Set(
      parts.length > 2 && first !== undefined && last !== undefined ? [...ways, first + last] : ways,
    ),
  ]
}
