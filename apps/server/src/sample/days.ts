import type { IsoDate } from '@yinyu/kernel'

const DAY_MS = 86_400_000
const texts: (string | undefined)[] = []

/** Days are counted from 1970-01-01, because a firm's history is mostly adding days to days. */
export function dayNumber(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS
}

export function dayText(day: number): IsoDate {
  return (texts[day] ??= new Date(day * DAY_MS).toISOString().slice(0, 10))
}

/** The day some years on; the 29th of February becomes the 28th. */
export function yearsOn(date: IsoDate, years: number): IsoDate {
  const day = date.endsWith('-02-29') ? '-02-28' : date.slice(4)
  return `${Number(date.slice(0, 4)) + years}${day}`
}
