/** One group of firms (a county, a trade) before and after a change of the rules. */
export interface ChangeRow {
  readonly key: string
  readonly name: string
  readonly before: number
  readonly after: number
  readonly entering: number
  readonly leaving: number
}

/** The parts of one bar, in per cent of the longest: those who stay, then those who enter, then those who leave. */
export interface ChangeBar extends ChangeRow {
  readonly staying: number
  readonly stayWidth: number
  readonly enterWidth: number
  readonly leaveWidth: number
}

/** Bars on one scale, so that their lengths can be compared; in the order given. */
export function changeBars(rows: readonly ChangeRow[]): readonly ChangeBar[] {
  const lengthOf = ({ before, entering }: ChangeRow) => before + entering
  const longest = Math.max(1, ...rows.map(lengthOf))
  const width = (count: number) => Math.round((count / longest) * 10_000) / 100
  return rows.map((row) => {
    const staying = row.before - row.leaving
    const [stayWidth, enterWidth, leaveWidth] = [staying, row.entering, row.leaving].map(width)
    return {
      ...row,
      staying,
      stayWidth: stayWidth ?? 0,
      enterWidth: enterWidth ?? 0,
      leaveWidth: leaveWidth ?? 0,
    }
  })
}

/** Those that change most first; of equal ones the larger, then by key, so that the order never flickers. */
export function mostChangedFirst(rows: readonly ChangeRow[]): readonly ChangeRow[] {
  return rows.toSorted(
    (a, b) =>
      b.entering + b.leaving - (a.entering + a.leaving) || b.after - a.after || a.key.localeCompare(b.key),
  )
}
