import { daysBetween, isIsoDate, type IsoDate } from '@yinyu/kernel'

const MS_A_DAY = 86_400_000

/** PostgreSQL counts days from 2000-01-01, snapshots from 1970-01-01. */
export const DAYS_TO_2000 = daysBetween('1970-01-01', '2000-01-01')

/** The day that PostgreSQL copies as a number. */
export function dayOf(copied: number): IsoDate {
  return new Date((copied + DAYS_TO_2000) * MS_A_DAY).toISOString().slice(0, 10)
}

/** A day as a column holds it; NaN when the text is none. */
export function readDay(text: string): number {
  return isIsoDate(text) ? daysBetween('1970-01-01', text) : Number.NaN
}
