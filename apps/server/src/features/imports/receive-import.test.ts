import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, makeDatabase, type TestDatabase } from '../../storage/testing/databases.ts'
import { jinjiang, province, todayInChina } from '../../storage/testing/people.ts'
import { fileChunks } from './file-chunks.ts'
import { importFaultCode } from './import-fault.ts'
import { cancelImport } from './import-commands.ts'
import { readImport } from './import-run.ts'
import { dropAbandonedFiles, receiveImport, DELIMITED_BYTES_MAX, type ImportWish } from './receive-import.ts'
import { inPieces, wish } from './testing/import-desk.ts'
import { command } from '../../storage/testing/people.ts'
import type { Acting } from '../../storage/scope.ts'

const MEGABYTE = 1024 * 1024
const WORKBOOK_BYTES_MAX = 20 * MEGABYTE

describe.each(engines())('receiving a file on $name', (engine) => {
  let db: TestDatabase
  beforeAll(async () => void (db = await makeDatabase(engine)))
  afterAll(() => db.drop())

  const receive = (
    chunks: AsyncIterable<Uint8Array>,
    more: { key?: string; wish?: Partial<ImportWish>; by?: Acting } = {},
  ) =>
    receiveImport(db.storage, more.by ?? province, {
      wish: { ...wish, ...more.wish },
      chunks,
      key: more.key ?? crypto.randomUUID(),
      today: todayInChina(),
    })
  const files = () =>
    db.storage.read(
      province,
      async ({ sql }) => (await sql.selectFrom('import_file').select('id').execute()).length,
    )
  const bytesOf = (length: number, start: string): Uint8Array => {
    const bytes = new Uint8Array(length).fill(0x61)
    bytes.set(Buffer.from(start))
    return bytes
  }

  test('it is kept byte by byte, with its digest, whatever the pieces', async () => {
    const bytes = crypto.getRandomValues(new Uint8Array(60_000))
    const { answer } = await receive(inPieces(bytes, 7_001), {
      wish: { fileName: 'C:\\表格\\企业\u0007.csv' },
    })
    const run = await db.storage.read(province, (open) => readImport(open, answer))
    const kept: Uint8Array[] = []
    for await (const chunk of fileChunks(db.storage, province, run)) kept.push(chunk)
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
    expect([run.fileName, run.fileBytes, run.fileSha256, run.state]).toEqual([
      '企业.csv',
      60_000,
      digest,
      'uploaded',
    ])
    expect(Buffer.concat(kept).equals(Buffer.from(bytes))).toBe(true)
  })

  test.each([
    ['a workbook one byte below', WORKBOOK_BYTES_MAX - 1, 'PK\u0003\u0004', undefined],
    ['a workbook of the most', WORKBOOK_BYTES_MAX, 'PK\u0003\u0004', undefined],
    ['a workbook one byte above', WORKBOOK_BYTES_MAX + 1, 'PK\u0003\u0004', 'IMPORT_FILE_TOO_LARGE'],
    ['text of the same size', WORKBOOK_BYTES_MAX + 1, 'PK,1', undefined],
    ['text one byte above its own', DELIMITED_BYTES_MAX + 1, 'a', 'IMPORT_FILE_TOO_LARGE'],
    ['nothing', 0, '', 'IMPORT_FILE_EMPTY'],
  ])('%s', async (_, length, start, code) => {
    const before = await files()
    const received = await receive(
      inPieces(length === 0 ? new Uint8Array() : bytesOf(length, start), MEGABYTE),
    ).then(() => undefined, importFaultCode)
    expect([received, (await files()) - before]).toEqual([code, code === undefined ? 1 : 0])
  })

  test('a stream without end is given up at the limit', async () => {
    let asked = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        asked += 1
        yield new Uint8Array(MEGABYTE).fill(0x61)
      }
    }
    await expect(receive(endless())).rejects.toThrow('IMPORT_FILE_TOO_LARGE')
    expect(asked).toBe(65)
  })

  test('of an upload that breaks off nothing is kept', async () => {
    const before = await files()
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(2 * MEGABYTE).fill(0x61)
      throw new Error('connection lost')
    }
    await expect(receive(broken())).rejects.toThrow('connection lost')
    expect(await files()).toBe(before)
  })

  test('what a killed process left of an upload is dropped a day later', async () => {
    await db.storage.note(jinjiang, ({ sql }) =>
      sql.insertInto('import_file').values({ name: '半份.csv', region: '350582' }).execute(),
    )
    expect(await dropAbandonedFiles(db.storage, province, new Date(0))).toBe(0)
    expect(await dropAbandonedFiles(db.storage, province, new Date(Date.now() + 60_000))).toBe(1)
  })

  test('the same request once more is the same run, and its second copy goes', async () => {
    const key = crypto.randomUUID()
    const before = await files()
    const send = () => receive(inPieces(Buffer.from('a,b\n')), { key })
    const [first, second] = [await send(), await send()]
    expect([second.answer, second.how, (await files()) - before]).toEqual([first.answer, 'repeated', 1])
  })

  test.each<[string, Partial<ImportWish>, string]>([
    ['a program', { fileName: '企业.xlsx.exe' }, 'IMPORT_FILE_KIND'],
    ['an old workbook', { fileName: '企业.xls' }, 'IMPORT_FILE_KIND'],
    ['a name without end', { fileName: `${'长'.repeat(300)}.csv` }, 'IMPORT_FILE_KIND'],
    ['no name of the source', { sourceName: ' ' }, 'IMPORT_SOURCE'],
    ['a day that does not exist', { heldOn: '2025-02-30' }, 'IMPORT_SOURCE'],
    ['a day that has not come', { heldOn: '2999-01-01' }, 'IMPORT_SOURCE'],
  ])('%s is refused before a byte is kept', async (_, wished, code) => {
    const before = await files()
    await expect(receive(inPieces(Buffer.from('a')), { wish: wished })).rejects.toThrow(code)
    expect(await files()).toBe(before)
  })

  test('an auditor cannot import', async () => {
    const by = { person: 'auditor', scope: { kind: 'auditor', region: '350000' } } as const
    await expect(receive(inPieces(Buffer.from('a')), { by })).rejects.toThrow('IMPORT_SCOPE')
  })

  test('what waits can be cancelled, once', async () => {
    const { answer: run } = await receive(inPieces(Buffer.from('a,b\n')))
    const cancel = () => db.storage.perform(province, command('cancel'), (open) => cancelImport(open, run))
    await cancel()
    await expect(cancel()).rejects.toThrow('IMPORT_STATE')
    expect((await db.storage.read(province, (open) => readImport(open, run))).state).toBe('cancelled')
  })
})
