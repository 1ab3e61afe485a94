import { availableParallelism } from 'node:os'
import type { IsoDate } from '@yinyu/kernel'
import { lowerAmounts, lowerDecision, type Definitions, type Purpose } from '@yinyu/rules'
import { answerFields, type DecidedFor } from './answer-fields.ts'
import { unpackBoard, type PackedBoard } from './board-over.ts'
import type { Board } from './board.ts'
import { decideBoard } from './decide-board.ts'
import { ownHands } from './decide-slice.ts'
import { withDuckdb } from './duckdb.ts'
import { withSizeClasses } from './size-classes.ts'
import { DONE, STOP } from './watch-progress.ts'
import { writeAnswers, type WrittenAnswers } from './write-answers.ts'

/** What the thread of a run is given. */
export interface AnswerWork {
  readonly board: PackedBoard
  readonly definitions: Definitions
  readonly on: IsoDate
  /** Policies and their amounts are decided for the first. */
  readonly purposes: readonly Purpose[]
  readonly path: string
  /** See `watchProgress`. */
  readonly progress: SharedArrayBuffer
}

/** `stopped` when it was told to before the end; then there is no file. */
export type AnswerEnd = WrittenAnswers | 'stopped'

/** Our own convention: what DuckDB may hold while it writes answers. */
const DUCKDB_MB = 1_000

/** Decides every firm for every purpose and writes what was found, firm by firm. */
export async function answerFirms({ board: packed, path, ...work }: AnswerWork): Promise<AnswerEnd> {
  const board = unpackBoard(packed)
  const { definitions } = work
  const decided = await decidePurposes(board, work)
  const progress = new Int32Array(work.progress)
  const stop = new AbortController()
  try {
    return await withDuckdb({ threads: availableParallelism(), memoryMb: DUCKDB_MB }, (connection) =>
      writeAnswers(connection, {
        fields: answerFields({ board, definitions, decided }),
        firms: inOrder(board),
        idAt: board.idAt,
        path,
        signal: stop.signal,
        onFirms: (done) => {
          Atomics.store(progress, DONE, done)
          if (Atomics.load(progress, STOP) === 1) stop.abort()
        },
      }),
    )
  } catch (error) {
    if (stop.signal.aborted) return 'stopped'
    throw error
  }
}

/** One thread is enough here: writing what was found takes a hundred times as long. */
async function decidePurposes(
  board: Board,
  { definitions, on, purposes }: Pick<AnswerWork, 'definitions' | 'on' | 'purposes'>,
): Promise<readonly DecidedFor[]> {
  const decided: DecidedFor[] = []
  for (const purpose of purposes) {
    const occasion = { on, purpose }
    const first = decided.length === 0
    const judged = first ? withSizeClasses(definitions, occasion) : { ...definitions, policies: [] }
    const amounts = first ? lowerAmounts(judged, occasion, board.keys) : undefined
    const lowered = lowerDecision(judged, occasion, board.keys)
    const found = await decideBoard(board, { lowered, hands: ownHands, ways: { amounts } })
    decided.push({ ...found, ...occasion })
  }
  return decided
}

/** Firms by their ids, so that the same firms with the same answers have the same digest however the snapshot came about. */
function inOrder({ firms, idAt }: Board): Int32Array {
  const ids = Array.from({ length: firms }, (_, firm) => idAt(firm))
  const order = Int32Array.from(ids, (_, firm) => firm)
  const isSorted = ids.every((id, firm) => firm === 0 || (ids[firm - 1] ?? '') < id)
  return isSorted ? order : order.toSorted((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1))
}
