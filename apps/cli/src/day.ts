import { isIsoDate, type IsoDate } from '@yinyu/kernel'

const FORMS = [
  /^(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})$/,
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
]

/** The day that was written, or in Chinese why it is none. */
export type WrittenDay = { readonly day: IsoDate } | { readonly fault: string }

/** Reads a day written year first: `2026-06-01`, `2026/6/1`, `2026年6月1日`, `20260601`. */
export function readDay(text: string): WrittenDay {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '')
  const groups = FORMS.map((form) => form.exec(plain)?.groups).find((found) => found !== undefined)
  if (!groups) return { fault: '看不出是哪一天' }
  const { year = '', month = '', day = '' } = groups
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(date) ? { day: date } : { fault: '日历上没有这一天' }
}
