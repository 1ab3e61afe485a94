import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { craftZip } from './crafted-zip.ts'
import { bytesOf, codesOf, inPieces, options, SOUND_CODE } from './examples.ts'
import { faultOf } from './issues.ts'
import type { IntakeOptions } from './firms.ts'
import { mapSchema } from './intake-map.ts'
import { readFirms, streamFirms, type FirmTable } from './read-firms.ts'

const OTHER_CODE = '912201011239989159'
const source = { name: '企业.csv' }

async function read(text: string | Uint8Array, more: Partial<IntakeOptions> = {}): Promise<FirmTable> {
  const table = await readFirms(typeof text === 'string' ? bytesOf(text) : text, { ...options, ...more })
  if (table.fault) throw new Error(table.fault.message)
  return table
}

test('a whole file, as the contract writes it', async () => {
  const text = `credit-code,企业名称,营业收入@2025(万元),staff@2025,legal\n${SOUND_CODE},甲公司,1500.5,一百二,是\n\n`
  expect(await read(text)).toEqual({
    format: { kind: 'delimited', encoding: 'utf-8', separator: ',' },
    firms: [
      {
        rowNumber: 2,
        creditCode: SOUND_CODE,
        name: '甲公司',
        facts: new Map([
          ['credit-code', { value: SOUND_CODE, source }],
          ['name', { value: '甲公司', source }],
          ['revenue@2025', { value: 1_500_500_000, source }],
        ]),
        issues: [
          {
            code: 'NOT_A_NUMBER',
            row: 2,
            column: 'staff@2025',
            value: '一百二',
            message:
              '第 2 行「staff@2025」填的是“一百二”，不是数字，这一项先按未知处理；请改成阿拉伯数字，例如 120。',
          },
        ],
      },
    ],
    issues: [
      {
        code: 'UNKNOWN_COLUMN',
        row: undefined,
        column: 'legal',
        value: undefined,
        message:
          '「legal」这一列的列名不认识，这一列没有采用；请改成指标名称，例如“营业收入@2025(万元)”，或在映射文件里指明。',
      },
    ],
    tally: { rows: 1, blankRows: 1 },
  })
})

describe('a row', () => {
  const issuesOf = async (text: string): Promise<unknown> =>
    (await read(text)).firms.map(({ issues }) => codesOf(issues))

  test.each([
    ['a year after the day of judgement', `credit-code,revenue@2027\n${SOUND_CODE},5`, [['FUTURE_YEAR']]],
    ['an empty cell of such a year', `credit-code,revenue@2027\n${SOUND_CODE},`, [[]]],
    ['a missing code', 'credit-code,name\n,甲', [['MISSING_CODE']]],
    [
      'a code twice',
      `credit-code,name\n${SOUND_CODE},甲\n${OTHER_CODE},乙\n${SOUND_CODE},丙`,
      [[], [], ['DUPLICATE_CODE']],
    ],
    ['cells beyond the header', `credit-code,name\n${SOUND_CODE},甲,丙,`, [['EXTRA_CELLS']]],
    ['a cell under an empty header', `credit-code,,name\n${SOUND_CODE},丙,甲`, [['EXTRA_CELLS']]],
    ['empty cells beyond the header', `credit-code,name\n${SOUND_CODE},甲,,`, [[]]],
    ['a row that ends early', `credit-code,name,staff@2025\n${SOUND_CODE},甲`, [['SHORT_ROW']]],
    [
      'a jump of a hundred times',
      `credit-code,revenue@2024,revenue@2025\n${SOUND_CODE},15,1500`,
      [['CHECK_UNIT']],
    ],
    [
      'a fall to a hundredth',
      `credit-code,net-profit@2024,net-profit@2025\n${SOUND_CODE},-1500,15`,
      [['CHECK_UNIT']],
    ],
    ['a jump of less', `credit-code,revenue@2024,revenue@2025\n${SOUND_CODE},15,1499.99`, [[]]],
    ['a start from zero', `credit-code,revenue@2024,revenue@2025\n${SOUND_CODE},0,1500`, [[]]],
  ])('with %s', async (_, text, codes) => {
    expect(await issuesOf(text)).toEqual(codes)
  })

  test('a fact of a later year is left out, one that looks doubtful is kept', async () => {
    const { firms } = await read(
      `credit-code,revenue@2024,revenue@2025,revenue@2027\n${SOUND_CODE},15,1500,5`,
    )
    expect([...(firms[0]?.facts.keys() ?? [])]).toEqual(['credit-code', 'revenue@2024', 'revenue@2025'])
  })

  test('a code that a spreadsheet mangled names the row but is no fact', async () => {
    const { firms } = await read('credit-code,name\n9.13502E+17,甲')
    expect(firms).toMatchObject([
      {
        creditCode: '9.13502E+17',
        facts: new Map([['name', { value: '甲', source }]]),
        issues: [{ code: 'LONG_NUMBER' }],
      },
    ])
  })

  test('the second row of a code names the first', async () => {
    const { firms } = await read(`credit-code,name\n${SOUND_CODE},甲\n${SOUND_CODE},乙`)
    expect(firms[1]?.issues[0]).toMatchObject({
      row: 3,
      column: 'credit-code',
      value: SOUND_CODE,
      message: expect.stringContaining('第 2 行'),
    })
  })

  test('a file without codes says so once', async () => {
    const { firms, issues } = await read('name\n甲\n乙')
    expect({ rows: firms.map(({ issues: own }) => own), file: codesOf(issues) }).toEqual({
      rows: [[], []],
      file: ['NO_CODE_COLUMN'],
    })
  })
})

