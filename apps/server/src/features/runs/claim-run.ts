import { sql } from 'kysely'
import type { Storage } from '../../storage/storage.ts'
import { findRun, type RunRecord } from './run-row.ts'
import { RUN_WORKER } from './run-scope.ts'

/** A run that was taken up, by which process. */
export interface Claim {
  readonly run: RunRecord
  readonly worker: string
}

/** Our own convention: so long may a process be silent before another takes its run over. */
export const SILENCE_SECONDS_MAX = 30
/** Our own convention: a run that was taken up so often and never ended is given up. */
const ATTEMPTS_MOST = 3

/** Takes up the run that has waited longest, or one whose process is gone; it is begun from the beginning. */
export async function claimRun(
  storage: Storage,
  worker: string,
  silenceSeconds: number = SILENCE_SECONDS_MAX,
): Promise<Claim | undefined> {
  const found = await storage.note(RUN_WORKER, async (open) => {
    const { rows } = await sql<{ id: string; attempts: number }>`
      update bulk_run set state = 'running', worker = ${worker}, heartbeat_at = clock_timestamp(),
        started_at = clock_timestamp(), attempts = attempts + 1, firms_done = 0
      where id = (
        select id from bulk_run
        where state = 'queued'
          or state = 'running' and (worker is null or heartbeat_at < clock_timestamp() - make_interval(secs => ${silenceSeconds}))
        order by asked_at limit 1 for update skip locked)
      returning id, attempts`.execute(open.sql)
    const [row] = rows
    const run = row && (await findRun(open, row.id))
    return row && run && { run, worker, attempts: row.attempts }
  })
  if (found === undefined) return undefined
  if (found.attempts <= ATTEMPTS_MOST) return found
  await failRun(storage, found, {
    code: 'RUN_WORK',
    message: '几次都没有做完。请再发起一次，仍不行请联系管理员。（RUN_WORK）',
  })
  return claimRun(storage, worker, silenceSeconds)
}

/** Tells how far it is; `lost` when it was cancelled or another process has it. */
export async function beat(
  storage: Storage,
  { run, worker }: Claim,
  { firms, done }: { readonly firms: number; readonly done: number },
): Promise<'go on' | 'lost'> {
  const { numUpdatedRows } = await storage.note(RUN_WORKER, ({ sql: tables }) =>
    tables
      .updateTable('bulk_run')
      .set({ heartbeat_at: sql<Date>`clock_timestamp()`, firms_total: firms, firms_done: done })
      .where('id', '=', run.id)
      .where('worker', '=', worker)
      .where('state', '=', 'running')
      .executeTakeFirst(),
  )
  return numUpdatedRows === 0n ? 'lost' : 'go on'
}

/** Leaves it for the next process, or for this one after its next start. */
export async function releaseRun(storage: Storage, { run, worker }: Claim): Promise<void> {
  await storage.note(RUN_WORKER, ({ sql: tables }) =>
    tables
      .updateTable('bulk_run')
      .set({ worker: null, attempts: sql<number>`attempts - 1` })
      .where('id', '=', run.id)
      .where('worker', '=', worker)
      .where('state', '=', 'running')
      .execute(),
  )
}

/** Gives it up and says why. */
export async function failRun(
  storage: Storage,
  { run, worker }: Claim,
  fault: { readonly code: string; readonly message: string },
): Promise<void> {
  await storage.note(RUN_WORKER, ({ sql: tables }) =>
    tables
      .updateTable('bulk_run')
      .set({
        state: 'failed',
        fault_code: fault.code,
        fault_message: fault.message,
        ended_at: sql<Date>`clock_timestamp()`,
        worker: null,
      })
      .where('id', '=', run.id)
      .where('worker', '=', worker)
      .where('state', '=', 'running')
      .execute(),
  )
}
