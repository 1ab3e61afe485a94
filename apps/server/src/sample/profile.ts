import type { IsoDate, RegionCode } from '@yinyu/kernel'
import type { Chance } from './chance.ts'
import { dayNumber, dayText } from './days.ts'
import { pickPlace, pickTrade } from './places.ts'
import type { Trade } from './trades.ts'

/** How far a firm of the sample has come: 0 nothing, 1 technical or innovative, 2 specialised, 3 little giant, 4 champion. */
export type Rung = 0 | 1 | 2 | 3 | 4

/** What lies behind all figures of one firm, so that they belong together. */
export interface Profile {
  readonly place: string
  readonly region: RegionCode
  readonly trade: Trade
  readonly industry: string
  readonly foundedOn: IsoDate
  /** About normally distributed: size, and how innovative it is for its trade and altogether. */
  readonly size: number
  readonly spirit: number
  readonly innovation: number
  /** What its figures were made for; a firm may hold less, and may have fallen behind since. */
  readonly fitFor: Rung
  /** Has the titles of its rung; the others would meet the standard but never applied. */
  readonly holds: boolean
  readonly isHighTech: boolean
}

// Our own invention, set so that the ladder of the sample looks like a pyramid.
const RUNG_LINES = [1, 1.95, 2.9, 3.5] as const
const HIGH_TECH_LINE = 1.2
const HOLDING_SHARE = 0.88

export function profileOf(chance: Chance, today: IsoDate): Profile {
  const place = pickPlace(chance)
  const trade = pickTrade(place, chance)
  const size = chance.normal()
  const spirit = chance.normal()
  const innovation = spirit + 0.6 * trade.technical + 0.25 * size
  const ambition = innovation + 0.45 * chance.normal()
  return {
    place: place.name,
    region: place.region,
    trade,
    industry: chance.pick(trade.industries),
    foundedOn: foundedOn(chance, today, ambition),
    size,
    spirit,
    innovation,
    fitFor: rungOf(ambition),
    holds: chance.holds(HOLDING_SHARE),
    isHighTech: innovation + 0.4 * chance.normal() > HIGH_TECH_LINE,
  }
}

function rungOf(ambition: number): Rung {
  return RUNG_LINES.filter((line) => ambition > line).length as Rung
}

const YEAR_DAYS = 365
const YOUNGEST_DAYS = 100
const OLDEST_YEARS = 32

/** Most firms are young, those far up the ladder are not. */
function foundedOn(chance: Chance, today: IsoDate, ambition: number): IsoDate {
  const years = OLDEST_YEARS * chance.next() ** 1.4 + (ambition > RUNG_LINES[1] ? 8 : 0)
  return dayText(dayNumber(today) - YOUNGEST_DAYS - Math.floor(years * YEAR_DAYS))
}
