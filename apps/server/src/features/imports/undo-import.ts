import { sql } from 'kysely'
import { dayInChina } from '../../storage/day-in-china.ts'
import type { Writing } from '../../storage/perform.ts'
import type { Acting } from '../../storage/scope.ts'
import type { ImportTools } from './check-import.ts'
import { endPhase, holdRun, moveOn, type Claim } from './claimed-run.ts'
import { closeEntered } from './close-entered.ts'
import { addCounts, readImport, type ImportRun } from './import-run.ts'
import { nextBatch } from './staged-batch.ts'
import { takeBack } from './take-back.ts'
import { runBatches } from './run-batches.ts'

/** Rows of the file that are taken back in one transaction. */
const BATCH_ROWS = 1_000

/**
 * Takes back everything a run has recorded, so that every source says again what it would say without it, on every
 * day. Nothing is erased: what was known while the import counted stays known for those days.
 */
export async function undoImport(tools: ImportTools, acting: Acting, claim: Claim): Promise<void> {
  const run = await tools.storage.read(acting, (open) => readImport(open, claim.run))
  await runBatches(tools.storage, acting, claim, (open) => undoNext(open, tools, { claim, run }))
}

async function settleIndustry({ sql: tables }: Writing, enterprises: readonly string[]): Promise<void> {
  if (enterprises.length === 0) return
  await sql`select settle_industry(${enterprises}::uuid[])`.execute(tables)
}

/** Gives the row up to which the file is taken back; null at its end. */
async function undoNext(
  open: Writing,
  tools: ImportTools,
  { claim, run }: { claim: Claim; run: ImportRun },
): Promise<number | null> {
  const standing = await holdRun(open, claim)
  const batch = await nextBatch(open, run.id, { behind: standing.position, most: BATCH_ROWS })
  if (batch === undefined) {
    const { factsTakenBack, factsSuperseded, firmsClosed, firmsStaying } = standing.counts
    const detail = { factsTakenBack, factsSuperseded, firmsClosed, firmsStaying }
    open.audit({ kind: 'import-undone', objectKind: 'import', object: run.id, detail })
    await endPhase(open, claim, standing.counts)
    return null
  }
  const today = dayInChina(tools.now())
  const { factsTakenBack, factsSuperseded, enterprises, indicators } = await takeBack(open, run, batch, today)
  const { closed, firmsStaying } = await closeEntered(open, run, batch, today)
  const gone = new Set(closed)
  const left = enterprises.filter((enterprise) => !gone.has(enterprise))
  if (indicators.includes('industry')) await settleIndustry(open, left)
  const done = { factsTakenBack, factsSuperseded, firmsClosed: closed.length, firmsStaying }
  const rowsDone = Math.min(standing.rowsTotal, standing.rowsDone + (batch.to - standing.position))
  const counts = addCounts(standing.counts, done)
  await moveOn(open, claim, { ...standing, rowsDone, position: batch.to, counts })
  const { from, to } = batch
  open.audit({ kind: 'import-batch-undone', objectKind: 'import', object: run.id, detail: { from, to } })
  for (const object of new Set([...enterprises, ...closed])) {
    const kind = gone.has(object) ? 'enterprise-closed' : 'facts-taken-back'
    open.audit({ kind, objectKind: 'enterprise', object, detail: { import: run.id } })
  }
  return to
}
