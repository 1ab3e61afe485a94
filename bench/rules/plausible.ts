import { factKey, splitFactKey, type FactKey, type Facts, type FactValue, type Indicator } from '@yinyu/rules'
import type { Chance } from './chance.ts'

/** Places and trades of firms; some are coarse, as registers hold them, or outside of what a rule knows. */
const REGIONS = [
  '350582',
  '350582',
  '350505',
  '350521',
  '350206',
  '350211',
  '350102',
  '350403',
  '350881',
  '350600',
  '350500',
  '350000',
  '330106',
]
/** Each falls into one sector of the size table or into none: the plain form has no word for sectors that agree. */
const INDUSTRIES = [
  '3911',
  '3562',
  '2438',
  '1495',
  '3021',
  '2641',
  '6513',
  '65',
  '5179',
  '4710',
  '3130',
  '26',
  '7010',
  '6620',
  'C',
]

/** What the facts of one firm have in common. */
export interface Firm {
  readonly size: number
  readonly luck: number
  readonly answers: ReadonlyMap<FactKey, FactValue>
}

/** A value as a firm might have it, without regard to any line. */
export function plausible(
  key: FactKey,
  indicator: Indicator,
  { size, luck, answers }: Firm,
  chance: Chance,
): FactValue {
  switch (indicator.kind) {
    case 'money':
      // Most firms have no investor; and a sum of nothing leaves shares without a value.
      if (chance.holds(key.startsWith('equity') ? 0.8 : 0.08)) return 0
      // Round sums often, so that shares and growths can fall exactly on their lines.
      return chance.holds(0.7)
        ? Math.round((size / 100) * (0.02 + chance.next() ** 2)) * 1_000_000
        : Math.round(size * (0.02 + chance.next() ** 2) * 100)
    case 'count':
      return chance.holds(0.7) ? chance.whole(0, 12) : chance.whole(10, 1200)
    case 'score':
      return chance.whole(0, 60) * 500_000
    case 'ratio':
      return chance.whole(0, 100) * 10_000_000_000
    case 'flag':
    case 'judgement':
      return chance.holds(luck) === (answers.get(key) ?? true)
    case 'choice':
      return chance.pick(Object.keys(indicator.choices ?? { none: '' }))
    case 'region':
      return chance.pick(REGIONS)
    case 'industry':
      return chance.pick(INDUSTRIES)
    case 'date':
      return `${chance.whole(2000, 2026)}-0${chance.whole(1, 5)}-${chance.whole(10, 28)}`
    case 'text':
      return '某某有限公司'
  }
}

/** Often a year differs from the one before by whole percents, so that growths can be exactly on their lines. */
export function grown(key: FactKey, { kind }: Indicator, facts: Facts, chance: Chance): number | undefined {
  const { indicator, year } = splitFactKey(key)
  const before = year === undefined ? undefined : facts.get(factKey(indicator, year - 1))?.value
  if (kind !== 'money' || typeof before !== 'number' || chance.holds(0.4)) return undefined
  const value = (before * chance.whole(90, 130)) / 100
  return Number.isSafeInteger(value) ? value : undefined
}
