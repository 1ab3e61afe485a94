import type { AddressWords } from './address-search.ts'

const lastAsked = new Map<string, AddressWords>()

/** Keeps what was last asked of a list, so that the way back from an item leads to the same list. */
export function rememberAsked(path: string, words: AddressWords): void {
  lastAsked.set(path, words)
}

export function askedLast(path: string): AddressWords {
  return lastAsked.get(path) ?? {}
}
