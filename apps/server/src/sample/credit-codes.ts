import type { RegionCode } from '@yinyu/kernel'

const DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]
/** No organisation code of a real firm begins so; whoever sees it knows a firm of the sample. */
export const FICTIONAL = 'YYN'
const NUMBER_PLACES = 5

/** A sound credit code (GB 32100-2015) with a sound organisation code (GB 11714) in it, of no real firm. */
export function creditCodeOf(region: RegionCode, index: number): string {
  const organisation = FICTIONAL + inDigits(index)
  const body = `91${region}${organisation}${organisationCheck(organisation)}`
  let sum = 0
  for (let i = 0; i < WEIGHTS.length; i++) sum += (WEIGHTS[i] ?? 0) * DIGITS.indexOf(body[i] ?? '')
  return body + (DIGITS[(31 - (sum % 31)) % 31] ?? '')
}

function inDigits(index: number): string {
  let text = ''
  for (let rest = index, i = 0; i < NUMBER_PLACES; i++, rest = Math.floor(rest / DIGITS.length))
    text = (DIGITS[rest % DIGITS.length] ?? '') + text
  return text
}

/** The older code gives letters the values 10 to 35, those in between included. */
function organisationCheck(organisation: string): string {
  let sum = 0
  for (let i = 0; i < ORGANISATION_WEIGHTS.length; i++)
    sum += (ORGANISATION_WEIGHTS[i] ?? 0) * Number.parseInt(organisation[i] ?? '', 36)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? 'X' : String(check)
}
