import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { DuckDBDataChunk, VARCHAR } from '@duckdb/node-api'
import type { RegionCode } from '@yinyu/kernel'
import { withAnswers } from '../../bulk/run-answers.ts'
import { textOf } from '../../bulk/sql-text.ts'
import type { Acting } from '../../storage/scope.ts'
import type { Storage } from '../../storage/storage.ts'
import { everyFirm } from './every-firm.ts'
import { inReach } from './run-reach.ts'

const CHUNK = 2_048

/**
 * Every answer of the firms of a region that the person may see, a row a firm with its credit code and name, as a Parquet
 * file that goes when it has been read.
 */
export async function exportAnswers(
  storage: Pick<Storage, 'read'>,
  given: {
    readonly folder: string
    readonly run: string
    readonly region: RegionCode
    readonly acting: Acting
  },
): Promise<Readable> {
  const { folder, run, region, acting } = given
  const own = await mkdtemp(join(folder, 'export-'))
  const path = join(own, 'answers')
  try {
    await withAnswers({ folder, run }, async (connection, view) => {
      await connection.run('create temp table firm (id varchar, credit_code varchar, name varchar)')
      const appender = await connection.createAppender('firm')
      for await (const firms of everyFirm(storage, acting)) {
        for (let from = 0; from < firms.length; from += CHUNK) {
          const rows = firms.slice(from, from + CHUNK)
          const chunk = DuckDBDataChunk.create([VARCHAR, VARCHAR, VARCHAR], rows.length)
          chunk.setColumns([
            rows.map(({ id }) => id),
            rows.map((row) => row.credit_code),
            rows.map(({ name }) => name),
          ])
          appender.appendDataChunk(chunk)
        }
      }
      appender.closeSync()
      // Only firms that the records show to this person: the answers themselves stand outside the row policies.
      await connection.run(
        `copy (select f.credit_code, f.name, a.* from ${view} a join firm f on f.id = a.enterprise
          where ${inReach(region, 'a.region')} order by f.credit_code)
        to ${textOf(path)} (format parquet, compression zstd)`,
      )
    })
  } catch (error) {
    await rm(own, { recursive: true, force: true })
    throw error
  }
  const stream = createReadStream(path)
  stream.once('close', () => void rm(own, { recursive: true, force: true }))
  return stream
}
