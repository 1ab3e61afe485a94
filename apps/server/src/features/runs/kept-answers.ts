import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { answersFile } from '../../bulk/answers-file.ts'
import { dropWithDigest } from '../../bulk/file-digest.ts'
import type { Storage } from '../../storage/storage.ts'
import { RUN_WORKER } from './run-scope.ts'

/** Our own convention: the answers of so many runs are kept firm by firm; older ones keep their counts and can be repeated. */
const KEPT_RUNS = 30

/** Takes away the files of older runs, and what a process that is gone has left behind. */
export async function dropOldAnswers({
  storage,
  folder,
}: {
  readonly storage: Storage
  readonly folder: string
}): Promise<void> {
  const kept = await storage.note(RUN_WORKER, async ({ sql }) => {
    const rows = await sql
      .selectFrom('bulk_run')
      .select('id')
      .where('file_bytes', 'is not', null)
      .orderBy('ended_at', 'desc')
      .execute()
    const gone = rows.slice(KEPT_RUNS).map(({ id }) => id)
    if (gone.length > 0)
      await sql.updateTable('bulk_run').set({ file_bytes: null }).where('id', 'in', gone).execute()
    const open = await sql.selectFrom('bulk_run').select('id').where('state', '=', 'running').execute()
    return new Set([...rows.slice(0, KEPT_RUNS), ...open].map(({ id }) => id))
  })
  const files = await readdir(folder).catch(() => [])
  const left = files.filter((file) => file.includes('.parquet') && !kept.has(file.split('.')[0] ?? ''))
  await Promise.all(left.map((file) => rm(join(folder, file), { force: true })))
}

/** Takes away what a run that was cancelled has written. */
export async function dropAnswers(folder: string, run: string): Promise<void> {
  await dropWithDigest(answersFile(folder, run))
}
