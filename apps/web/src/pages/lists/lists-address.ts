import { growthFilter, type GrowthFilter, type GrowthList } from '@yinyu/contract'
import { wordIn, type AddressSearch, type AddressWords } from '../standards/choice/address-search.ts'

export type ListSort = 'distance' | 'help' | 'code'

/** What is asked of a list: which firms, in which order, which page. */
export interface ListQuery {
  readonly filter: GrowthFilter
  readonly sort: ListSort
  readonly page: number
}

/** The rung that most counties raise firms to; where it is not listed the first rule stands in. */
const USUAL_RULE = 'specialised-sme'
const USUAL: GrowthList = 'qualified'
const SORTS: readonly ListSort[] = ['distance', 'help', 'code']
/** The contract turns no more pages. */
const PAGES_MOST = 20_000

/** Reads the address; what makes no sense asks nothing. */
export function readQuery(search: AddressSearch): ListQuery {
  const words = Object.entries(growthFilter.shape).flatMap(([name, one]) => {
    const word = wordIn(search, name).trim()
    return word !== '' && one.safeParse(word).success ? [[name, word]] : []
  })
  const asked = { rule: USUAL_RULE, list: USUAL, ...Object.fromEntries(words) }
  const page = Number(wordIn(search, 'page'))
  return {
    filter: growthFilter.parse(asked),
    sort: SORTS.find((sort) => sort === wordIn(search, 'sort')) ?? 'distance',
    page: Number.isInteger(page) && page >= 1 && page <= PAGES_MOST ? page : 1,
  }
}

/** Writes the address: only what is asked and not as usual. */
export function writeQuery({ filter, sort, page }: ListQuery): AddressWords {
  return {
    ...filterWords(filter),
    ...(sort === 'distance' ? {} : { sort }),
    ...(page === 1 ? {} : { page: String(page) }),
  }
}

/** A filter as words of the address `/lists?…`. */
export function filterWords(filter: GrowthFilter): AddressWords {
  const said = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(said.map(([name, value]) => [name, String(value)]))
}

export type MoreFilter = { readonly [Name in keyof GrowthFilter]?: GrowthFilter[Name] | undefined }

/** Words of the filter that only one list knows; they go with it. */
const OF_ONE_LIST = {
  help: undefined,
  missing: undefined,
  settles: undefined,
  duty: undefined,
  dueWithin: undefined,
}

/** The filter with other words in it; `undefined` asks no more. Another filter begins at its first page. */
export function refine(query: ListQuery, more: MoreFilter): ListQuery {
  const moved = (more.list ?? query.filter.list) !== query.filter.list || more.rule !== undefined
  const filter = { ...query.filter, ...(moved ? OF_ONE_LIST : {}), ...more }
  const said = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '')
  return { ...query, filter: growthFilter.parse(Object.fromEntries(said)), page: 1 }
}
