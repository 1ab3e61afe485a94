import { yearOf, type IsoDate } from '@yinyu/kernel'
import type { Chance } from './chance.ts'
import type { Profile } from './profile.ts'

/** One fiscal year of a firm: money in fen, people as they are. */
export interface YearFigures {
  readonly year: number
  revenueFen: number
  mainRevenueFen: number
  mainProductFen: number
  totalIncomeFen: number
  hitechIncomeFen: number
  netProfitFen: number
  costFen: number
  rdFen: number
  rdDomesticFen: number
  assetsFen: number
  liabilitiesFen: number
  staff: number
  rdStaff: number
  techStaff: number
}

/** What a firm is in truth; sources say it well or badly. Three fiscal years, the last first. */
export interface Figures {
  readonly years: readonly [YearFigures, YearFigures, YearFigures]
  segmentYears: number
  ip1: number
  ip1Self: number
  ip1HighValue: number
  ip2: number
  /** In millionths of a millionth, as ratios are kept. */
  marketShare: number
  domesticRank: number
  /** In millionths, as scores are kept. */
  evalScore: number
  evalScoreBefore: number
  equityNewFen: number
}

const FEN_PER_WAN = 1_000_000
const FEN_PER_YUAN = 100
export const PER_CENT = 10_000_000_000
export const POINT = 1_000_000

/** Figures that belong together; with a better rung they mostly, not always, meet its standard. */
export function figuresOf(profile: Profile, chance: Chance, today: IsoDate): Figures {
  const last = yearOf(today) - 1
  const { fitFor, trade, size, spirit, innovation } = profile
  const keepsUp = chance.holds(0.86)
  const fit = keepsUp ? fitFor : 0
  const least = [0, 0, 1_700, 5_600, 42_000][fit] ?? 0
  const drawn = trade.revenueMedianWan * Math.exp(1.05 * size) * (0.8 + 0.4 * chance.next())
  const revenueWan = drawn < least ? least * (1 + chance.next()) : drawn
  const mainShare = between(0.86 + 0.06 * chance.normal(), [0.4, 0.4, 0.82, 0.91, 0.92][fit] ?? 0, 1)
  const rdShare = rdShareOf(profile, chance, revenueWan, fit)
  const debtRatio = between(0.52 + 0.17 * chance.normal(), 0.08, fit >= 2 ? 0.72 : 1.15)
  const growth = between(0.05 + 0.03 * spirit + 0.1 * chance.normal(), fit >= 3 ? 0.055 : -0.45, 0.9)
  const growthBefore = between(growth + 0.06 * chance.normal(), fit >= 3 ? 0.055 : -0.45, 0.9)
  const shape: Shape = { mainShare, rdShare, debtRatio }
  const before = revenueWan / (1 + growth)
  const years = [revenueWan, before, before / (1 + growthBefore)].map((wan, i) =>
    yearOfFigures(profile, chance, last - i, Math.round(wan * 100) * (FEN_PER_WAN / 100), shape),
  ) as [YearFigures, YearFigures, YearFigures]
  const ip1 = Math.max([0, 0, 1, 4, 8][fit] ?? 0, count(1.4 * innovation + 0.6 * size + chance.normal()))
  return {
    years,
    segmentYears: Math.max(0, last - yearOf(profile.foundedOn) - chance.whole(0, 2)),
    ip1,
    ip1Self: Math.max(0, ip1 - chance.whole(0, 2)),
    ip1HighValue: ip1 === 0 ? 0 : chance.whole(0, Math.ceil(ip1 / 4)),
    ip2: count(5 * (innovation + 1.2) + 4 * chance.normal()),
    marketShare:
      Math.round(between(6 + 5 * spirit + 5 * chance.normal(), fit >= 3 ? 10 : 0.1, 68) * 10) *
      (PER_CENT / 10),
    domesticRank: fit >= 3 ? chance.whole(1, 6) : chance.whole(2, 60),
    evalScore: score(48 + 7 * innovation + 6 * chance.normal(), [0, 0, 51, 61, 66][fit] ?? 0),
    evalScoreBefore: score(47 + 7 * innovation + 6 * chance.normal(), 0),
    equityNewFen: chance.holds(0.06 + 0.03 * fitFor) ? chance.whole(1, 80) * 100 * FEN_PER_WAN : 0,
  }
}

interface Shape {
  readonly mainShare: number
  readonly rdShare: number
  readonly debtRatio: number
}

function rdShareOf(
  { trade, spirit, isHighTech }: Profile,
  chance: Chance,
  revenueWan: number,
  fit: number,
): number {
  const drawn = (trade.rdSharePercent / 100) * Math.exp(0.45 * spirit + 0.45 * chance.normal())
  if (fit < 2 && isHighTech && chance.holds(0.85))
    return between(drawn, revenueWan > 19_000 ? 0.032 : revenueWan > 4_900 ? 0.042 : 0.052, 0.4)
  if (fit < 2) return between(drawn, 0, 0.4)
  // A firm that was let in has spent enough in money as well as in per cent.
  const leastWan = fit === 2 ? 115 : 720
  return between(drawn, Math.max(0.032, leastWan / revenueWan), 0.4)
}

function yearOfFigures(
  { trade, innovation, size }: Profile,
  chance: Chance,
  year: number,
  revenueFen: number,
  { mainShare, rdShare, debtRatio }: Shape,
): YearFigures {
  const yuan = (fen: number): number => Math.round(fen / FEN_PER_YUAN) * FEN_PER_YUAN
  const wobble = (share: number, by: number): number => share * (1 + by * chance.normal())
  const mainRevenueFen = yuan(revenueFen * between(wobble(mainShare, 0.008), 0.3, 1))
  const netProfitFen = yuan(revenueFen * (0.045 + 0.02 * innovation + 0.05 * chance.normal()))
  const rdFen = yuan(revenueFen * wobble(rdShare, 0.04))
  const assetsFen = yuan(revenueFen * between(1.05 + 0.3 * chance.normal(), 0.25, 3))
  const wage = trade.revenuePerHeadWan * FEN_PER_WAN * Math.exp(0.25 * chance.normal() + 0.15 * size)
  const staff = Math.max(2, Math.round(revenueFen / wage))
  const techShare = between(0.1 + 0.05 * innovation + 0.06 * chance.normal(), 0, 0.85)
  const techStaff = Math.round(staff * techShare)
  const totalIncomeFen = yuan(revenueFen * (1.002 + 0.012 * chance.next()))
  return {
    year,
    revenueFen,
    mainRevenueFen,
    mainProductFen: yuan(mainRevenueFen * between(0.78 + 0.1 * chance.normal(), 0.35, 1)),
    totalIncomeFen,
    hitechIncomeFen: yuan(
      totalIncomeFen * between(0.54 + 0.14 * innovation + 0.12 * chance.normal(), 0, 0.99),
    ),
    netProfitFen,
    costFen: yuan(revenueFen - 1.18 * netProfitFen),
    rdFen,
    rdDomesticFen: yuan(rdFen * between(1 - 0.05 * chance.next() ** 3 * 8, 0.4, 1)),
    assetsFen,
    liabilitiesFen: yuan(assetsFen * between(wobble(debtRatio, 0.04), 0.03, 1.3)),
    staff,
    rdStaff: Math.min(techStaff, Math.round(techStaff * (0.5 + 0.5 * chance.next()))),
    techStaff,
  }
}

function score(points: number, least: number): number {
  return Math.round(between(points, least, 96) * 10) * (POINT / 10)
}

function count(drawn: number): number {
  return Math.max(0, Math.floor(drawn))
}

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most))
}
