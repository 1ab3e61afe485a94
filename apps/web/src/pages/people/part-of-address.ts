/** The three parts of the page; the address says which. */
export type Part = 'proposed' | 'accounts' | 'units'

const parts: readonly Part[] = ['proposed', 'accounts', 'units']

/** The part that the address names, or the one that somebody comes for: who approves, what waits; who keeps, the accounts. */
export function partOfAddress(state: unknown, comesTo: 'approve' | 'keep'): Part {
  return parts.find((part) => part === state) ?? (comesTo === 'approve' ? 'proposed' : 'accounts')
}
