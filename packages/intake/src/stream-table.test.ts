import { describe, expect, test } from 'vitest'
import { streamDelimited } from './stream-delimited.ts'
import { streamWorkbook } from './stream-workbook.ts'
import { readWorkbook } from './workbook.ts'
import { writeDelimited, type OutCell } from './write-delimited.ts'

const starts = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']
const payloads = starts.map((start) => `${start}HYPERLINK("http://example.org","点")`)

async function* one(rows: readonly (readonly OutCell[])[]): AsyncGenerator<readonly OutCell[]> {
  for (const row of rows) yield await Promise.resolve(row)
}

async function gather(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

describe('a table written as its rows come', () => {
  test('is as CSV the very file that is written at once', async () => {
    const rows = Array.from({ length: 1_203 }, (_, i) => [payloads[i % payloads.length] ?? '', i])
    const streamed = await gather(streamDelimited(['文字', '数'], one(rows)))
    expect(streamed.equals(writeDelimited([['文字', '数'], ...rows]))).toBe(true)
  })

  test('as a workbook keeps text as text and numbers as numbers', async () => {
    const columns = [{ header: '文字', holds: 'text' as const }, { header: '数' }]
    const rows = payloads.map((payload, i) => [payload, i])
    const file = await gather(streamWorkbook({ name: '数/据', columns, rows: one(rows) }))
    const read = await readWorkbook(file)
    expect(read.rows.map(({ cells }) => cells)).toEqual([
      ['文字', '数'],
      ...payloads.map((payload, i) => [payload, String(i)]),
    ])
  })

  test('without rows is its header', async () => {
    expect(new TextDecoder().decode(await gather(streamDelimited(['甲', '乙'], one([]))))).toBe('甲,乙\r\n')
  })
})
