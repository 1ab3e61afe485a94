import type { Reader } from './by-hand-facts.ts'

const WAN = 1_000_000n

/** Bands as [hundredths or whole units, points], highest first. */
type Bands = readonly (readonly [bigint, number])[]

/** The thirteen items of 附件2 of 2022, 100 points; undefined unless every fact is known and gives a number. */
export function score2022(firm: Reader): number | undefined {
  const items = [...speciality(firm), ...refinement(firm), ...feature(firm), ...innovation(firm)]
  return items.some((points) => Number.isNaN(points))
    ? undefined
    : items.reduce((sum, points) => sum + points, 0)
}

function speciality(firm: Reader): readonly number[] {
  return [
    percentBands(firm, 'main-revenue@2025', 'revenue@2025', [
      [80n, 5],
      [70n, 3],
      [60n, 1],
    ]),
    growthPoints(firm),
    countPoints(firm.number('segment-years'), (years) => Math.min(Math.floor(years / 2), 5)),
    wordPoints(firm, 'chain-role', { 'filled-gap': 5, 'six-basics': 3, none: 0 }),
  ]
}

function refinement(firm: Reader): readonly number[] {
  const quality = ['quality-award-provincial', 'iso9001', 'own-brand', 'standards-participated'].map((key) =>
    firm.is(key),
  )
  return [
    countPoints(firm.number('digital-level'), (level) => (level >= 3 ? 5 : level >= 2 ? 3 : 0)),
    quality.includes('unknown')
      ? Number.NaN
      : Math.min(5, 3 * quality.filter((verdict) => verdict === 'met').length),
    percentBands(firm, 'net-profit@2025', 'revenue@2025', [
      [10n, 10],
      [8n, 8],
      [6n, 6],
      [4n, 4],
      [2n, 2],
    ]),
    debtPoints(firm),
  ]
}

function feature(firm: Reader): readonly number[] {
  return [
    countPoints(firm.number('local-feature-score'), (millionths) => Math.min(15, millionths / 1_000_000)),
  ]
}

function innovation(firm: Reader): readonly number[] {
  const amount = bandOf(firm.number('rd-expense@2025'), 1n, [
    [500n * WAN, 10],
    [400n * WAN, 8],
    [300n * WAN, 6],
    [200n * WAN, 4],
    [100n * WAN, 2],
  ])
  const ofRevenue = percentBands(firm, 'rd-expense@2025', 'revenue@2025', [
    [10n, 10],
    [8n, 8],
    [6n, 6],
    [4n, 4],
    [3n, 2],
  ])
  const ip = [
    countPoints(firm.number('ip1-high-value'), (count) => (count >= 1 ? 10 : 0)),
    countPoints(firm.number('ip1-self'), (count) => (count >= 1 ? 8 : 0)),
    countPoints(firm.number('ip1'), (count) => (count >= 1 ? 6 : 0)),
    countPoints(firm.number('ip2'), (count) => (count >= 1 ? 2 : 0)),
  ]
  return [
    Math.max(...ip),
    Math.max(amount, ofRevenue),
    percentBands(firm, 'rd-staff@2025', 'staff@2025', [
      [20n, 5],
      [10n, 3],
      [5n, 1],
    ]),
    wordPoints(firm, 'rd-institution-level', {
      national: 10,
      provincial: 8,
      city: 4,
      'below-city': 2,
      none: 0,
    }),
  ]
}

/** Mean of the growths of two years: (a/b + b/c)/2 − 1 ≥ p % when 100(ac + bb) ≥ (200 + 2p)bc. */
function growthPoints(firm: Reader): number {
  const [a, b, c] = [2025, 2024, 2023].map((year) => firm.number(`main-revenue@${year}`))
  if (a === undefined || b === undefined || c === undefined || b <= 0n || c <= 0n) return Number.NaN
  const bands: Bands = [
    [10n, 10],
    [8n, 8],
    [6n, 6],
    [4n, 4],
    [0n, 2],
  ]
  return bands.find(([percent]) => 100n * (a * c + b * b) >= (200n + 2n * percent) * b * c)?.[1] ?? 0
}

function debtPoints(firm: Reader): number {
  const [debts, assets] = [firm.number('total-liabilities@2025'), firm.number('total-assets@2025')]
  if (debts === undefined || assets === undefined || assets <= 0n) return Number.NaN
  const bands: Bands = [
    [50n, 5],
    [60n, 3],
    [70n, 1],
  ]
  return bands.find(([percent]) => debts * 100n <= assets * percent)?.[1] ?? 0
}

function percentBands(firm: Reader, of: string, total: string, bands: Bands): number {
  const divisor = firm.number(total)
  const part = firm.number(of)
  if (part === undefined || divisor === undefined || divisor <= 0n) return Number.NaN
  return bandOf(part * 100n, divisor, bands)
}

function bandOf(value: bigint | undefined, unit: bigint, bands: Bands): number {
  if (value === undefined) return Number.NaN
  return bands.find(([line]) => value >= line * unit)?.[1] ?? 0
}

function countPoints(value: bigint | undefined, points: (value: number) => number): number {
  return value === undefined ? Number.NaN : points(Number(value))
}

function wordPoints(firm: Reader, key: string, points: Readonly<Record<string, number>>): number {
  const word = Object.keys(points).find((candidate) => firm.word(key, [candidate]) === 'met')
  return word === undefined ? Number.NaN : (points[word] ?? Number.NaN)
}
