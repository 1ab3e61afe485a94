import { createHash } from 'node:crypto'
import { rename, rm, stat } from 'node:fs/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { AnswerField } from './answer-fields.ts'
import { countAnswers, type CountyCount } from './count-answers.ts'
import { heldAnswers, type AnswerChunk } from './held-answers.ts'
import { writeDigest } from './file-digest.ts'
import { textOf } from './sql-text.ts'

/** So many firms are read and passed on at a time. */
const CHUNK_FIRMS = 1_024
/** What has been passed on is taken over now and then, so that DuckDB keeps it within its memory. */
const FLUSHED_FIRMS = 8 * CHUNK_FIRMS
/** So many firms are held until they become one piece of the file. */
const PIECE_FIRMS = 128 * CHUNK_FIRMS

export interface AnswersOrder {
  readonly fields: readonly AnswerField[]
  /** In the order in which they are written. */
  readonly firms: Int32Array
  readonly idAt: (firm: number) => string
  readonly path: string
  readonly signal: AbortSignal
  readonly onFirms: (done: number) => void
}

export interface WrittenAnswers {
  /** SHA-256 of all answers in their order. */
  readonly hash: string
  readonly bytes: number
  readonly counties: readonly CountyCount[]
}

/** Writes one row a firm into a Parquet file, counts and digests on the way. Throws what the signal was aborted with. */
export async function writeAnswers(
  connection: DuckDBConnection,
  order: AnswersOrder,
): Promise<WrittenAnswers> {
  const { fields, firms, path } = order
  const counter = countAnswers(fields)
  const hash = createHash('sha256').update(JSON.stringify(fields.map(({ name }) => name)))
  const pieces: string[] = []
  const held = heldAnswers(fields, 'answer_held')
  await connection.run(`create or replace temp table answer_held (${held.declared})`)
  let appender = await connection.createAppender('answer_held')
  let waiting = 0
  const writePiece = async (): Promise<void> => {
    appender.closeSync()
    const piece = `${path}.${pieces.length}.part`
    pieces.push(piece)
    await copyTo(connection, held.select, piece)
    await connection.run('truncate answer_held')
    waiting = 0
    appender = await connection.createAppender('answer_held')
  }
  try {
    for (let from = 0; from < firms.length; from += CHUNK_FIRMS) {
      order.signal.throwIfAborted()
      const chunk = readChunk(order, firms.subarray(from, from + CHUNK_FIRMS))
      held.append(appender, chunk)
      counter.take(chunk.words.get('region') ?? [], chunk.numbers)
      for (const digest of chunk.digests) hash.update(digest)
      waiting += chunk.ids.length
      order.onFirms(from + chunk.ids.length)
      if (waiting % FLUSHED_FIRMS === 0) appender.flushSync()
      if (waiting >= PIECE_FIRMS) await writePiece()
    }
    await writePiece()
    const [only, ...more] = pieces
    if (only !== undefined && more.length === 0) await rename(only, path)
    else await copyTo(connection, `select * from read_parquet([${pieces.map(textOf).join(', ')}])`, path)
  } finally {
    appender.closeSync()
    await Promise.all(pieces.map((piece) => rm(piece, { force: true })))
  }
  await writeDigest(path)
  return { hash: hash.digest('hex'), bytes: (await stat(path)).size, counties: counter.end() }
}

interface Chunk extends AnswerChunk {
  readonly digests: readonly (string | Uint8Array)[]
}

function readChunk({ fields, idAt }: AnswersOrder, firms: Int32Array): Chunk {
  const ids = Array.from(firms, idAt)
  const words = new Map<string, readonly string[]>()
  const numbers = new Map<string, Uint8Array | Float64Array>()
  for (const field of fields) {
    if (field.type === 'word') {
      words.set(
        field.name,
        Array.from(firms, (firm) => field.at(firm) ?? ''),
      )
      continue
    }
    const column = field.type === 'small' ? new Uint8Array(firms.length) : new Float64Array(firms.length)
    for (const [row, firm] of firms.entries()) column[row] = field.at(firm)
    numbers.set(field.name, column)
  }
  const bytes = [...numbers.values()].map(
    (column) => new Uint8Array(column.buffer, column.byteOffset, column.byteLength),
  )
  return { ids, words, numbers, digests: [JSON.stringify([ids, ...words.values()]), ...bytes] }
}

async function copyTo(connection: DuckDBConnection, select: string, path: string): Promise<void> {
  await connection.run(`copy (${select}) to ${textOf(path)} (format parquet, compression zstd)`)
}
