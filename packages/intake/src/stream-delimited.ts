import { BYTE_ORDER_MARK, formatLine, type OutCell } from './write-delimited.ts'

const LINES_AT_ONCE = 500

/** The CSV file of `writeDelimited` piece by piece, so that memory does not grow with the number of rows. */
export async function* streamDelimited(
  header: readonly string[],
  rows: AsyncIterable<readonly OutCell[]>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let lines = [BYTE_ORDER_MARK + formatLine(header)]
  for await (const row of rows) {
    lines.push(formatLine(row))
    if (lines.length < LINES_AT_ONCE) continue
    yield encoder.encode(lines.join(''))
    lines = []
  }
  yield encoder.encode(lines.join(''))
}
