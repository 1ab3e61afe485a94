import { sql } from 'kysely'
import { dayInChina } from '../../storage/day-in-china.ts'
import type { Writing } from '../../storage/perform.ts'
import type { Acting } from '../../storage/scope.ts'
import type { ImportTools } from './check-import.ts'
import type { Claim } from './claimed-run.ts'
import { closeEntered } from './close-entered.ts'
import { readImport, type ImportCounts, type ImportRun } from './import-run.ts'
import type { StagedBatch } from './staged-batch.ts'
import { takeBack } from './take-back.ts'
import { runBatches } from './run-batches.ts'

/**
 * Takes back everything a run has recorded, so that every source says again what it would say without it, on every
 * day. Nothing is erased: what was known while the import counted stays known for those days.
 */
export async function undoImport(tools: ImportTools, acting: Acting, claim: Claim): Promise<void> {
  const run = await tools.storage.read(acting, (open) => readImport(open, claim.run))
  await runBatches(tools.storage, acting, claim, {
    work: (open, batch) => undoBatch(open, tools, run, batch),
    end: (open, { factsTakenBack, factsSuperseded, firmsClosed, firmsStaying }) =>
      open.audit({
        kind: 'import-undone',
        objectKind: 'import',
        object: run.id,
        detail: { factsTakenBack, factsSuperseded, firmsClosed, firmsStaying },
      }),
  })
}

async function settleIndustry({ sql: tables }: Writing, enterprises: readonly string[]): Promise<void> {
  if (enterprises.length === 0) return
  await sql`select settle_industry(${enterprises}::uuid[])`.execute(tables)
}

async function undoBatch(
  open: Writing,
  tools: ImportTools,
  run: ImportRun,
  batch: StagedBatch,
): Promise<Partial<ImportCounts>> {
  const today = dayInChina(tools.now())
  const { factsTakenBack, factsSuperseded, enterprises, indicators } = await takeBack(open, run, batch, today)
  const { closed, firmsStaying } = await closeEntered(open, run, batch, today)
  const gone = new Set(closed)
  const left = enterprises.filter((enterprise) => !gone.has(enterprise))
  if (indicators.includes('industry')) await settleIndustry(open, left)
  const { from, to } = batch
  open.audit({ kind: 'import-batch-undone', objectKind: 'import', object: run.id, detail: { from, to } })
  for (const object of new Set([...enterprises, ...closed])) {
    const kind = gone.has(object) ? 'enterprise-closed' : 'facts-taken-back'
    open.audit({ kind, objectKind: 'enterprise', object, detail: { import: run.id } })
  }
  return { factsTakenBack, factsSuperseded, firmsClosed: closed.length, firmsStaying }
}
