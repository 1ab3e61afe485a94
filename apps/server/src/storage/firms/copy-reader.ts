/** Where the fields of one row lie in the bytes: `starts[i]` to `ends[i]`; `ends[i]` is -1 for null. */
export interface CopiedRow {
  readonly bytes: Buffer
  readonly starts: Int32Array
  readonly ends: Int32Array
}

const HEAD = 19
const NULL = -1
const GROWTH = 2

/**
 * Goes along the rows of a binary COPY as they arrive, without making objects of them: `visit` sees the same row object
 * each time, which is valid only while it looks. Throws when the rows have another number of fields than told.
 */
export async function readCopied(
  chunks: AsyncIterable<Buffer>,
  fields: number,
  visit: (row: CopiedRow) => void,
): Promise<void> {
  const row = {
    bytes: Buffer.alloc(0) as Buffer,
    starts: new Int32Array(fields),
    ends: new Int32Array(fields),
  }
  const joined = joiner()
  let rest: Buffer = Buffer.alloc(0)
  let at = HEAD
  for await (const chunk of chunks) {
    const bytes = joined(rest, chunk)
    row.bytes = bytes
    for (let next = rowEnd(row, at, fields); next !== undefined; next = rowEnd(row, at, fields)) {
      if (next === 'end') return
      visit(row)
      at = next
    }
    rest = bytes.subarray(at)
    at = Math.max(0, at - bytes.length)
  }
}

/** Puts what is left before what has come, in the same memory again and again: new memory for every chunk has to be cleared away. */
function joiner(): (rest: Buffer, chunk: Buffer) => Buffer {
  let room = Buffer.alloc(0)
  return (rest, chunk) => {
    const length = rest.length + chunk.length
    if (length > room.length) {
      room = Buffer.concat([rest, chunk], length * GROWTH)
      return room.subarray(0, length)
    }
    rest.copy(room)
    chunk.copy(room, rest.length)
    return room.subarray(0, length)
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
