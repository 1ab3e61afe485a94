/** Farther apart than this, two words are no slip of the pen. */
const SLIPS_MOST = 3

/** The known word most like the given one, or undefined when none is near. */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  let best: { word: string; slips: number } | undefined
  for (const candidate of known) {
    const slips = slipsBetween(word, candidate)
    if (slips <= Math.min(SLIPS_MOST, Math.ceil(word.length / 2)) && (!best || slips < best.slips))
      best = { word: candidate, slips }
  }
  return best?.word
}

/** `是不是想写 revenue`, or what else to do when nothing is near. */
export function suggest(word: string, known: Iterable<string>, otherwise: string): string {
  const near = nearestWord(word, known)
  return near === undefined ? otherwise : `是不是想写 ${near}`
}

/** Levenshtein distance, one row at a time. */
function slipsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, at(row, j) + 1, at(next, j - 1) + 1))
    }
    row = next
  }
  return at(row, b.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}
