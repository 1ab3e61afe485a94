import type { IsoDate } from '@yinyu/kernel'
import { purposes, type Definitions, type Purpose } from '@yinyu/rules'
import { answersFile } from './answers-file.ts'
import type { Board } from './board.ts'
import { packBoard } from './board-over.ts'
import type { CountyCount } from './count-answers.ts'
import { ruleVersions, type RuleVersion } from './content-hash.ts'
import { inOwnThread } from './own-thread.ts'
import type { AnswerEnd, AnswerWork } from './answer-firms.ts'
import { PROGRESS_BYTES, watchProgress } from './watch-progress.ts'
import { openWorkFolder } from './work-folder.ts'

/** `both`: standards for new applications and for re-checks, policies as for a new application. */
export type RunPurpose = Purpose | 'both'

export interface RunOrder {
  readonly run: string
  readonly purpose: RunPurpose
  readonly on: IsoDate
  /** Where the files of answers are. */
  readonly folder: string
  readonly signal: AbortSignal
  readonly onFirms: (done: number) => void
}

/** What a run found. */
export interface RunFound {
  readonly firms: number
  readonly answers: string
  readonly fileBytes: number
  readonly counties: readonly CountyCount[]
  readonly versions: readonly RuleVersion[]
}

/**
 * Decides everything for every firm of the board and writes the answers, in a thread of its own: nobody waits for it, and
 * what it needed is free again at its end. Throws when the signal is aborted, and what `openWorkFolder` throws.
 */
export async function decideRun(
  { board, definitions }: { readonly board: Board; readonly definitions: Definitions },
  { run, purpose, on, folder, signal, onFirms }: RunOrder,
): Promise<RunFound> {
  const asked = purpose === 'both' ? purposes : [purpose]
  await openWorkFolder(folder)
  const progress = new SharedArrayBuffer(PROGRESS_BYTES)
  const work: AnswerWork = {
    board: packBoard(board),
    definitions,
    on,
    purposes: asked,
    path: answersFile(folder, run),
    progress,
  }
  const found = await watchProgress(new Int32Array(progress), { signal, onProgress: onFirms }, () =>
    inOwnThread<AnswerEnd>(new URL('./answer-thread.ts', import.meta.url), work),
  )
  signal.throwIfAborted()
  if (found === 'stopped') throw new Error('the run was stopped by nobody')
  const { hash, bytes, counties } = found
  return {
    firms: board.firms,
    answers: hash,
    fileBytes: bytes,
    counties,
    versions: ruleVersions(definitions, { on, purposes: asked }),
  }
}
