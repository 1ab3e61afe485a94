import type { Done, Writing } from '../../storage/perform.ts'
import type { Acting } from '../../storage/scope.ts'
import type { Storage } from '../../storage/storage.ts'
import { holdRun, type Claim } from './claimed-run.ts'

/**
 * Does a phase batch by batch, each a command of its own whose key follows from the run and the row it begins behind:
 * however often the work breaks off and is taken up again, nothing is done twice. `next` gives the row it has come to,
 * or null at the end.
 */
export async function runBatches(
  storage: Storage,
  acting: Acting,
  claim: Claim,
  next: (open: Writing) => Promise<number | null>,
): Promise<void> {
  let position: number | null = await storage.note(
    acting,
    async (open) => (await holdRun(open, claim)).position,
  )
  while (position !== null) {
    const kind = `import-${claim.phase}`
    const command = { key: `${kind}:${claim.run}:${position}`, kind, content: { position } }
    const done: Done<number | null> = await storage.perform(acting, command, next)
    position = done.answer
  }
}
