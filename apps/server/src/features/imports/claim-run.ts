import { sql } from 'kysely'
import type { Acting } from '../../storage/scope.ts'
import type { Storage } from '../../storage/storage.ts'
import type { Claim } from './claimed-run.ts'
import { IMPORT_FAULTS } from './import-fault.ts'
import { actingFor, IMPORT_WORKER } from './run-scope.ts'

/** Work that was taken up: which run, and in whose name. */
export interface Taken {
  readonly claim: Claim
  readonly acting: Acting
}

/** Our own convention: so long may a process be silent before another takes its run over. */
export const SILENCE_SECONDS_MAX = 60
/** Our own convention: a run that was taken up so often without getting any further is given up. */
const ATTEMPTS_MOST = 5

interface Waiting {
  readonly id: string
  readonly state: string
  readonly region: string
  readonly enterprise_id: string | null
  readonly attempts: number
  readonly person: string
}

/** Takes up the run that has waited longest, of any region; undefined when none waits. The row itself is the queue. */
export async function claimRun(
  storage: Storage,
  worker: string,
  silenceSeconds: number = SILENCE_SECONDS_MAX,
): Promise<Taken | undefined> {
  const found = await storage.note(IMPORT_WORKER, async (open) => {
    const { rows } = await sql<Waiting>`
      update import_run set worker = ${worker}, heartbeat_at = clock_timestamp(), attempts = attempts + 1,
        state = case state when 'uploaded' then 'checking' else state end
      where id = (
        select id from import_run
        where state in ('uploaded', 'checking', 'applying', 'undoing')
          and (worker is null or heartbeat_at < clock_timestamp() - make_interval(secs => ${silenceSeconds}))
        order by uploaded_at limit 1 for update skip locked)
      returning id, state, region, enterprise_id, attempts,
        case state when 'applying' then applied_by when 'undoing' then undone_by else uploaded_by end as person`.execute(
      open.sql,
    )
    return rows[0]
  })
  if (found === undefined) return undefined
  const claim = { run: found.id, worker, phase: found.state as Claim['phase'] }
  if (found.attempts <= ATTEMPTS_MOST) return { claim, acting: actingFor(found, found.person) }
  const message = `${IMPORT_FAULTS.IMPORT_WORK}。请再试一次，仍不行请联系管理员。（IMPORT_WORK）`
  await failRun(storage, claim, { code: 'IMPORT_WORK', message })
  return claimRun(storage, worker, silenceSeconds)
}

/** Tells others that the work goes on, also where a single step takes long. */
export async function beat(storage: Storage, { run, worker }: Claim): Promise<void> {
  await storage.note(IMPORT_WORKER, ({ sql: tables }) =>
    tables
      .updateTable('import_run')
      .set({ heartbeat_at: sql<Date>`clock_timestamp()` })
      .where('id', '=', run)
      .where('worker', '=', worker)
      .execute(),
  )
}

/** Leaves the run for the next process, or for this one a little later. */
export async function releaseRun(storage: Storage, { run, worker }: Claim): Promise<void> {
  await storage.note(IMPORT_WORKER, ({ sql: tables }) =>
    tables
      .updateTable('import_run')
      .set({ worker: null })
      .where('id', '=', run)
      .where('worker', '=', worker)
      .execute(),
  )
}

/** Gives the run up and says why. */
export async function failRun(
  storage: Storage,
  { run, worker }: Claim,
  fault: { readonly code: string; readonly message: string },
): Promise<void> {
  await storage.note(IMPORT_WORKER, ({ sql: tables }) =>
    tables
      .updateTable('import_run')
      .set({ state: 'failed', fault_code: fault.code, fault_message: fault.message, worker: null })
      .where('id', '=', run)
      .where('worker', '=', worker)
      .execute(),
  )
}
