import { readFile } from 'node:fs/promises'
import { expect, test, describe } from 'vitest'
import { importFaultCode } from './import-fault.ts'
import { READER_LIMITS, startFileReader, type ReaderLimits } from './file-reader.ts'
import type { ReadRow } from './reader-message.ts'
import { hostileWorkbook, hostileZip, sheetRow, type HostileEntry } from './testing/hostile-files.ts'
import { indicators, inPieces, regions } from './testing/import-desk.ts'

const ROWS_KEPT = 10
const MEGABYTE = 1024 * 1024
const CODE = '91350100M000100Y43'
const head = sheetRow(1, ['统一社会信用代码', '企业名称', '从业人员数@2025'])
const good = sheetRow(2, [CODE, '甲', '5'])

/** The server goes on answering within a second while a file does its worst (reliability 5.1). */
const STALL_MS_MOST = 1_000

interface Outcome {
  /** `read`, or the code of what was wrong. */
  readonly how: string
  /** The first of them. */
  readonly rows: readonly ReadRow[]
  /** How far the memory of this process grew at the most. */
  readonly grownMegabytes: number
  /** The longest that this process did not answer. */
  readonly stallMs: number
  readonly seconds: number
}

/** Reads a file as an import does, in a process of its own. */
async function open(bytes: Uint8Array, limits: ReaderLimits = READER_LIMITS): Promise<Outcome> {
  const options = { indicators, regions, on: '2026-11-21', fileName: '企业' }
  const before = process.memoryUsage.rss()
  const started = performance.now()
  let [peak, stallMs, last] = [before, 0, started]
  const watching = setInterval(() => {
    stallMs = Math.max(stallMs, performance.now() - last - 10)
    last = performance.now()
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 10)
  const reader = startFileReader(
    inPieces(bytes, MEGABYTE),
    { options, fileBytes: bytes.length, batchRows: 500 },
    limits,
  )
  const rows: ReadRow[] = []
  const finish = async (): Promise<string> => {
    for (;;) {
      const answer = await reader.next()
      if (answer.kind === 'rows') rows.push(...answer.rows.slice(0, ROWS_KEPT - rows.length))
      if (answer.kind === 'fault') return answer.code
      if (answer.kind === 'end') return 'read'
    }
  }
  const how = await finish().catch((error: unknown) => importFaultCode(error) ?? String(error))
  reader.stop()
  clearInterval(watching)
  const seconds = (performance.now() - started) / 1000
  return { how, rows, grownMegabytes: (peak - before) / MEGABYTE, stallMs, seconds }
}

const zeros = (length: number): Uint8Array => new Uint8Array(length)
const entities = (levels: number): string => {
  const lines = Array.from({ length: levels }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`)
  return `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "lol">${lines.join('')}]>`
}
const sheetWith = (prolog: string, cell: string): string =>
  `${prolog}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${head}${sheetRow(2, [CODE, cell, '5'])}</sheetData></worksheet>`

describe('a hostile file', () => {
  test.each<[string, () => Buffer, string]>([
    [
      'that unpacks hundredfold',
      () => hostileWorkbook({ more: [{ name: 'x', content: zeros(30 * MEGABYTE) }] }),
      'WORKBOOK_BOMB',
    ],
    [
      'with archives in archives',
      () => hostileZip([{ name: 'a.zip', content: hostileZip([{ name: 'b', content: zeros(1_000) }]) }]),
      'WORKBOOK_BOMB',
    ],
    [
      'whose entries overlap',
      () =>
        hostileZip(
          Array.from({ length: 1_500 }, (_, i): HostileEntry => ({ name: `${i}`, content: zeros(140_000) })),
          'overlapping',
        ),
      'WORKBOOK_BOMB',
    ],
    [
      'that lies about its size',
      () => hostileWorkbook({ more: [{ name: 'x', content: zeros(MEGABYTE), claimedSize: 10 }] }),
      'WORKBOOK_BOMB',
    ],
    [
      'with thousands of entries',
      () => hostileZip(Array.from({ length: 2_001 }, (_, i) => ({ name: `${i}`, content: '' }))),
      'WORKBOOK_BOMB',
    ],
    [
      'that climbs out of its folder',
      () => hostileZip([{ name: '../../etc/passwd', content: 'x' }]),
      'WORKBOOK_DAMAGED',
    ],
    ['of a program', () => Buffer.from('MZ\u0090\u0000'), 'OTHER_FORMAT'],
    ['of a web page', () => Buffer.from('<html><script>alert(1)</script></html>'), 'OTHER_FORMAT'],
    ['of a PDF', () => Buffer.from('%PDF-1.7'), 'OTHER_FORMAT'],
    ['that is an OFD', () => hostileZip([{ name: 'OFD.xml', content: '<x/>' }]), 'OTHER_FORMAT'],
    [
      'of the old format',
      () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'OLD_WORKBOOK',
    ],
    ['with NUL', () => Buffer.from('credit-code,name\n\u0000,x\n'), 'NOT_TEXT'],
    [
      'with one row without end',
      () => Buffer.from(`credit-code,name\n${'x'.repeat(5_000_000)}`),
      'ROW_TOO_LONG',
    ],
    [
      'with a quote without end',
      () => Buffer.from(`credit-code,name\n"${'x'.repeat(100)}`),
      'UNCLOSED_QUOTE',
    ],
    [
      'with too many rows',
      () => hostileWorkbook({ rows: `${head}<row r="100002"><c r="A100002" t="str"><v>x</v></c></row>` }),
      'TOO_MANY_ROWS',
    ],
    [
      'with cells a million columns apart',
      () => hostileWorkbook({ rows: `${head}<row r="2"><c r="XFD2" t="str"><v>x</v></c></row>` }),
      'TOO_MANY_COLUMNS',
    ],
  ])('%s is refused by its code', async (_, make, code) => {
    expect((await open(make())).how).toBe(code)
  })

  test('with a million empty sheets is refused without harm', async () => {
    const sheets = Array.from(
      { length: 1_000_000 },
      (_, i) => `<sheet name="s${i}" sheetId="${i + 1}" r:id="r${i}"/>`,
    )
    const outcome = await open(hostileWorkbook({ sheets: sheets.join('') }))
    expect(outcome.how).not.toBe('read')
    expect(outcome.stallMs).toBeLessThan(STALL_MS_MOST)
  })

  test('with entities that unfold without end unfolds nothing', async () => {
    const { how, rows } = await open(hostileWorkbook({ sheet: sheetWith(entities(12), '&a12;') }))
    expect(JSON.stringify(rows).length + how.length).toBeLessThan(2_000)
  })

  test('that asks for a file of this machine gets nothing of it', async () => {
    const prolog = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>'
    const { rows } = await open(hostileWorkbook({ sheet: sheetWith(prolog, '甲&f;乙') }))
    const secret = (await readFile('/etc/hostname', 'utf8')).trim()
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  test('of many references to one long text stays within the limits of its process', async () => {
    const long = 'x'.repeat(32_000)
    const strings = `<sst xmlns="x"><si><t>${long}</t></si></sst>`
    const cell = (row: number, column: string): string => `<c r="${column}${row}" t="s"><v>0</v></c>`
    const rows = Array.from(
      { length: 40_000 },
      (_, i) => `<row r="${i + 2}">${cell(i + 2, 'A')}${cell(i + 2, 'B')}</row>`,
    )
    const outcome = await open(hostileWorkbook({ rows: head + rows.join(''), strings }))
    expect(outcome.seconds).toBeLessThan(30)
    expect(outcome.stallMs).toBeLessThan(STALL_MS_MOST)
    expect(outcome.grownMegabytes).toBeLessThan(300)
  })

  test('that takes more memory than allowed ends its process and nothing else', async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => sheetRow(i + 2, [CODE, `名称${i}`, String(i)]))
    const outcome = await open(hostileWorkbook({ rows: head + rows.join('') }), {
      megabytes: 120,
      answerMs: 30_000,
    })
    expect(['IMPORT_FILE_MEMORY', 'IMPORT_FILE_CRASH']).toContain(outcome.how)
  })

  test('that takes longer than allowed is stopped', async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => sheetRow(i + 2, [CODE, `名称${i}`, String(i)]))
    const outcome = await open(hostileWorkbook({ rows: head + rows.join('') }), {
      megabytes: 512,
      answerMs: 300,
    })
    expect(outcome.how).toBe('IMPORT_FILE_TIME')
  })
})

