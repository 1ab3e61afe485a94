import { isIsoDate, type IsoDate } from '@yinyu/kernel'
import { purposes, type Purpose } from '@yinyu/rules'
import { wordIn, type AddressSearch, type AddressWords } from '../../standards/choice/address-search.ts'

/** From where one looks at a firm: the day, what was known by then or is known now, and what it is judged for. */
export interface Viewpoint {
  readonly on: IsoDate
  readonly known: 'now' | 'then'
  readonly purpose: Purpose
}

/** Reads the address; what makes no sense is today, with all that is known. */
export function readViewpoint(search: AddressSearch, today: IsoDate): Viewpoint {
  const on = wordIn(search, 'on')
  const purpose = wordIn(search, 'purpose')
  return {
    on: isIsoDate(on) ? on : today,
    known: wordIn(search, 'known') === 'then' ? 'then' : 'now',
    purpose: purposes.find((one) => one === purpose) ?? 'new',
  }
}

/** Only what is not as usual. */
export function viewpointWords({ on, known, purpose }: Viewpoint, today: IsoDate): AddressWords {
  const words = {
    on: on === today ? '' : on,
    known: known === 'now' ? '' : known,
    purpose: purpose === 'new' ? '' : purpose,
  }
  return Object.fromEntries(Object.entries(words).filter(([, word]) => word !== ''))
}

/** The day up to which facts were known, as one looks. */
export function knownOn({ on, known }: Viewpoint, today: IsoDate): IsoDate {
  return known === 'then' ? on : today
}
