import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { definitionsOf, loadCatalogue } from '@yinyu/catalogue'
import { bytesOfColumns, layColumns, writeFirm } from '@yinyu/rules'
import { answerFirms, type AnswerEnd } from './answer-firms.ts'
import { needsOfKeys } from './board-columns.ts'
import type { PackedBoard } from './board-over.ts'
import { wordsOf } from './column-words.ts'
import { withDuckdb } from './duckdb.ts'
import { newFirmPlaces } from './firm-places.ts'
import { columnsOf } from './snapshot-columns.ts'
import { DONE, PROGRESS_BYTES, STOP } from './watch-progress.ts'

const ON = '2026-11-22'
const KEYS = ['region', 'industry']
/** More than are passed on at a time. */
const FIRMS = 3_000
const REGIONS = ['350582', '350581', '350200']
const { indicators } = definitionsOf(loadCatalogue('content').catalogue)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yinyu-answers-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Firms by their numbers; the number tells the region. */
function boardWith(firms: readonly number[]): PackedBoard {
  const needs = needsOfKeys(KEYS, indicators)
  const buffer = new SharedArrayBuffer(bytesOfColumns(needs, firms.length))
  const columns = layColumns(needs, firms.length, buffer)
  const places = newFirmPlaces()
  for (const firm of firms)
    writeFirm(columns, places.place([0, 0, 0, firm]), [REGIONS[firm % REGIONS.length], '3911'])
  return {
    manifest: {
      format: 'yinyu-snapshot-1',
      heldOn: ON,
      knownOn: ON,
      takenAt: `${ON}T00:00:00.000Z`,
      content: '',
      firms: firms.length,
      columns: [...columnsOf(KEYS, indicators)],
      base: [],
      gone: [],
      marks: { fact: 0, titleEvent: 0, enterpriseEvent: 0 },
      later: [],
      completeFor: [],
    },
    capacity: firms.length,
    columns: buffer,
    words: wordsOf({ columns }),
    places: places.held(),
  }
}

function answered(board: PackedBoard, file: string, progress = new SharedArrayBuffer(PROGRESS_BYTES)) {
  const definitions = { indicators, standards: [], policies: [] }
  const path = join(folder, file)
  return answerFirms({ board, definitions, on: ON, purposes: ['new'], path, progress })
}

const hashOf = (end: AnswerEnd) => (end === 'stopped' ? end : end.hash)
const upwards = Array.from({ length: FIRMS }, (_, firm) => firm)

test('the same firms have the same digest, however they stand on the board', async () => {
  const one = await answered(boardWith(upwards), 'upwards')
  const other = await answered(boardWith(upwards.toReversed()), 'downwards')
  const fewer = await answered(boardWith(upwards.slice(1)), 'fewer')
  expect(one).toMatchObject({ counties: REGIONS.toSorted().map((region) => ({ region, firms: 1_000 })) })
  expect([hashOf(other) === hashOf(one), hashOf(fewer) === hashOf(one)]).toEqual([true, false])
})

test('a run that is told to stop ends on the way and leaves no file', async () => {
  const words = new SharedArrayBuffer(PROGRESS_BYTES)
  const progress = new Int32Array(words)
  Atomics.store(progress, STOP, 1)
  expect(await answered(boardWith(upwards), 'stopped', words)).toBe('stopped')
  expect([Atomics.load(progress, DONE) < FIRMS, await readdir(folder)]).toEqual([
    true,
    expect.not.arrayContaining([expect.stringContaining('stopped')]),
  ])
})

test('tells how many firms are done', async () => {
  const words = new SharedArrayBuffer(PROGRESS_BYTES)
  await answered(boardWith(upwards), 'done', words)
  expect(Atomics.load(new Int32Array(words), DONE)).toBe(FIRMS)
})

test('more firms than one piece of the file holds are all in it, each once, and the pieces are gone', async () => {
  const many = Array.from({ length: 132_000 }, (_, firm) => firm)
  await answered(boardWith(many), 'many')
  const found = await withDuckdb({ threads: 1, memoryMb: 200 }, async (connection) => {
    const read = await connection.runAndReadAll(
      `select count(*)::integer, count(distinct enterprise)::integer from read_parquet('${join(folder, 'many')}')`,
    )
    return read.getRows()
  })
  expect(found).toEqual([[many.length, many.length]])
  expect((await readdir(folder)).filter((file) => file.endsWith('.part'))).toEqual([])
})
