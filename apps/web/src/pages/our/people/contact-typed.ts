import { strings } from './strings.ts'

/** A contact as it is typed; empty for what is left out. */
export interface ContactTyped {
  readonly personName: string
  readonly duty: string
  readonly phone: string
  readonly email: string
}

const PHONE = /^[+\d][\d -]{4,28}$/

/** What is wrong with it, in words; undefined when it can be sent. */
export function findContactFault(typed: ContactTyped): string | undefined {
  const { personName, duty, phone, email } = tidyContact(typed)
  if (personName === '' || duty === '' || (phone === undefined && email === undefined))
    return strings.required
  return phone !== undefined && !PHONE.test(phone) ? strings.phoneFault : undefined
}

/** As the route takes it: full-width digits become plain ones, what is empty is left out. */
export function tidyContact(typed: ContactTyped): {
  readonly personName: string
  readonly duty: string
  readonly phone?: string
  readonly email?: string
} {
  const phone = typed.phone
    .normalize('NFKC')
    .replaceAll(/[‐-―−]/g, '-')
    .trim()
  const email = typed.email.normalize('NFKC').trim()
  return {
    personName: typed.personName.trim(),
    duty: typed.duty.trim(),
    ...(phone === '' ? {} : { phone }),
    ...(email === '' ? {} : { email }),
  }
}