describe('a mapping', () => {
  test('names the row, the columns and what holds for all', async () => {
    const map = mapSchema.parse({
      columns: { 证券代码: 'firm-code', 收入: { to: 'revenue@2025', unit: '万元' } },
      constants: { 'title-tech-sme': true, 'staff@2024': '30人', 'revenue@2025': 1, nothing: 1 },
      rows: { header: 2 },
    })
    const { firms, issues } = await read('某某汇总表\n证券代码,收入\n000005,1.5\n', { map })
    const constant = { name: '企业.csv（映射文件中的常量）' }
    expect(firms).toEqual([
      {
        rowNumber: 3,
        creditCode: '000005',
        name: undefined,
        issues: [],
        facts: new Map<string, unknown>([
          ['title-tech-sme', { value: true, source: constant }],
          ['staff@2024', { value: 30, source: constant }],
          ['revenue@2025', { value: 1_500_000, source }],
        ]),
      },
    ])
    expect(codesOf(issues)).toEqual(['MAP_CONSTANT_REFUSED', 'MAP_CONSTANT_REFUSED'])
  })
})

describe('a file', () => {
  test('XLSX gives the same facts as CSV', async () => {
    const rows = [
      ['credit-code', '营业收入@2025(万元)', 'market-share'],
      [SOUND_CODE, 1500.5, '15%'],
    ]
    const csv = await read(rows.map((row) => row.join(',')).join('\n'))
    const xlsx = await read(await writeXlsx({ sheets: [{ name: '甲', rows }] }))
    expect(xlsx).toEqual({ ...csv, format: { kind: 'workbook', sheet: '甲' } })
  })

  test('a formula without a value is an unknown fact with its reason', async () => {
    const cells = new Map([['1,1', { value: null, formula: '1+1' }]])
    const { firms } = await read(
      await writeXlsx({
        sheets: [{ name: '甲', rows: [['credit-code', 'staff@2025'], [SOUND_CODE]], cells }],
      }),
    )
    expect(firms[0]?.issues).toMatchObject([{ code: 'FORMULA_NO_VALUE', row: 2, column: 'staff@2025' }])
  })

  test.each<[string, Uint8Array | Promise<Uint8Array>, string]>([
    ['nothing', bytesOf(''), 'FILE_EMPTY'],
    ['only blank lines', bytesOf('\n\n'), 'FILE_EMPTY'],
    ['no known column', bytesOf('a,b\n1,2'), 'NO_KNOWN_COLUMN'],
    ['Big5 text', Uint8Array.of(0xa4, 0xbd, 0xa5, 0x71, 0x0a, 0x31), 'NO_KNOWN_COLUMN'],
    ['NUL bytes', Uint8Array.of(0x61, 0x00, 0x62), 'NOT_TEXT'],
    [
      'an old .xls',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0, 0, 0, 0, 0),
      'OLD_WORKBOOK',
    ],
    ['a PDF', bytesOf('%PDF-1.7 and so on'), 'OTHER_FORMAT'],
    ['a web page called .xls', bytesOf('<html><table></table></html>'), 'OTHER_FORMAT'],
    [
      'an .ods',
      craftZip([{ name: 'mimetype', content: bytesOf('application/vnd.oasis.opendocument.spreadsheet') }]),
      'OTHER_FORMAT',
    ],
    ['a Word document', craftZip([{ name: 'word/document.xml', content: bytesOf('<x/>') }]), 'OTHER_FORMAT'],
    [
      'a bomb',
      craftZip([{ name: 'xl/workbook.xml', content: new Uint8Array(9_000_000), claimedSize: 100 }]),
      'WORKBOOK_BOMB',
    ],
    [
      'half a workbook',
      craftZip([{ name: 'xl/workbook.xml', content: bytesOf('<x/>') }]),
      'WORKBOOK_DAMAGED',
    ],
  ])('with %s is refused as a whole', async (_, bytes, code) => {
    const table = await readFirms(await bytes, options)
    expect(table.fault?.code).toBe(code)
  })

  test('a workbook with a password is told from an old one', async () => {
    const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])
    const bytes = Uint8Array.of(
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...new Uint8Array(100_000),
      ...name,
    )
    expect((await readFirms(bytes, options)).fault?.code).toBe('ENCRYPTED_WORKBOOK')
  })
})

describe('a stream', () => {
  test('gives firms as they come and throws where the file turns bad', async () => {
    const stream = await streamFirms(inPieces(bytesOf(`credit-code\n${SOUND_CODE}\n"x`), 5), options)
    if (stream.fault) throw new Error(stream.fault.message)
    expect((await stream.firms.next()).value).toMatchObject({ creditCode: SOUND_CODE })
    expect(await stream.firms.next().catch(faultOf)).toMatchObject({ code: 'UNCLOSED_QUOTE' })
    expect(stream.tally()).toEqual({ rows: 1, blankRows: 0 })
  })
})
