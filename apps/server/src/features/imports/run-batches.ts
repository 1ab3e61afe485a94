import type { Done, Writing } from '../../storage/perform.ts'
import type { Acting } from '../../storage/scope.ts'
import type { Storage } from '../../storage/storage.ts'
import { endPhase, holdRun, moveOn, type Claim } from './claimed-run.ts'
import { addCounts, type ImportCounts } from './import-run.ts'
import { nextBatch, type StagedBatch } from './staged-batch.ts'

/** Rows of the file that are dealt with in one transaction. */
const BATCH_ROWS = 1_000
/** While one batch is being set down the next is done beside it: a database does each with one processor. */
const AT_ONCE = 2

/**
 * What a phase does. No enterprise stands in two batches, so they need not know of each other. Another process may import the
 * same enterprises meanwhile and wait for both in turn; the time that a statement has ends that, and the run goes on anew.
 */
export interface BatchSteps {
  readonly work: (open: Writing, batch: StagedBatch) => Promise<Partial<ImportCounts>>
  /** After the last batch, with what all of them came to. */
  readonly end: (open: Writing, counts: ImportCounts) => void
}

/**
 * Does a phase batch by batch, each a command of its own whose key follows from the run and the row it begins behind,
 * and each set down after the one before: however often the work breaks off and is taken up again, nothing is done
 * twice, and up to the position of the run everything is done.
 */
export async function runBatches(
  storage: Storage,
  acting: Acting,
  claim: Claim,
  steps: BatchSteps,
): Promise<void> {
  const kind = `import-${claim.phase}`
  const underway: Promise<Done<number | null>>[] = []
  let position: number | null = await storage.note(
    acting,
    async (open) => (await holdRun(open, claim)).position,
  )
  try {
    while (position !== null) {
      const behind: number = position
      const before = underway.at(-1)
      const reached = Promise.withResolvers<number | null>()
      const command = { key: `${kind}:${claim.run}:${behind}`, kind, content: { position: behind } }
      const done = storage.perform(acting, command, (open) =>
        doNext(open, claim, { ...steps, behind, before, onReached: reached.resolve }),
      )
      done.then(({ answer }) => reached.resolve(answer), reached.reject)
      underway.push(done)
      position = await reached.promise
      if (underway.length === AT_ONCE) await underway.shift()
    }
    await Promise.all(underway)
  } finally {
    // Nobody else may take the run up while something of it is still under way.
    await Promise.allSettled(underway)
  }
}

interface Step extends BatchSteps {
  readonly behind: number
  /** The batch before, which has to be set down first. */
  readonly before: Promise<unknown> | undefined
  /** Told as soon as it is known to which row this batch goes; null: there are no more. */
  readonly onReached: (row: number | null) => void
}

/** Gives the row up to which the file is done; null at its end. */
async function doNext(open: Writing, claim: Claim, step: Step): Promise<number | null> {
  const batch = await nextBatch(open, claim.run, { behind: step.behind, most: BATCH_ROWS })
  step.onReached(batch?.to ?? null)
  const done = batch === undefined ? {} : await step.work(open, batch)
  await step.before
  const standing = await holdRun(open, claim)
  if (batch === undefined) {
    step.end(open, standing.counts)
    await endPhase(open, claim, standing.counts)
    return null
  }
  const rowsDone = Math.min(standing.rowsTotal, standing.rowsDone + (batch.to - standing.position))
  const counts = addCounts(standing.counts, done)
  await moveOn(open, claim, { ...standing, rowsDone, position: batch.to, counts })
  return batch.to
}
