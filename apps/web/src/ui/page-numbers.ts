/** The page numbers to offer around the present one; `gap` where some are left out. Pages count from 1. */
export function pageNumbers(page: number, pages: number): readonly (number | 'gap')[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages)
  const numbers = [...new Set(wanted)].toSorted((a, b) => a - b)
  return numbers.flatMap((n, i) => {
    const before = numbers[i - 1]
    if (before === undefined || n === before + 1) return [n]
    // A gap of one page is no shorter than the page itself.
    return n === before + 2 ? [n - 1, n] : ['gap' as const, n]
  })
}
