/** Where the fields of one row lie in the bytes: `starts[i]` to `ends[i]`; `ends[i]` is -1 for null. */
export interface CopiedRow {
  readonly bytes: Buffer
  readonly starts: Int32Array
  readonly ends: Int32Array
}

const HEAD = 19
const NULL = -1

/**
 * Goes along the rows of a binary COPY as they arrive, without making objects of them: `visit` sees the same row object
 * each time. Throws when the rows have another number of fields than told.
 */
export async function readCopied(
  chunks: AsyncIterable<Buffer>,
  fields: number,
  visit: (row: CopiedRow) => void,
  between: () => void | Promise<void>,
): Promise<void> {
  const row = {
    bytes: Buffer.alloc(0) as Buffer,
    starts: new Int32Array(fields),
    ends: new Int32Array(fields),
  }
  let rest: Buffer = Buffer.alloc(0)
  let at = HEAD
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    row.bytes = bytes
    for (let next = rowEnd(row, at, fields); next !== undefined; next = rowEnd(row, at, fields)) {
      if (next === 'end') return
      visit(row)
      at = next
    }
    rest = at < bytes.length ? bytes.subarray(at) : Buffer.alloc(0)
    at = Math.max(0, at - bytes.length)
    await between()
  }
}

/** Finds the fields of the row at a place and where it ends; undefined while it is not whole. */
function rowEnd(
  { bytes, starts, ends }: CopiedRow,
  from: number,
  fields: number,
): number | 'end' | undefined {
  if (from + 2 > bytes.length) return undefined
  const count = bytes.readInt16BE(from)
  if (count === -1) return 'end'
  if (count !== fields) throw new Error(`a copied row has ${count} fields instead of ${fields}`)
  let at = from + 2
  for (let i = 0; i < fields; i++) {
    if (at + 4 > bytes.length) return undefined
    const length = bytes.readInt32BE(at)
    at += 4
    starts[i] = at
    ends[i] = length === NULL ? NULL : at + length
    if (length !== NULL) at += length
  }
  return at > bytes.length ? undefined : at
}
