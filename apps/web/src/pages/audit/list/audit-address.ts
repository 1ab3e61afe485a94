import { auditFilter, type AuditFilter } from '@yinyu/contract'
import { wordIn, type AddressSearch, type AddressWords } from '../../standards/choice/address-search.ts'

/** Reads the address. It may have been typed by hand, so whatever makes no sense asks nothing. */
export function readFilter(search: AddressSearch): AuditFilter {
  const words = Object.entries(auditFilter.shape).flatMap(([name, one]) => {
    const word = wordIn(search, name).trim()
    return word !== '' && one.safeParse(word).success ? [[name, word]] : []
  })
  return auditFilter.parse(Object.fromEntries(words))
}

/** Writes the address: only what is asked, so that the plain list has a plain address. */
export function writeFilter(filter: {
  readonly [Name in keyof AuditFilter]: AuditFilter[Name] | undefined
}): AddressWords {
  const said = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value] as const],
  )
  return Object.fromEntries(said)
}
