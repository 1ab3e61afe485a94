import { expect, test } from 'vitest'
import { readCopied } from './copy-reader.ts'

const HEAD = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)])
const END = Buffer.from([0xff, 0xff])

function rowOf(fields: readonly (string | null)[]): Buffer {
  const count = Buffer.alloc(2)
  count.writeInt16BE(fields.length)
  const written = fields.map((field) => {
    const length = Buffer.alloc(4)
    length.writeInt32BE(field === null ? -1 : Buffer.byteLength(field))
    return Buffer.concat([length, Buffer.from(field ?? '')])
  })
  return Buffer.concat([count, ...written])
}

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size))
}

const rows = [
  ['甲公司', null, ''],
  ['b', 'c', 'd'.repeat(40)],
  [null, null, null],
] as const

test.each([1, 2, 3, 7, 20, 64, 1_000])('reads every row, arriving in pieces of %i bytes', async (size) => {
  const bytes = Buffer.concat([HEAD, ...rows.map(rowOf), END])
  const seen: (string | null)[][] = []
  await readCopied(inPieces(bytes, size), 3, (row) =>
    seen.push(
      [0, 1, 2].map((i) =>
        row.ends[i] === -1 ? null : row.bytes.toString('utf8', row.starts[i], row.ends[i]),
      ),
    ),
  )
  expect(seen).toEqual(rows)
})

test('refuses rows of another shape', async () => {
  const bytes = Buffer.concat([HEAD, rowOf(['a']), END])
  const reading = readCopied(inPieces(bytes, 100), 2, () => undefined)
  await expect(reading).rejects.toThrow('1 fields instead of 2')
})
