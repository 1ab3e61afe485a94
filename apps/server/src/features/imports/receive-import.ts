import { createHash, type Hash } from 'node:crypto'
import { FILE_BYTES_MAX, type IntakeMap } from '@yinyu/intake'
import { isIsoDate, type IsoDate } from '@yinyu/kernel'
import { sourceKinds, type SourceKind } from '@yinyu/rules'
import { findEnterprise } from '../../storage/enterprises.ts'
import type { Done } from '../../storage/perform.ts'
import type { Acting } from '../../storage/scope.ts'
import type { Storage } from '../../storage/storage.ts'
import { importFault } from './import-fault.ts'
import { isPacked, PACKED_START_BYTES } from './packed-start.ts'
import { runScopeOf, type RunScope } from './run-scope.ts'

/** What the person chose for the whole file. */
export interface ImportWish {
  readonly fileName: string
  readonly source: SourceKind
  /** Shown beside every number, for example 2025 年度规上企业年报. */
  readonly sourceName: string
  /** From which day on the facts hold. */
  readonly heldOn: IsoDate
  readonly map?: IntakeMap | undefined
}

const MEGABYTE = 1024 * 1024
/** Our own convention: a CSV is read row by row and harms nobody, so it may be larger than a workbook. */
export const DELIMITED_BYTES_MAX = 64 * MEGABYTE
const CHUNK_BYTES = MEGABYTE
const FILE_NAME_LENGTH_MAX = 255
const EXTENSION = /\.(?:csv|txt|tsv|xlsx)$/i
const OLD_EXTENSION = /\.(?:xls|et)$/i

/**
 * Keeps a file and asks for its check; gives the id of the run. Memory stays within a megabyte or two however long the
 * file is, and nothing of a file that is refused or breaks off is kept. `key` makes a repeated request the same one.
 */
export async function receiveImport(
  storage: Storage,
  acting: Acting,
  given: { wish: ImportWish; chunks: AsyncIterable<Uint8Array>; key: string; today: IsoDate },
): Promise<Done<string>> {
  const wish = tidyWish(given.wish, given.today)
  const scope = await findScope(storage, acting)
  const file = crypto.randomUUID()
  await storage.note(acting, ({ sql }) =>
    sql
      .insertInto('import_file')
      .values({ id: file, name: wish.fileName, ...scope })
      .execute(),
  )
  try {
    const received = await keepChunks(storage, acting, file, given.chunks)
    const done = await beginRun(storage, acting, { ...given, wish, scope, file, ...received })
    // The same request once more has begun nothing, so its second copy of the file is of no use.
    if (done.how === 'repeated') await dropFile(storage, acting, file)
    return done
  } catch (error) {
    await dropFile(storage, acting, file).catch(() => undefined)
    throw error
  }
}

/** Files that broke off while they were received, when the process could not even tidy up after them. */
export async function dropAbandonedFiles(storage: Storage, acting: Acting, before: Date): Promise<number> {
  return storage.note(acting, async ({ sql }) => {
    const dropped = await sql
      .deleteFrom('import_file')
      .where('sha256', 'is', null)
      .where('received_at', '<', before)
      .executeTakeFirst()
    return Number(dropped.numDeletedRows)
  })
}

function tidyWish(wish: ImportWish, today: IsoDate): ImportWish {
  const fileName = wish.fileName
    .toWellFormed()
    .replace(/^.*[/\\]/, '')
    .replaceAll(/\p{Cc}/gu, '')
    .trim()
  if (OLD_EXTENSION.test(fileName))
    throw importFault('IMPORT_FILE_KIND', '这是旧格式的表格，请用 Excel 或 WPS 打开，另存为 .xlsx 或 CSV')
  if (!EXTENSION.test(fileName) || fileName.length > FILE_NAME_LENGTH_MAX)
    throw importFault('IMPORT_FILE_KIND', '请上传 .xlsx 或 .csv 文件，文件名不超过 255 个字')
  const sourceName = wish.sourceName.toWellFormed().trim()
  if (!sourceKinds.includes(wish.source) || sourceName === '' || sourceName.length > 200)
    throw importFault('IMPORT_SOURCE', '请选择来源，并写明名称（200 字以内），例如 2025 年度规上企业年报')
  if (!isIsoDate(wish.heldOn) || wish.heldOn > today)
    throw importFault('IMPORT_SOURCE', '数据从哪天起成立要写成 2025-12-31 这样，并且不晚于今天')
  return { ...wish, fileName, sourceName }
}

async function findScope(storage: Storage, acting: Acting): Promise<RunScope> {
  const { scope } = acting
  if (scope.kind !== 'enterprise') return runScopeOf(scope, undefined)
  const own = await storage.read(acting, (open) => findEnterprise(open, { id: scope.enterprise }))
  return runScopeOf(scope, own.region)
}

interface Received {
  readonly bytes: number
  readonly sha256: string
}

async function keepChunks(
  storage: Storage,
  acting: Acting,
  file: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<Received> {
  const hash: Hash = createHash('sha256')
  let held: Uint8Array[] = []
  let heldBytes = 0
  let bytes = 0
  let number = 0
  let most = DELIMITED_BYTES_MAX
  const keep = async (): Promise<void> => {
    const all = Buffer.concat(held)
    for (let at = 0; at < all.length; at += CHUNK_BYTES) {
      const content = all.subarray(at, at + CHUNK_BYTES)
      const row = { file_id: file, number, content }
      await storage.note(acting, ({ sql }) => sql.insertInto('import_chunk').values(row).execute())
      number += 1
    }
    held = []
    heldBytes = 0
  }
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue
    bytes += chunk.length
    hash.update(chunk)
    held.push(chunk)
    heldBytes += chunk.length
    // The first bytes may come one by one.
    if (number === 0 && isPacked(Buffer.concat(held.slice(0, PACKED_START_BYTES)))) most = FILE_BYTES_MAX
    if (bytes > most)
      throw importFault('IMPORT_FILE_TOO_LARGE', `最多 ${most / MEGABYTE} MB，请拆成几个文件，或另存为 CSV`)
    if (heldBytes >= CHUNK_BYTES) await keep()
  }
  if (bytes === 0) throw importFault('IMPORT_FILE_EMPTY', '请检查是否选对了文件')
  if (heldBytes > 0) await keep()
  return { bytes, sha256: hash.digest('hex') }
}

function beginRun(
  storage: Storage,
  acting: Acting,
  given: { wish: ImportWish; scope: RunScope; file: string; key: string; today: IsoDate } & Received,
): Promise<Done<string>> {
  const { wish, scope, file, bytes, sha256, today } = given
  const command = { key: given.key, kind: 'import-upload', content: { ...wish, sha256 } }
  return storage.perform(acting, command, async (open) => {
    const run = crypto.randomUUID()
    await open.sql.updateTable('import_file').set({ bytes, sha256 }).where('id', '=', file).execute()
    await open.sql
      .insertInto('import_run')
      .values({
        id: run,
        file_id: file,
        source: wish.source,
        source_name: wish.sourceName,
        held_on: wish.heldOn,
        asked_on: today,
        map: wish.map === undefined ? undefined : JSON.stringify(wish.map),
        ...scope,
      })
      .execute()
    open.audit({ kind: 'import-uploaded', objectKind: 'import', object: run, detail: { bytes, sha256 } })
    return run
  })
}

async function dropFile(storage: Storage, acting: Acting, file: string): Promise<void> {
  await storage.note(acting, ({ sql }) => sql.deleteFrom('import_file').where('id', '=', file).execute())
}
