import { listEnterprises, type RegistryFilter } from '@yinyu/contract'
import { wordIn, type AddressSearch, type AddressWords } from '../standards/choice/address-search.ts'

export type RegistrySort = 'code' | 'name' | 'due'

/** What is asked of the registry: which enterprises, in which order, which page of so many rows. */
export interface RegistryQuery {
  readonly filter: RegistryFilter
  readonly sort: RegistrySort
  readonly page: number
  readonly most: number
}

const schema = listEnterprises.query
const usual = readQuery({})

/** Reads the address. It may have been typed by hand, so whatever makes no sense asks nothing. */
export function readQuery(search: AddressSearch): RegistryQuery {
  const words = Object.entries(schema.shape).flatMap(([name, one]) => {
    const word = wordIn(search, name).trim()
    return word !== '' && one.safeParse(word).success ? [[name, word]] : []
  })
  const { sort, page, most, ...filter } = schema.parse(Object.fromEntries(words))
  return { filter, sort, page, most }
}

/** Writes the address: only what is asked, so that the plain list has a plain address. */
export function writeQuery({ filter, ...rest }: RegistryQuery): AddressWords {
  const paging = (['sort', 'page', 'most'] as const).filter((name) => rest[name] !== usual[name])
  return { ...filterWords(filter), ...Object.fromEntries(paging.map((name) => [name, String(rest[name])])) }
}

/** A filter as words of the address `/registry?…`, for a link that opens exactly its list. */
export function filterWords(filter: RegistryFilter): AddressWords {
  const said = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(said.map(([name, value]) => [name, String(value)]))
}

/** The filter with other words in it; `undefined` asks no more. Another filter begins at its first page. */
export function refine(
  query: RegistryQuery,
  more: { readonly [Name in keyof RegistryFilter]: RegistryFilter[Name] | undefined },
): RegistryQuery {
  const filter: Record<string, unknown> = { ...query.filter, ...more }
  const said = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '')
  return { ...query, filter: Object.fromEntries(said), page: 1 }
}
