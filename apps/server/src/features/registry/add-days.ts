import type { IsoDate } from '@yinyu/kernel'

const DAY_MS = 24 * 60 * 60 * 1000

/** The day so many days later. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}
