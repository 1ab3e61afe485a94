import { readXlsx } from 'hucre/xlsx'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDelimited } from './delimited.ts'
import { readWorkbook } from './workbook.ts'
import { writeDelimited } from './write-delimited.ts'
import { writeWorkbook } from './write-workbook.ts'

const starts = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']
const bodies = ['1+1', "cmd|' /C calc'!A0", 'HYPERLINK("http://example.org","点")']
const payloads = starts.flatMap((start) => bodies.map((body) => start + body))

describe('a CSV file', () => {
  test.each(payloads)('text like a formula is guarded: %j', (payload) => {
    const text = new TextDecoder().decode(writeDelimited([[payload]]))
    expect(text.replace(/^"/, '').startsWith("'")).toBe(true)
  })

  test('has a byte order mark, Windows line ends, and numbers that stay numbers', () => {
    const bytes = writeDelimited([
      ['名', -5, true, null],
      ['a"b', '', 0.5, ' x'],
    ])
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
      '\uFEFF名,-5,true,\r\n"a""b",,0.5," x"\r\n',
    )
  })

  test('reads back as it was', () => {
    const cell = fc.string({
      unit: fc.constantFrom(...starts, "'", '"', ',', ';', '\n', 'a', '企', '𠀀', ' '),
    })
    const row = fc.array(cell, { minLength: 2, maxLength: 2 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
        const head = ['甲', '乙']
        expect(readDelimited(writeDelimited([head, ...rows])).rows.map(({ cells }) => cells)).toEqual([
          head,
          ...rows,
        ])
      }),
    )
  })
})

describe('a workbook', () => {
  test('text like a formula is written as text, all thirty ways, and reads back as it was', async () => {
    const bytes = await writeWorkbook([
      { name: '数据', columns: [{ header: '文字' }], rows: payloads.map((payload) => [payload]) },
    ])
    const sheet = (await readXlsx(bytes)).sheets[0]
    const formulas = [...(sheet?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)
    const { rows } = await readWorkbook(bytes)
    expect({ formulas, cells: rows.map(({ cells }) => cells[0]) }).toEqual({
      formulas: [],
      cells: ['文字', ...payloads],
    })
  })

  test('codes keep their zeros, numbers stay numbers, control characters go', async () => {
    const columns = [{ header: '代码', holds: 'text' as const }, { header: '数' }]
    const bytes = await writeWorkbook([
      {
        name: '数/据?',
        columns,
        rows: [
          ['000005', -1.5],
          ['a\u0000\u0007b', null],
        ],
      },
    ])
    const sheet = (await readXlsx(bytes)).sheets[0]
    expect({ name: sheet?.name, rows: sheet?.rows }).toEqual({
      name: '数 据 ',
      rows: [
        ['代码', '数'],
        ['000005', -1.5],
        ['ab', null],
      ],
    })
  })

  test('a cell that is too long is cut where everybody sees it', async () => {
    const bytes = await writeWorkbook([
      { name: '数据', columns: [{ header: '文字' }], rows: [['a'.repeat(40_000)]] },
    ])
    const cell = (await readWorkbook(bytes)).rows[1]?.cells[0] ?? ''
    expect([cell.length, cell.endsWith('（过长，已截断）')]).toEqual([32_767, true])
  })
})
