import { PER_CENT, POINT, type Figures } from './figures.ts'

/** Puts some figure of a firm exactly on a line of a standard, where doubtful arithmetic goes wrong. */
export interface LineCase {
  readonly name: string
  readonly put: (figures: Figures) => void
}

const WAN = 1_000_000
// Of this the shares and growths below are whole fen: 400 for the square of 1.05, 100 for per cents.
const GRAIN = 40_000

function setRevenue(figures: Figures, fens: readonly [number, number, number]): void {
  for (const [i, fen] of fens.entries()) {
    const year = figures.years[i]
    if (year === undefined) continue
    const scale = year.revenueFen === 0 ? 0 : fen / year.revenueFen
    year.revenueFen = fen
    year.mainRevenueFen = Math.min(fen, Math.round(year.mainRevenueFen * scale))
    year.mainProductFen = Math.min(year.mainRevenueFen, Math.round(year.mainProductFen * scale))
    year.totalIncomeFen = Math.max(fen, Math.round(year.totalIncomeFen * scale))
  }
}

function rounded(fen: number): number {
  return Math.max(GRAIN, Math.round(fen / GRAIN) * GRAIN)
}

/** The same share of revenue in all three years; revenue is rounded so that the share is exact. */
function setShare(
  figures: Figures,
  percent: number,
  set: (year: Figures['years'][number], fen: number) => void,
): void {
  const [a, b, c] = figures.years
  setRevenue(figures, [rounded(a.revenueFen), rounded(b.revenueFen), rounded(c.revenueFen)])
  for (const year of figures.years) set(year, (year.revenueFen / 100) * percent)
}

function setDebt(figures: Figures, percent: number): void {
  const [last] = figures.years
  last.assetsFen = rounded(last.assetsFen)
  last.liabilitiesFen = (last.assetsFen / 100) * percent
}

export const lineCases: readonly LineCase[] = [
  {
    name: 'growth of exactly 5 % in both years',
    put: (figures) => {
      const base = rounded(figures.years[2].revenueFen)
      setRevenue(figures, [(base / 400) * 441, (base / 20) * 21, base])
    },
  },
  {
    name: 'research of exactly 3 % of revenue',
    put: (figures) =>
      setShare(figures, 3, (year, fen) => {
        year.rdFen = fen
        year.rdDomesticFen = Math.min(year.rdDomesticFen, fen)
      }),
  },
  {
    name: 'main revenue of exactly 90 %',
    put: (figures) => setShare(figures, 90, (year, fen) => setMain(year, fen)),
  },
  {
    name: 'main revenue of exactly 80 %',
    put: (figures) => setShare(figures, 80, (year, fen) => setMain(year, fen)),
  },
  { name: 'debts of exactly 75 % of assets', put: (figures) => setDebt(figures, 75) },
  { name: 'debts of exactly 80 % of assets', put: (figures) => setDebt(figures, 80) },
  {
    name: 'revenue of exactly 5000 万元',
    put: (figures) => setRevenue(figures, [5000 * WAN, 4700 * WAN, 4300 * WAN]),
  },
  {
    name: 'revenue of exactly 1500 万元',
    put: (figures) => setRevenue(figures, [1500 * WAN, 1400 * WAN, 1350 * WAN]),
  },
  {
    name: 'research of exactly 1200 万元 in two years',
    put: ({ years: [last, before] }) => {
      last.rdFen = 650 * WAN
      before.rdFen = 550 * WAN
      last.rdDomesticFen = Math.min(last.rdDomesticFen, last.rdFen)
      before.rdDomesticFen = Math.min(before.rdDomesticFen, before.rdFen)
    },
  },
  { name: 'four rights of class I', put: (figures) => void (figures.ip1 = 4) },
  { name: 'a market share of exactly 10 %', put: (figures) => void (figures.marketShare = 10 * PER_CENT) },
  { name: 'a score of exactly 60', put: (figures) => void (figures.evalScore = 60 * POINT) },
  { name: 'a score of exactly 50', put: (figures) => void (figures.evalScore = 50 * POINT) },
  { name: 'technical staff of exactly 10 %', put: ({ years: [last] }) => setStaff(last) },
  {
    name: 'technical products of exactly 60 % of income',
    put: ({ years: [last] }) => {
      last.totalIncomeFen = rounded(last.totalIncomeFen) + GRAIN
      last.hitechIncomeFen = (last.totalIncomeFen / 100) * 60
    },
  },
]

function setMain(year: Figures['years'][number], fen: number): void {
  year.mainRevenueFen = fen
  year.mainProductFen = Math.min(year.mainProductFen, fen)
}

function setStaff(year: Figures['years'][number]): void {
  year.staff = Math.max(10, Math.round(year.staff / 10) * 10)
  year.techStaff = year.staff / 10
  year.rdStaff = Math.min(year.rdStaff, year.techStaff)
}
