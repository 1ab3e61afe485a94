import { isIsoDate, type IsoDate } from '@yinyu/kernel'
import { refuse, type Reading } from './reading.ts'

const TIME = String.raw`(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?`
const SEPARATED = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`)
const CHINESE = /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/

/** Reads a day written year first; a time of day behind it is dropped. Anything ambiguous is refused. */
export function readDate(plain: string): Reading {
  const date = parseDay(plain)
  return date === undefined ? refuse('NOT_A_DATE') : { value: date }
}

function parseDay(plain: string): IsoDate | undefined {
  const separated = SEPARATED.exec(plain)
  const [, year, month, day] = separated
    ? [undefined, separated[1], separated[3], separated[4]]
    : (CHINESE.exec(plain) ?? COMPACT.exec(plain) ?? [])
  if (year === undefined || month === undefined || day === undefined) return undefined
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(date) ? date : undefined
}
