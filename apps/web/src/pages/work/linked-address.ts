import { withNumbers } from '../standards/choice/address-search.ts'

/** An address of our pages as the router takes it: `/registry?updates=missing` in two parts. */
export function linkedAddress(link: string): {
  readonly to: string
  readonly search: Readonly<Record<string, string | number>>
} {
  const { pathname, searchParams } = new URL(link, 'http://pages')
  return { to: pathname, search: withNumbers(Object.fromEntries(searchParams)) }
}
