import { availableParallelism } from 'node:os'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Definitions, FactKey, LoweredDecision } from '@yinyu/rules'
import type { Login } from '../storage/connection.ts'
import type { Viewpoint } from '../storage/current-fact.ts'
import { dayInChina } from '../storage/day-in-china.ts'
import { settleMarks, type Marks } from '../storage/firms/marks.ts'
import type { Storage } from '../storage/storage.ts'
import type { Board } from './board.ts'
import { boardKeys } from './board-keys.ts'
import { factsHash } from './content-hash.ts'
import { decideBoard, type Decided, type DecideWays } from './decide-board.ts'
import { decideThreads } from './decide-threads.ts'
import { withDuckdb, type DuckdbUse } from './duckdb.ts'
import { readBoard, renewBoard } from './read-board.ts'
import { refreshSnapshot } from './refresh-snapshot.ts'
import { takeSnapshot, type SnapshotOrder } from './snapshot.ts'
import { threadHands, type ChooseHands } from './snapshot/hands.ts'
import { openWorkFolder, ownFolder } from './work-folder.ts'

/** What one wants of a board: facts that the next rule reads and it may not have yet. */
export interface BoardWish {
  readonly keys?: readonly FactKey[] | undefined
}

/** From where to look: days, and up to which numbers of the records where that is to be repeated exactly. */
export interface PastView extends Viewpoint, BoardWish {
  readonly upTo?: Marks | undefined
}

/** Keeps the board of today, and decides over it. */
export interface BoardDesk {
  /**
   * The board of today, refreshed first where the records have moved on; made when there is none. One making at a time,
   * whoever asks meanwhile waits for the same. Dropped from memory after a while unused.
   */
  readonly open: (wish?: BoardWish) => Promise<Board>
  /** The board of another day, made from the records and kept by nobody. */
  readonly openOn: (from: PastView) => Promise<Board>
  /** Decides what was lowered against the board's keys, with threads. */
  readonly decide: (board: Board, lowered: LoweredDecision, ways?: DecideWays) => Promise<Decided>
  readonly close: () => Promise<void>
}

export interface DeskOrder {
  readonly storage: Pick<Storage, 'aside'>
  readonly definitions: Definitions
  /** Where the snapshot is kept, readable by this account only. */
  readonly folder: string
  readonly now: () => Date
  /** All processors when absent. */
  readonly threads?: number | undefined
  /** Ten minutes when absent. */
  readonly idleMs?: number | undefined
}

/** Our own convention: so long a board and its threads stay when nobody asks. */
const IDLE_MS = 600_000
/** Our own convention: what DuckDB may hold while it reads and writes. */
const DUCKDB_MB = 1_000

/** Our own convention: some 200,000 facts. */
const PAGES_FOR_THREADS = 5_000
/** Our own convention: more connections than this hold up everybody else at the database. */
const HANDS_MOST = 4

export function openBoardDesk(order: DeskOrder): BoardDesk {
  const threads = decideThreads(order.threads)
  const desk = { held: undefined as Board | undefined, extra: new Set<FactKey>(), busy: 0 }
  let making: Promise<Board> | undefined
  let idle: NodeJS.Timeout | undefined
  const rest = async (): Promise<void> => {
    clearTimeout(idle)
    desk.held = undefined
    await threads.rest()
  }
  const touched = async <T>(work: () => Promise<T>): Promise<T> => {
    clearTimeout(idle)
    desk.busy += 1
    try {
      return await work()
    } finally {
      desk.busy -= 1
      if (desk.busy === 0) idle = setTimeout(() => void rest(), order.idleMs ?? IDLE_MS).unref()
    }
  }
  const make = (): Promise<Board> => {
    making ??= bringUp(order, desk).finally(() => (making = undefined))
    return making
  }
  const open = async ({ keys = [] }: BoardWish = {}): Promise<Board> => {
    const lacking = keys.filter((key) => !desk.extra.has(key) && desk.held?.keys.includes(key) !== true)
    // What is being made may have been begun without them.
    if (lacking.length > 0) await making?.catch(() => undefined)
    for (const key of lacking) desk.extra.add(key)
    return make()
  }
  return {
    open: (wish) => touched(() => open(wish)),
    openOn: (from) => touched(() => takePastBoard(order, from)),
    decide: (board, lowered, ways) => touched(() => decideBoard(board, { lowered, hands: threads, ways })),
    close: async () => {
      await making?.catch(() => undefined)
      await rest()
    },
  }
}

