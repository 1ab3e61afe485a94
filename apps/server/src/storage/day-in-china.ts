import type { IsoDate } from '@yinyu/kernel'

const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

const QUARTER_MS = 15 * 60 * 1000
let last: { readonly quarter: number; readonly day: IsoDate } | undefined

/** The day it is in China at an instant. */
export function dayInChina(now: Date): IsoDate {
  // Days in China begin at a full hour, so the calendar of the system need not be asked at every call.
  const quarter = Math.floor(now.getTime() / QUARTER_MS)
  if (last?.quarter !== quarter) last = { quarter, day: days.format(now) }
  return last.day
}
