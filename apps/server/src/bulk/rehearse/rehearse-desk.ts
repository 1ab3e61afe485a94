import type { Definitions, Occasion, RehearsalOrder, RehearsalPart, Rehearsed } from '@yinyu/rules'
import { startAskedThread } from '../asked-thread.ts'
import type { Board } from '../board.ts'
import { wordsOf } from '../column-words.ts'
import { needsOfBoard } from '../decide-board.ts'
import type { FirmsAsked, GroupFirms } from './group-firms.ts'
import type { CodeNames, RehearseEnd, RehearseWork, Setting } from './rehearse-work.ts'

/** Where an order is played: the firms, and the rules of a day. */
export interface Scenery {
  readonly board: Board
  readonly definitions: Definitions
  readonly occasion: Occasion
  readonly names: CodeNames
}

/** Has rehearsals played in a thread of their own. */
export interface RehearseDesk {
  readonly figures: (
    scenery: Scenery,
    order: RehearsalOrder,
    parts: ReadonlySet<RehearsalPart>,
  ) => Promise<Rehearsed>
  readonly firms: (scenery: Scenery, order: RehearsalOrder, asked: FirmsAsked) => Promise<GroupFirms>
  /** Lets go of every other board. */
  readonly keepOnly: (boards: readonly Board[]) => void
  /** Ends the thread with all it keeps; the next order starts another. */
  readonly rest: () => void
}

/** Our own convention: the rules of so many days are kept in the thread. */
const RULES_MOST = 4

export function openRehearseDesk(): RehearseDesk {
  let running: RehearseThread | undefined
  const thread = (): RehearseThread => {
    if (running === undefined || running.isGone()) running = startThread()
    return running
  }
  return {
    figures: async (scenery, order, parts) => {
      const end = await thread().ask(scenery, { kind: 'figures', order, parts })
      return end?.end === 'figures' ? end.found : wrongEnd()
    },
    firms: async (scenery, order, asked) => {
      const end = await thread().ask(scenery, { kind: 'firms', order, asked })
      return end?.end === 'firms' ? end.found : wrongEnd()
    },
    keepOnly: (boards) => running?.keepOnly(boards),
    rest: () => {
      running?.close()
      running = undefined
    },
  }
}

function wrongEnd(): never {
  throw new Error('rehearsal: the thread answered something else than it was asked')
}

type Asking =
  | { readonly kind: 'figures'; readonly order: RehearsalOrder; readonly parts: ReadonlySet<RehearsalPart> }
  | { readonly kind: 'firms'; readonly order: RehearsalOrder; readonly asked: FirmsAsked }
type RehearseThread = ReturnType<typeof startThread>

function startThread() {
  const thread = startAskedThread<RehearseWork, RehearseEnd | undefined>(
    new URL('./rehearse-thread.ts', import.meta.url),
  )
  const sceneries = newSceneries(thread.tell)
  return {
    isGone: thread.isGone,
    ask: (scenery: Scenery, asking: Asking) =>
      thread.ask({ ...asking, setting: sceneries.settingOf(scenery) }),
    keepOnly: sceneries.keepOnly,
    close: () => void thread.cut(),
  }
}

/** What the thread was told: it is told nothing twice, and to forget what is not needed any more. */
function newSceneries(tell: (work: RehearseWork) => void) {
  let numbers = 0
  const boards = new Map<Board, number>()
  const rules = new Map<Definitions, number>()
  const boardOf = (board: Board): number => {
    const known = boards.get(board)
    if (known !== undefined) return known
    const id = ++numbers
    boards.set(board, id)
    tell({ kind: 'board', board: boardSent(board, id) })
    return id
  }
  const rulesOf = ({ definitions, names }: Scenery): number => {
    const known = rules.get(definitions)
    const id = known ?? ++numbers
    if (known === undefined) tell({ kind: 'rules', rules: { id, definitions: plain(definitions), names } })
    rules.delete(definitions)
    rules.set(definitions, id)
    for (const [oldest, old] of rules)
      if (rules.size > RULES_MOST) {
        rules.delete(oldest)
        tell({ kind: 'forget', boards: [], rules: [old] })
      }
    return id
  }
  return {
    settingOf: (scenery: Scenery): Setting => ({
      board: boardOf(scenery.board),
      rules: rulesOf(scenery),
      occasion: scenery.occasion,
    }),
    keepOnly: (kept: readonly Board[]): void => {
      for (const [board, id] of boards)
        if (!kept.includes(board)) {
          boards.delete(board)
          tell({ kind: 'forget', boards: [id], rules: [] })
        }
    },
  }
}

function boardSent(board: Board, id: number) {
  const { keys, firms, columns } = board
  return {
    id,
    keys,
    firms,
    needs: needsOfBoard(board),
    capacity: columns.capacity,
    columns: columns.buffer as SharedArrayBuffer,
    words: wordsOf(board),
  }
}

/** Without what is worked out when it is asked for. */
function plain({ indicators, standards, policies }: Definitions): Definitions {
  return { indicators, standards, policies }
}
