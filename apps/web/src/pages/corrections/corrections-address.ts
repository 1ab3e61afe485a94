import { wordIn, type AddressSearch, type AddressWords } from '../standards/choice/address-search.ts'
import { strings } from './strings.ts'

/** What is asked of the list of objections. Without a word one sees what waits. */
export interface CorrectionsQuery {
  readonly state: keyof typeof strings.states
  readonly whose: keyof typeof strings.whose
  readonly late: keyof typeof strings.late
  readonly page: number
}

/** The contract turns no more pages. */
const PAGES_MOST = 1_000
const usual: CorrectionsQuery = { state: 'open', whose: 'all', late: 'any', page: 1 }

/** Reads the address; what makes no sense asks nothing. */
export function readQuery(search: AddressSearch): CorrectionsQuery {
  const page = Number(wordIn(search, 'page'))
  return {
    state: among(strings.states, wordIn(search, 'state')) ?? usual.state,
    whose: among(strings.whose, wordIn(search, 'whose')) ?? usual.whose,
    late: among(strings.late, wordIn(search, 'late')) ?? usual.late,
    page: Number.isInteger(page) && page >= 1 && page <= PAGES_MOST ? page : 1,
  }
}

/** Only what is not as usual. */
export function writeQuery(query: CorrectionsQuery): AddressWords {
  const names = ['state', 'whose', 'late', 'page'] as const
  return Object.fromEntries(
    names.filter((name) => query[name] !== usual[name]).map((name) => [name, String(query[name])]),
  )
}

function among<Word extends string>(words: Readonly<Record<Word, string>>, word: string): Word | undefined {
  return Object.hasOwn(words, word) ? (word as Word) : undefined
}
