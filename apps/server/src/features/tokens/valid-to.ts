import type { IsoDate } from '@yinyu/kernel'

/** The last day that a token made today may be valid: one year, our own convention. */
export function lastDayOfToken(today: IsoDate): IsoDate {
  const day = new Date(`${today}T00:00:00Z`)
  day.setUTCFullYear(day.getUTCFullYear() + 1)
  return day.toISOString().slice(0, 10)
}
