import { useSyncExternalStore } from 'react'
import type { AddressSearch } from './address-search.ts'

interface Written {
  readonly pathname: string
  readonly search: AddressSearch
}

/**
 * What was written into the address last, until the router shows it. On a slow machine that takes some moments, in which
 * a ticked box would be empty again, and a second choice would start from the address before the first and undo it.
 */
let ahead: Written | undefined
const listeners = new Set<() => void>()

/** Shows what is written at once; the router follows, and when it has arrived its word counts again. */
export function writeAhead(written: Written, arrival: Promise<void>): void {
  ahead = written
  tell()
  void arrival.finally(() => {
    if (ahead !== written) return
    ahead = undefined
    tell()
  })
}

/** What was written on this page and has not arrived yet. */
export function useWrittenAhead(pathname: string): AddressSearch | undefined {
  const written = useSyncExternalStore(listen, () => ahead)
  return written?.pathname === pathname ? written.search : undefined
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell(): void {
  listeners.forEach((listener) => listener())
}
