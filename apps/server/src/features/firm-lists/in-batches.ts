/** So many rows are written by one statement; more parameters than it takes would be refused. */
const BATCH = 2_000

/** Rows in pieces that one statement can write. */
export function* inBatches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH)
}
