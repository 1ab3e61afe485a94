import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDelimited, streamDelimited } from './delimited.ts'
import { bytesOf, inPieces } from './examples.ts'
import { faultOf } from './issues.ts'

test.each([
  [
    'commas',
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'semicolons',
    'a;b\n1,5;2',
    [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  ],
  [
    'tabs',
    'a\tb\n1,5\t2',
    [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  ],
  [
    'mixed line ends',
    'a,b\r\n1,2\n3,4\r5,6',
    [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ],
  ],
  ['quotes', '"a ""x""","b,\nc"\n', [['a "x"', 'b,\nc']]],
  ['a quote in the middle', 'a "x" b,c', [['a "x" b', 'c']]],
  ['ragged rows', 'a,b\n1\n1,2,3', [['a', 'b'], ['1'], ['1', '2', '3']]],
  [
    'an empty cell at the end',
    'a,\n,',
    [
      ['a', ''],
      ['', ''],
    ],
  ],
  [
    'separators in quotes of the header',
    '"a;b;c;d",e\n1,2',
    [
      ['a;b;c;d', 'e'],
      ['1', '2'],
    ],
  ],
  ['our own guard against formulas', `'=1+1,''=x,'plain`, [['=1+1', `'=x`, `'plain`]]],
])('splits %s', (_, text, rows) => {
  expect(readDelimited(bytesOf(text)).rows.map(({ cells }) => cells)).toEqual(rows)
})

test('blank lines count, so that row numbers are those of the spreadsheet', () => {
  expect(readDelimited(bytesOf('a\n\n1\n')).rows).toEqual([
    { number: 1, cells: ['a'] },
    { number: 2, cells: [''] },
    { number: 3, cells: ['1'] },
  ])
})

const cell = fc.string({
  unit: fc.constantFrom('a', '1', '企', '"', ',', '\n', '\r', ' ', ';'),
  maxLength: 6,
})
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })

test('agrees with csv-parse on every well-formed file', () => {
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, end) => {
      const text = quoteAll(rows, end)
      const expected = parse(text, { relax_column_count: true, record_delimiter: ['\n', '\r\n'] })
      expect(readDelimited(bytesOf(text)).rows.map(({ cells }) => cells)).toEqual(expected)
    }),
  )
})

test('a stream gives the same rows as the whole, wherever its pieces end', async () => {
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.integer({ min: 1, max: 9 }),
      async (rows, end, length) => {
        const bytes = bytesOf(quoteAll(rows, end))
        const whole = readDelimited(bytes)
        const stream = streamDelimited(inPieces(bytes, length))
        const streamed = []
        for await (const row of stream.rows) streamed.push(row)
        expect({ rows: streamed, separator: stream.separator() }).toEqual({
          rows: whole.rows,
          separator: ',',
        })
      },
    ),
  )
})

test('a quote that is never closed is named with its row', () => {
  expect(faultIn('a,b\n1,2\n3,"4\n5,6\n')).toMatchObject({
    code: 'UNCLOSED_QUOTE',
    message: expect.stringContaining('第 3 行'),
  })
})

test('a line without end is refused before it fills the memory', async () => {
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) yield bytesOf('a'.repeat(500_000))
  }
  const fault = await streamDelimited(endless()).rows.next().catch(faultOf)
  expect(fault).toMatchObject({ code: 'ROW_TOO_LONG' })
})

function quoteAll(rows: readonly (readonly string[])[], end: string): string {
  return rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',') + end).join('')
}

function faultIn(text: string): unknown {
  try {
    return readDelimited(bytesOf(text))
  } catch (error) {
    return faultOf(error)
  }
}
