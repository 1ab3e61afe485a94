/** The widths of a bar in per cent of the longest of the three; for the eye only. */
export function shareWidths({ whole, part, mark }: { whole: bigint; part: bigint; mark: bigint }): {
  readonly whole: number
  readonly part: number
  readonly mark: number
} {
  const longest = [whole, part, mark, 1n].reduce((most, one) => (one > most ? one : most))
  const percent = (one: bigint) => Number((one * 10_000n) / longest) / 100
  return { whole: percent(whole), part: percent(part), mark: percent(mark) }
}
