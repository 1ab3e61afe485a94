import type { Figures, YearFigures } from './figures.ts'
import type { Profile } from './profile.ts'
import { isTold, tellYear, type Channel, type Telling } from './telling.ts'

/** How far the word of a source is from the truth, how often, and how often the source speaks at all. */
interface Voice {
  readonly channel: Channel
  readonly told: number
  readonly off?: { readonly often: number; readonly by: number }
}

/** Which sources speak of which figure; they contradict each other now and then, as sources do. */
interface Spoken {
  readonly indicator: string
  readonly read: (year: YearFigures) => number
  readonly voices: readonly Voice[]
  readonly of: 'everybody' | 'above-scale' | 'technical' | 'climbing'
}

const declared = { channel: 'firm', told: 0.7, off: { often: 0.12, by: 0.05 } } as const
const audited = { channel: 'papers', told: 0.95 } as const
const taxed = { channel: 'tax', told: 0.96 } as const
const counted = { channel: 'statistics', told: 0.95, off: { often: 0.2, by: 0.02 } } as const

const spoken: readonly Spoken[] = [
  { indicator: 'revenue', read: (y) => y.revenueFen, voices: [taxed], of: 'everybody' },
  { indicator: 'revenue', read: (y) => y.revenueFen, voices: [counted], of: 'above-scale' },
  { indicator: 'revenue', read: (y) => y.revenueFen, voices: [declared], of: 'everybody' },
  { indicator: 'main-revenue', read: (y) => y.mainRevenueFen, voices: [declared], of: 'everybody' },
  { indicator: 'main-revenue', read: (y) => y.mainRevenueFen, voices: [audited], of: 'climbing' },
  { indicator: 'main-revenue', read: (y) => y.mainRevenueFen, voices: [counted], of: 'above-scale' },
  { indicator: 'main-product-revenue', read: (y) => y.mainProductFen, voices: [audited], of: 'climbing' },
  { indicator: 'net-profit', read: (y) => y.netProfitFen, voices: [taxed], of: 'everybody' },
  { indicator: 'cost-expense', read: (y) => y.costFen, voices: [taxed], of: 'everybody' },
  { indicator: 'total-assets', read: (y) => y.assetsFen, voices: [taxed], of: 'everybody' },
  { indicator: 'total-liabilities', read: (y) => y.liabilitiesFen, voices: [taxed], of: 'everybody' },
  { indicator: 'net-assets', read: netAssets, voices: [taxed], of: 'everybody' },
  { indicator: 'net-profit', read: (y) => y.netProfitFen, voices: [counted], of: 'above-scale' },
  { indicator: 'total-assets', read: (y) => y.assetsFen, voices: [counted], of: 'above-scale' },
  { indicator: 'total-liabilities', read: (y) => y.liabilitiesFen, voices: [counted], of: 'above-scale' },
  { indicator: 'total-income', read: (y) => y.totalIncomeFen, voices: [declared], of: 'everybody' },
  // Who is insured is not all who work there: the declared number is often a little higher.
  {
    indicator: 'staff',
    read: (y) => y.staff,
    voices: [
      { channel: 'insurance', told: 0.97 },
      { channel: 'firm', told: 0.5, off: { often: 0.45, by: 0.08 } },
    ],
    of: 'everybody',
  },
  { indicator: 'staff', read: (y) => y.staff, voices: [counted], of: 'above-scale' },
  { indicator: 'rd-expense', read: (y) => y.rdFen, voices: [declared], of: 'everybody' },
  { indicator: 'rd-expense', read: (y) => y.rdFen, voices: [taxed], of: 'technical' },
  { indicator: 'rd-expense', read: (y) => y.rdFen, voices: [counted], of: 'above-scale' },
  { indicator: 'rd-expense-domestic', read: (y) => y.rdDomesticFen, voices: [audited], of: 'technical' },
  { indicator: 'total-income', read: (y) => y.totalIncomeFen, voices: [audited], of: 'technical' },
  { indicator: 'hitech-income', read: (y) => y.hitechIncomeFen, voices: [audited], of: 'technical' },
  { indicator: 'tech-staff', read: (y) => y.techStaff, voices: [declared], of: 'everybody' },
  { indicator: 'tech-staff', read: (y) => y.techStaff, voices: [audited], of: 'technical' },
  { indicator: 'rd-staff', read: (y) => y.rdStaff, voices: [declared], of: 'everybody' },
  { indicator: 'rd-staff', read: (y) => y.rdStaff, voices: [audited], of: 'climbing' },
]

const ABOVE_SCALE_FEN = 2_000 * 1_000_000

/** Whether the statistics count it: in industry from 20 million yuan of main revenue a year on. */
export function isAboveScale({ years: [last] }: Figures, { industry }: Profile): boolean {
  return last.mainRevenueFen >= ABOVE_SCALE_FEN && Number(industry.slice(0, 2)) <= 46
}

/** The yearly figures as the sources say them; of a firm on a line they say all, and the truth. */
export function tellYears(
  telling: Telling,
  profile: Profile,
  figures: Figures,
  exactness: 'exact' | 'as usual',
): void {
  const groups = {
    everybody: true,
    'above-scale': isAboveScale(figures, profile),
    technical: profile.isHighTech || profile.fitFor >= 2 || exactness === 'exact',
    climbing: profile.fitFor >= 1 || exactness === 'exact',
  }
  const { chance } = telling
  for (const { indicator, read, voices, of } of spoken) {
    if (!groups[of]) continue
    for (const { channel, told, off } of voices) {
      for (const year of figures.years) {
        if (exactness === 'as usual' && !isTold(telling, told)) continue
        const value = read(year)
        const strays = exactness === 'as usual' && off !== undefined && chance.holds(off.often)
        tellYear(telling, channel, {
          indicator,
          year: year.year,
          value: strays ? astray(value, off.by, chance.normal()) : value,
        })
      }
    }
  }
}

function netAssets(year: YearFigures): number {
  return year.assetsFen - year.liabilitiesFen
}

/** Money stays in whole yuan and people whole. */
function astray(value: number, by: number, chance: number): number {
  const grain = value > 100_000 ? 100 : 1
  return Math.round((value * (1 + by * chance)) / grain) * grain
}
