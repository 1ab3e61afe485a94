// `node bench/server/import.ts [rows] [csv|xlsx]`: a file of many firms into an empty embedded database: received, checked,
// applied, checked once more and undone. Not part of `npm run bench`: it takes some minutes.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { definitionsOf, loadCatalogue } from '@yinyu/catalogue'
import { writeWorkbook } from '@yinyu/intake'
import { measureImport } from '@yinyu/server/measure-import'
import { processorEach, processorOf } from './processor.ts'

const ROWS_USUAL = 100_000
const CHUNK_BYTES = 64 * 1024
const rows = Number(process.argv[2] ?? ROWS_USUAL)
const format = process.argv[3] ?? 'csv'
const header =
  '统一社会信用代码,企业名称,所在地区代码,国民经济行业代码,成立日期,营业收入@2024(万元),营业收入@2025(万元),净利润@2025(万元),研发费用@2025(万元),从业人员数@2025,资产总额@2025(万元),高新技术企业(有效期内)'
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

function creditCode(n: number): string {
  const body = `91350500${String(n).padStart(9, '0')}`
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(body[i] ?? ''), 0)
  return body + (ALPHABET[(31 - (sum % 31)) % 31] ?? '')
}

function firm(n: number): readonly string[] {
  const figures = [n % 90_000, (n * 7) % 95_000, n % 900, n % 1_900].map((each) => `${each}.5`)
  const name = `泉州第${n}号机械制造有限公司`
  const rest = [String(n % 900), String((n * 3) % 99_000), n % 3 === 0 ? '是' : '否']
  return [creditCode(n), name, '350582', '3411', '2010-05-07', ...figures, ...rest]
}

async function* csv(): AsyncGenerator<Uint8Array> {
  let text = `\uFEFF${header}\n`
  for (let n = 1; n <= rows; n += 1) {
    text += `${firm(n).join(',')}\n`
    if (text.length < CHUNK_BYTES) continue
    yield Buffer.from(text)
    text = ''
  }
  if (text !== '') yield Buffer.from(text)
}

async function* xlsx(): AsyncGenerator<Uint8Array> {
  const columns = header.split(',').map((each) => ({ header: each, holds: 'text' as const }))
  yield await writeWorkbook([
    { name: '企业', columns, rows: Array.from({ length: rows }, (_, i) => firm(i + 1)) },
  ])
}

const { catalogue } = loadCatalogue(fileURLToPath(new URL('../../content', import.meta.url)))
const { indicators } = definitionsOf(catalogue)
const regions = new Map(catalogue.regions.map(({ code, name }) => [code, name]))
const folder = mkdtempSync(join(tmpdir(), 'yinyu-import-'))
console.log(`${rows} rows as ${format}`)
console.log(
  'phase | s | rows/s | facts | peak MB | longest stall ms | processor µs a row: server | reader of files | database',
)
let before = processorOf(process.pid, folder)
const chunks = format === 'xlsx' ? xlsx : csv
for await (const { phase, seconds, peakMegabytes, stallMs, run } of measureImport(folder, {
  fileName: `企业.${format}`,
  chunks,
  indicators,
  regions,
})) {
  const { added, unchanged, factsRecorded, factsTakenBack } = run.counts
  const facts = factsTakenBack || factsRecorded || added || unchanged
  const { serverMs, readersMs, databaseMs } = processorEach(before, processorOf(process.pid, folder), rows)
  const figures = [
    seconds.toFixed(1),
    Math.round(rows / seconds),
    facts,
    Math.round(peakMegabytes),
    Math.round(stallMs),
    Math.round(serverMs * 1000),
    Math.round(readersMs * 1000),
    Math.round(databaseMs * 1000),
  ]
  before = processorOf(process.pid, folder)
  console.log([phase, ...figures].join(' | '), run.state, run.fault ?? '')
}
rmSync(folder, { recursive: true })
