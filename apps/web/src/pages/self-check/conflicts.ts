import { factKey, splitFactKey, type FactKey, type Facts, type Indicators } from '@yinyu/rules'

/** A part and the whole it is counted in, of the same year. */
const PARTS: readonly (readonly [part: string, whole: string])[] = [
  ['main-revenue', 'revenue'],
  ['main-product-revenue', 'revenue'],
  ['rd-staff', 'staff'],
  ['tech-staff', 'staff'],
  ['ip1-self', 'ip1'],
  ['ip1-high-value', 'ip1'],
]

/** What cannot both be so, said at both answers. Only a word of warning: the verdicts take them as given. */
export function conflictsOf(facts: Facts, indicators: Indicators): ReadonlyMap<FactKey, string> {
  const found = new Map<FactKey, string>()
  for (const [key, { value }] of facts) {
    const { indicator, year } = splitFactKey(key)
    for (const [part, whole] of PARTS) {
      if (part !== indicator) continue
      const wholeKey = factKey(whole, year)
      const most = facts.get(wholeKey)?.value
      if (typeof value !== 'number' || typeof most !== 'number' || value <= most) continue
      const warning = sayConflict(indicators.get(part)?.title ?? part, indicators.get(whole)?.title ?? whole)
      for (const one of [key, wholeKey]) found.set(one, [found.get(one), warning].filter(Boolean).join('；'))
    }
  }
  return found
}

function sayConflict(part: string, whole: string): string {
  return `${part}大于${whole}，请核对数字和单位`
}