describe('an odd file', () => {
  const factsOf = async (bytes: Uint8Array) => {
    const { how, rows } = await open(bytes)
    return {
      how,
      rows: rows.map(({ name, facts, issues }) => [name, ...facts.flat(), ...issues.map(({ code }) => code)]),
    }
  }

  test('with a formula is read by what it last came to, or not at all', async () => {
    const formula = (inner: string) =>
      hostileWorkbook({
        rows: `${head}<row r="2"><c r="A2" t="str"><v>${CODE}</v></c><c r="C2">${inner}</c></row>`,
      })
    expect([await factsOf(formula('<f>1+1</f><v>7</v>')), await factsOf(formula('<f>1+1</f>'))]).toEqual([
      { how: 'read', rows: [[undefined, 'credit-code', CODE, 'staff@2025', 7]] },
      { how: 'read', rows: [[undefined, 'credit-code', CODE, 'FORMULA_NO_VALUE']] },
    ])
  })

  test('with a long number that lost digits is refused in that cell', async () => {
    const rows = `${head}<row r="2"><c r="A2"><v>9.1350500612345678E+17</v></c><c r="B2" t="str"><v>甲</v></c></row>${good.replaceAll('2"', '3"')}`
    const { rows: read } = await open(hostileWorkbook({ rows }))
    expect(read[0]?.issues.map(({ code }) => code)).toContain('LONG_NUMBER')
  })

  test.each<[string, (text: string) => Uint8Array]>([
    ['UTF-8', (text) => Buffer.from(text)],
    ['UTF-8 with a mark', (text) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['Windows line ends', (text) => Buffer.from(text.replaceAll('\n', '\r\n'))],
  ])('in %s keeps its rare characters', async (_, encode) => {
    const name = '㐀䶮𫓧𠀀（泉州）有限公司'
    const { rows } = await factsOf(encode(`统一社会信用代码,企业名称\n${CODE},${name}\n`))
    expect(rows).toEqual([[name, 'credit-code', CODE, 'name', name]])
  })

  test('in GB 18030 is read, and where its encoding changes it is refused', async () => {
    // 名称 in GB 18030: a header that strict UTF-8 cannot be.
    const gb = Buffer.from([0xc3, 0xfb, 0xb3, 0xc6])
    const header = Buffer.concat([Buffer.from('credit-code,'), gb, Buffer.from(',name\n')])
    const row = Buffer.concat([Buffer.from(`${CODE},x,`), gb, Buffer.from('\n')])
    expect((await factsOf(Buffer.concat([header, row]))).rows).toEqual([
      ['名称', 'credit-code', CODE, 'name', '名称'],
    ])
    const text = Buffer.from(`credit-code,name\n${`${CODE},名称甲乙丙丁\n`.repeat(5_000)}`)
    expect((await open(Buffer.concat([text, gb, Buffer.from('\n')]))).how).toBe('MIXED_ENCODING')
  })
})
