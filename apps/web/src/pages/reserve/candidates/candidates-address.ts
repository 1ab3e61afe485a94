import { wordIn, type AddressSearch, type AddressWords } from '../../standards/choice/address-search.ts'
import { strings } from '../strings.ts'

const words = strings.candidates

/** What is asked of the candidates; empty words ask nothing. */
export interface CandidatesQuery {
  readonly batch: string
  readonly source: string
  readonly verdict: keyof typeof words.verdicts
  readonly standing: '' | keyof typeof words.standings
  readonly least: '' | keyof typeof words.leasts
  readonly region: string
  readonly find: string
  readonly page: number
}

/** Reads the address; what makes no sense asks nothing. */
export function readQuery(search: AddressSearch): CandidatesQuery {
  const page = Number(wordIn(search, 'page'))
  return {
    batch: wordIn(search, 'batch'),
    source: wordIn(search, 'source'),
    verdict: wordIn(search, 'verdict') === 'unknown' ? 'unknown' : 'met',
    standing: among(words.standings, wordIn(search, 'standing')),
    least: among(words.leasts, wordIn(search, 'least')),
    region: wordIn(search, 'region'),
    find: wordIn(search, 'find'),
    page: Number.isInteger(page) && page >= 1 && page <= 5_000 ? page : 1,
  }
}

/** Only what is asked. */
export function writeQuery({ page, verdict, ...query }: CandidatesQuery): AddressWords {
  const rest = Object.entries(query).filter(([, word]) => word !== '')
  return Object.fromEntries([
    ['part', 'candidates'],
    ...rest,
    ...(verdict === 'unknown' ? [['verdict', verdict]] : []),
    ...(page === 1 ? [] : [['page', String(page)]]),
  ])
}

function among<Word extends string>(known: Readonly<Record<Word, string>>, word: string): Word | '' {
  return Object.hasOwn(known, word) ? (word as Word) : ''
}