interface Held {
  held: Board | undefined
  readonly extra: ReadonlySet<FactKey>
}

/** The board that is held, when nothing was recorded since and it is the same day; else one that is brought up to the records. */
async function bringUp(order: DeskOrder, desk: Held): Promise<Board> {
  const { storage, folder } = order
  return storage.aside(async (client, login) => {
    const today = dayInChina(order.now())
    const wanted = snapshotOrder(order, { extra: desk.extra, from: { heldOn: today, knownOn: today } })
    if (desk.held !== undefined && fits(desk.held, wanted)) {
      const { fact, titleEvent, enterpriseEvent } = desk.held.manifest.marks
      const now = await settleMarks(client)
      if (now.fact === fact && now.titleEvent === titleEvent && now.enterpriseEvent === enterpriseEvent)
        return desk.held
    }
    await openWorkFolder(folder)
    desk.held = await withDuckdb(useOf(order), async (connection) => {
      const bring = async () => {
        const tools = { client, connection, chooseHands: handsFor(order, login) }
        const { manifest } = await refreshSnapshot(tools, folder, wanted)
        const renewed = desk.held && (await renewBoard(connection, { before: desk.held, folder, manifest }))
        return renewed ?? readBoard(connection, { folder, manifest })
      }
      return bring().catch(async () => {
        // Files that cannot be read are no reason to have no board: the records are whole.
        await client.query('rollback')
        await rm(join(folder, 'snapshot.json'), { force: true })
        return bring()
      })
    })
    return desk.held
  })
}

async function takePastBoard(order: DeskOrder, { upTo, keys, ...from }: PastView): Promise<Board> {
  const folder = `${order.folder}-${crypto.randomUUID()}`
  await openWorkFolder(folder, ownFolder(order.folder))
  try {
    return await order.storage.aside((client, login) =>
      withDuckdb(useOf(order), async (connection) => {
        const wanted = { ...snapshotOrder(order, { extra: new Set(keys), from }), upTo }
        const tools = { client, connection, chooseHands: handsFor(order, login) }
        const manifest = await takeSnapshot(tools, folder, wanted)
        return readBoard(connection, { folder, manifest })
      }),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Threads begin where reading takes longer than starting them. */
function handsFor({ threads = availableParallelism() }: DeskOrder, login: Login): ChooseHands {
  return (pages) =>
    pages < PAGES_FOR_THREADS ? undefined : threadHands(login, Math.min(threads, HANDS_MOST))
}

function useOf({ threads }: DeskOrder): DuckdbUse {
  return { threads: threads ?? availableParallelism(), memoryMb: DUCKDB_MB }
}

function snapshotOrder(
  { definitions, now }: DeskOrder,
  { extra, from }: { readonly extra: ReadonlySet<FactKey>; readonly from: Viewpoint },
): SnapshotOrder {
  return {
    keys: [...new Set([...boardKeys(definitions, from.heldOn), ...extra])],
    definitions,
    from,
    content: factsHash(definitions),
    now: now(),
  }
}

function fits({ manifest, keys }: Board, { from, content, keys: wanted }: SnapshotOrder): boolean {
  return (
    manifest.heldOn === from.heldOn &&
    manifest.content === content &&
    keys.length === wanted.length &&
    wanted.every((key, slot) => keys[slot] === key)
  )
}
