import type { IsoDate } from '@yinyu/kernel'

/** Today in China, wherever the computer stands. The Swedish way of writing a day is the ISO one. */
export function today(): IsoDate {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
}
