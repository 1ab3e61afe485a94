/** Two sentences with what differs cut out of the middle. */
export interface Difference {
  readonly head: string
  readonly before: string
  readonly after: string
  readonly tail: string
}

/** Numbers and words are not cut through: 1,000 and 1,500 differ as a whole. */
const PIECES = /近 \d+ 年(?:每年|任一年)|[\d.,]+(?:年|%)?|\p{Script=Han}|[^\d\p{Script=Han}]/gu

/** What differs between two sentences that begin and end alike; nothing alike leaves both whole. */
export function markDifference(before: string, after: string): Difference {
  const [a, b] = [before.match(PIECES) ?? [], after.match(PIECES) ?? []]
  const head = alike(a, b)
  const tail = Math.min(alike(a.toReversed(), b.toReversed()), a.length - head, b.length - head)
  return {
    head: a.slice(0, head).join(''),
    before: a.slice(head, a.length - tail).join(''),
    after: b.slice(head, b.length - tail).join(''),
    tail: tail === 0 ? '' : a.slice(-tail).join(''),
  }
}

function alike(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((piece, i) => piece !== b[i])
  return at === -1 ? a.length : at
}
