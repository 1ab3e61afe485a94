import { sql } from 'kysely'
import type { Definitions } from '@yinyu/rules'
import { contentHash } from '../../bulk/content-hash.ts'
import { decideRun, type RunFound } from '../../bulk/decide-run.ts'
import type { BoardDesk } from '../../bulk/board-desk.ts'
import type { Board } from '../../bulk/board.ts'
import { dayInChina } from '../../storage/day-in-china.ts'
import type { Storage } from '../../storage/storage.ts'
import type { Claim } from './claim-run.ts'
import { dropOldAnswers } from './kept-answers.ts'
import { findRun } from './run-row.ts'
import { RUN_WORKER } from './run-scope.ts'

export interface RunTools {
  readonly storage: Storage
  readonly definitions: Definitions
  readonly boards: BoardDesk
  readonly folder: string
  readonly now: () => Date
}

/** The run was cancelled, or another process has it. */
export class ClaimLost extends Error {}

/** Decides one run and keeps what it found. Throws what the signal was aborted with. */
export async function workRun(
  tools: RunTools,
  claim: Claim,
  watch: { readonly signal: AbortSignal; readonly onFirms: (firms: number, done: number) => void },
): Promise<void> {
  const { run } = claim
  const { indicators, standards, policies } = tools.definitions
  // Policies may be published meanwhile; one run is decided by one content.
  const definitions: Definitions = { indicators, standards, policies }
  const board = await boardFor(tools, claim)
  watch.signal.throwIfAborted()
  watch.onFirms(board.firms, 0)
  const found = await decideRun(
    { board, definitions },
    {
      run: run.id,
      purpose: run.purpose,
      on: run.heldOn,
      folder: tools.folder,
      signal: watch.signal,
      onFirms: (done) => watch.onFirms(board.firms, done),
    },
  )
  await keep(tools, claim, { board, found, content: contentHash(definitions) })
  await dropOldAnswers(tools)
}

async function boardFor({ storage, boards, now }: RunTools, { run }: Claim): Promise<Board> {
  const { heldOn, knownOn, replayOf } = run
  const today = dayInChina(now())
  if (replayOf !== undefined) {
    const first = await storage.read(RUN_WORKER, (open) => findRun(open, replayOf))
    return boards.openOn({ heldOn, knownOn, upTo: first?.marks })
  }
  return heldOn === today && knownOn === today ? boards.open() : boards.openOn({ heldOn, knownOn })
}

/** At once: the record, the counts of every county, and that it was done. */
async function keep(
  { storage }: RunTools,
  { run, worker }: Claim,
  { board, found, content }: { board: Board; found: RunFound; content: string },
): Promise<void> {
  const command = { key: `run-ended-${run.id}-${worker}`, kind: 'run-ended', content: run.id }
  await storage.perform(RUN_WORKER, command, async (open) => {
    const { numUpdatedRows } = await open.sql
      .updateTable('bulk_run')
      .set({
        state: 'done',
        firms_total: found.firms,
        firms_done: found.firms,
        content,
        versions: JSON.stringify(found.versions),
        snapshot: board.hash,
        marks: JSON.stringify(board.manifest.marks),
        answers: found.answers,
        file_bytes: found.fileBytes,
        ended_at: sql<Date>`clock_timestamp()`,
        worker: null,
      })
      .where('id', '=', run.id)
      .where('worker', '=', worker)
      .where('state', '=', 'running')
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new ClaimLost(run.id)
    const counties = found.counties.map(({ region, firms, counts }) => ({
      run_id: run.id,
      region,
      firms,
      counts: JSON.stringify(counts),
    }))
    if (counties.length > 0) await open.sql.insertInto('bulk_run_county').values(counties).execute()
    open.audit({ kind: 'run-ended', objectKind: 'run', object: run.id, detail: { firms: found.firms } })
    return null
  })
}
