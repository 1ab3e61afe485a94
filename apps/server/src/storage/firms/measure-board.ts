// What `bench/bulk/board.ts` measures: a board made from the records, renewed, decided over, and a whole run written.
import { join } from 'node:path'
import { lowerDecision, type Definitions } from '@yinyu/rules'
import { openBoardDesk } from '../../bulk/board-desk.ts'
import { decideRun } from '../../bulk/decide-run.ts'
import { openDatabase, readPlace } from '../place.ts'
import { storageAt, type Storage } from '../storage.ts'

/** One phase; processor time is that of this process with its threads. */
export interface BoardPhase {
  readonly phase: string
  readonly seconds: number
  readonly ownSeconds: number
  readonly firms: number
}

const CHANGED = 1_000

/** Measures on the records of the environment; adds 1,000 facts to them. `folder` holds snapshot and answers. */
export async function measureBoard(
  env: Readonly<Record<string, string | undefined>>,
  given: {
    readonly folder: string
    readonly definitions: Definitions
    readonly tell: (phase: BoardPhase) => void
  },
): Promise<void> {
  const database = await openDatabase(readPlace(env), 'tool')
  const storage = storageAt(database.login, () => database.stop())
  try {
    await measure(storage, given)
  } finally {
    await storage.stop()
  }
}

async function measure(
  storage: Storage,
  { folder, definitions, tell }: Parameters<typeof measureBoard>[1],
): Promise<void> {
  const order = { storage, definitions, folder: join(folder, 'snapshot'), now: () => new Date() }
  const first = openBoardDesk(order)
  await timed(
    'snapshot taken, board read',
    tell,
    () => first.open(),
    ({ firms }) => firms,
  )
  await first.close()
  const desk = openBoardDesk(order)
  try {
    const board = await timed(
      'board read from the snapshot',
      tell,
      () => desk.open(),
      ({ firms }) => firms,
    )
    const { heldOn: on } = board.manifest
    const lowered = lowerDecision(definitions, { on, purpose: 'new' }, board.keys)
    const decide = () => desk.decide(board, lowered)
    await timed('decided, threads begun', tell, decide, () => board.firms)
    await timed('decided again', tell, decide, () => board.firms)
    await change(storage)
    const renewed = () => desk.open()
    const fresh = await timed('board renewed after 1,000 changes', tell, renewed, () => CHANGED)
    const ways = {
      run: 'measured',
      purpose: 'both',
      on,
      folder: join(folder, 'runs'),
      signal: new AbortController().signal,
      onFirms: () => undefined,
    } as const
    const run = () => decideRun({ board: fresh, definitions }, ways)
    await timed('run for both purposes, written', tell, run, ({ firms }) => firms)
  } finally {
    await desk.close()
  }
}

async function timed<T>(
  phase: string,
  tell: (phase: BoardPhase) => void,
  work: () => Promise<T>,
  firmsOf: (done: T) => number,
): Promise<T> {
  const [own, start] = [process.cpuUsage(), performance.now()]
  const done = await work()
  const { user, system } = process.cpuUsage(own)
  const seconds = (performance.now() - start) / 1000
  tell({ phase, seconds, ownSeconds: (user + system) / 1e6, firms: firmsOf(done) })
  return done
}

function change(storage: Storage): Promise<unknown> {
  return storage.aside((client) =>
    client.query(`begin; set local role yinyu_owner; set local search_path = yinyu;
      insert into fact (enterprise_id, indicator, year, number_value, source, source_name, state, held_on, known_on, recorded_by)
      select id, 'staff', 2025, 77, 'register', '社保参保登记', 'stated', current_date, current_date, 'bench'
      from (select id from enterprise where state = 'active' order by random() limit ${CHANGED}) as chosen; commit`),
  )
}
