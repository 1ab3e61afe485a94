import { availableParallelism } from 'node:os'
import type { DuckDBConnection } from '@duckdb/node-api'
import { answersFile } from './answers-file.ts'
import { withDuckdb } from './duckdb.ts'
import { checkDigest } from './file-digest.ts'
import { textOf } from './sql-text.ts'

/** The answers of a run are no longer kept, or their file is gone. */
export class AnswersGone extends Error {}

/** They are there, but are not what the run wrote; nothing is read from them. */
export class AnswersDamaged extends AnswersGone {}

/** Our own convention: what DuckDB may hold while it reads answers. */
const DUCKDB_MB = 500

/**
 * Opens the answers of a run as a view: one row a firm, columns by `answerColumn`. They hold all firms: whoever answers from
 * them keeps to `region`. Throws `AnswersGone` when there is no file or it is damaged.
 */
export function withAnswers<T>(
  { folder, run }: { readonly folder: string; readonly run: string },
  work: (connection: DuckDBConnection, view: string) => Promise<T>,
): Promise<T> {
  return withDuckdb({ threads: availableParallelism(), memoryMb: DUCKDB_MB }, async (connection) => {
    await showAnswers(connection, { folder, run, view: 'answers' })
    return work(connection, 'answers')
  })
}

export async function showAnswers(
  connection: DuckDBConnection,
  { folder, run, view }: { readonly folder: string; readonly run: string; readonly view: string },
): Promise<void> {
  const file = await wholeAnswers({ folder, run })
  await connection.run(`create or replace view ${view} as select * from read_parquet(${textOf(file)})`)
}

/** The file of a run's answers, after a look at whether it is what was written. Throws `AnswersGone` where it is not. */
export async function wholeAnswers({
  folder,
  run,
}: {
  readonly folder: string
  readonly run: string
}): Promise<string> {
  const file = answersFile(folder, run)
  const state = await checkDigest(file)
  if (state === 'gone') throw new AnswersGone(`no answers of run ${run}`)
  if (state === 'damaged') throw new AnswersDamaged(`${file} is not what run ${run} wrote`)
  return file
}
