import type { IsoDate } from '@yinyu/kernel'

const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

/** The day it is in China at an instant. */
export function dayInChina(now: Date): IsoDate {
  return days.format(now)
}
