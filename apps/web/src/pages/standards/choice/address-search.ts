import { useLocation, useNavigate, useSearch } from '@tanstack/react-router'
import { useWrittenAhead, writeAhead } from './written-ahead.ts'

export type AddressSearch = Readonly<Record<string, unknown>>
export type AddressWords = Readonly<Record<string, string>>

/**
 * What is asked stands in the address, so that it can be sent to a colleague and the back button returns to it.
 * `push` makes a step to go back to; `replace` does not, for what is still being typed.
 */
export function useAddressSearch(): [AddressSearch, (words: AddressWords, step: 'push' | 'replace') => void] {
  const arrived: AddressSearch = useSearch({ strict: false })
  const pathname = useLocation({ select: (location) => location.pathname })
  const navigate = useNavigate()
  const write = (words: AddressWords, step: 'push' | 'replace') => {
    const search = withNumbers(words)
    const arrival = navigate({ to: '.', search, replace: step === 'replace', resetScroll: false })
    writeAhead({ pathname, search }, arrival)
  }
  return [useWrittenAhead(pathname) ?? arrived, write]
}

/** The router puts text that reads like a number into quotation marks; as a number it stands plainly: `region=350200`. */
export function withNumbers(words: AddressWords): Record<string, string | number> {
  const plain = (word: string) => (String(Number(word)) === word ? Number(word) : word)
  return Object.fromEntries(Object.entries(words).map(([key, word]) => [key, plain(word)]))
}

/** One word of the address; the router reads `2026` as a number. */
export function wordIn(search: AddressSearch, key: string): string {
  const value = search[key]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
