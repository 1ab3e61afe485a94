import { availableParallelism } from 'node:os'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { IsoDate } from '@yinyu/kernel'
import { lowerAmounts, lowerDecision, purposes, type Definitions, type Purpose } from '@yinyu/rules'
import { answerFields, type DecidedFor } from './answer-fields.ts'
import type { BoardDesk } from './board-desk.ts'
import type { Board } from './board.ts'
import type { CountyCount } from './count-answers.ts'
import { ruleVersions, type RuleVersion } from './content-hash.ts'
import { withDuckdb } from './duckdb.ts'
import { withSizeClasses } from './size-classes.ts'
import { writeAnswers } from './write-answers.ts'

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

/** Our own convention: what DuckDB may hold while it writes answers. */
const DUCKDB_MB = 1_000

/** Decides everything for every firm of the board and writes the answers. Throws when the signal is aborted. */
export async function decideRun(
  { desk, board, definitions }: { desk: Pick<BoardDesk, 'decide'>; board: Board; definitions: Definitions },
  order: RunOrder,
): Promise<RunFound> {
  const { on, folder, signal } = order
  const asked = order.purpose === 'both' ? purposes : [order.purpose]
  const decided: DecidedFor[] = []
  for (const purpose of asked) {
    const occasion = { on, purpose }
    const first = decided.length === 0
    const judged = first ? withSizeClasses(definitions, occasion) : { ...definitions, policies: [] }
    const amounts = first ? lowerAmounts(judged, occasion, board.keys) : undefined
    const lowered = lowerDecision(judged, occasion, board.keys)
    const found = await desk.decide(board, lowered, { amounts, signal })
    signal.throwIfAborted()
    decided.push({ ...found, ...occasion })
  }
  const fields = answerFields({ board, definitions, decided })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const written = await withDuckdb({ threads: availableParallelism(), memoryMb: DUCKDB_MB }, (connection) =>
    writeAnswers(connection, {
      fields,
      firms: inOrder(board),
      idAt: board.idAt,
      path: answersFile(folder, order.run),
      signal,
      onFirms: order.onFirms,
    }),
  )
  const { hash, bytes, counties } = written
  return {
    firms: board.firms,
    answers: hash,
    fileBytes: bytes,
    counties,
    versions: ruleVersions(definitions, { on, purposes: asked }),
  }
}

export function answersFile(folder: string, run: string): string {
  return join(folder, `${run}.parquet`)
}

/** Firms by their ids, so that the same firms with the same answers have the same digest however the snapshot came about. */
function inOrder({ firms, idAt }: Board): Int32Array {
  const ids = Array.from({ length: firms }, (_, firm) => idAt(firm))
  const order = Int32Array.from(ids, (_, firm) => firm)
  const isSorted = ids.every((id, firm) => firm === 0 || (ids[firm - 1] ?? '') < id)
  return isSorted ? order : order.toSorted((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1))
}
