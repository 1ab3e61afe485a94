import { isRefusal } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import { sql } from 'kysely'
import { answersFile } from '../../bulk/answers-file.ts'
import { contentHash } from '../../bulk/content-hash.ts'
import { checkDigest } from '../../bulk/file-digest.ts'
import type { House } from '../../house.ts'
import { dayInChina } from '../../storage/day-in-china.ts'
import { settleMarks, type Marks } from '../../storage/firms/marks.ts'
import type { Reading } from '../../storage/transaction.ts'
import { askRun } from './ask-run.ts'
import { findRun, runFolder, type RunRecord } from './run-row.ts'
import { RUN_WORKER } from './run-scope.ts'
import { wakeRuns } from './run-worker.ts'

/** Our own convention: so soon after the last one no new run is begun, however much is recorded meanwhile. */
const PAUSE_MS = 300_000

/** What lists are read from, and what is being made anew. */
export interface CurrentRun {
  /** The newest one that is finished, with its answers; of an earlier day until today's is there. */
  readonly run: RunRecord | undefined
  /** The one that waits or is being worked on. */
  readonly next: RunRecord | undefined
}

type Runs = Pick<House, 'storage' | 'dataFolder'>

/**
 * The newest finished run over everything as it was known on its own day whose answers are whole and in the folder: records
 * that were restored, or that another machine works on as well, tell of runs whose answers are elsewhere or nowhere.
 */
export async function latestRun(house: Runs): Promise<RunRecord | undefined> {
  const folder = runFolder(house)
  if (folder === undefined) return undefined
  const finished = await house.storage.read(RUN_WORKER, (open) =>
    idsAsOfTheirDay(open)
      .where('state', '=', 'done')
      .where('file_bytes', 'is not', null)
      .orderBy('held_on', 'desc')
      .orderBy('started_at', 'desc')
      .execute(),
  )
  // Looked at when the records are free again: the first look of a process at a file reads all of it.
  for (const { id } of finished)
    if ((await checkDigest(answersFile(folder, id))) === 'whole')
      return house.storage.read(RUN_WORKER, (open) => findRun(open, id))
  return undefined
}

/** The newest finished run; one more is begun where the records or the rules have moved on since. */
export async function ensureRun(house: House): Promise<CurrentRun> {
  const run = await latestRun(house)
  const next = await runUnderWay(house)
  if (next !== undefined || house.boards === undefined) return { run, next }
  const now = house.now()
  if (run !== undefined && (await isCurrent(house, run))) return { run, next }
  const begun = run?.startedAt === undefined ? 0 : Date.parse(run.startedAt)
  if (run?.heldOn === dayInChina(now) && now.getTime() - begun < PAUSE_MS) return { run, next }
  await beginRun(house)
  return { run, next: await runUnderWay(house) }
}

function idsAsOfTheirDay({ sql: open }: Pick<Reading, 'sql'>) {
  return open
    .selectFrom('bulk_run')
    .select('id')
    .where('purpose', '=', 'both')
    .where(sql<boolean>`held_on = known_on`)
    .where('why', '<>', 'replay')
}

function runUnderWay({ storage, now }: Pick<House, 'storage' | 'now'>): Promise<RunRecord | undefined> {
  return storage.read(RUN_WORKER, (open) => underWayOn(open, dayInChina(now())))
}

async function underWayOn(open: Pick<Reading, 'sql'>, today: IsoDate): Promise<RunRecord | undefined> {
  const row = await idsAsOfTheirDay(open)
    .where('state', 'in', ['queued', 'running'])
    .where('held_on', '=', today)
    .orderBy('asked_at')
    .limit(1)
    .executeTakeFirst()
  return row && findRun(open, row.id)
}

async function isCurrent({ storage, definitions, now }: House, run: RunRecord): Promise<boolean> {
  if (run.heldOn !== dayInChina(now()) || run.content !== contentHash(definitions)) return false
  const marks = await storage.aside(settleMarks)
  return sameMarks(marks, run.marks)
}

function sameMarks(a: Marks, b: Marks | undefined): boolean {
  return a.fact === b?.fact && a.titleEvent === b.titleEvent && a.enterpriseEvent === b.enterpriseEvent
}

/** Another one waits already, or too many do. */
class NotBegun extends Error {}

async function beginRun(house: House): Promise<void> {
  const today = dayInChina(house.now())
  const command = { key: `run-moved-on-${crypto.randomUUID()}`, kind: 'run-moved-on', content: today }
  const asked = { why: 'moved-on', purpose: 'both', on: today, knownOn: today } as const
  try {
    await house.storage.perform(RUN_WORKER, command, async (open) => {
      // Two who look at the same time begin one run.
      await sql`select pg_advisory_xact_lock(hashtext('bulk_run'))`.execute(open.sql)
      if ((await underWayOn(open, today)) !== undefined) throw new NotBegun()
      const begun = await askRun(open, asked, today)
      if (isRefusal(begun)) throw new NotBegun()
      return begun
    })
  } catch (error) {
    if (!(error instanceof NotBegun)) throw error
  }
  wakeRuns(house)
}
