import {
  newStage,
  type Definitions,
  type FactKey,
  type Occasion,
  type RehearsedRule,
  type Stage,
} from '@yinyu/rules'
import type { IsoDate } from '@yinyu/kernel'
import type { Board } from '../../bulk/board.ts'
import type { BoardDesk } from '../../bulk/board-desk.ts'
import type { House } from '../../house.ts'

/** All firms on a stage, with the board they come from. */
export interface OpenStage {
  readonly stage: Stage
  readonly board: Board
}

/** What is to be played. */
export interface StageWish {
  readonly occasion: Occasion
  /** Everything in force on the day of the occasion. */
  readonly definitions: Definitions
  /** A past day: only what was known then; undefined: what is known today. */
  readonly knownOn: IsoDate | undefined
  /** Rules whose facts must stand on the board. */
  readonly rules: readonly RehearsedRule[]
}

/** Keeps stages between moves, so that a slider that moves on finds what the last move found out. */
export interface Stages {
  readonly open: (wish: StageWish) => Promise<OpenStage>
}

/** Our own conventions: a stage rests so long unused, and so many occasions stand side by side. */
const IDLE_MS = 300_000
const STAGES_MOST = 2
/** Our own convention: while a slider moves, the records are not looked at again before so long. */
const LOOKED_AT_MS = 30_000
/** A stage that has seen so many masks is begun anew: the graph of what was asked only grows. */
const MASKS_MOST = 400_000

/** The stages of a house; undefined where it keeps no board. */
export function stagesOf(house: House): Stages | undefined {
  const known = kept.get(house)
  if (known) return known
  if (!house.boards) return undefined
  const made = newStages(house, house.boards)
  kept.set(house, made)
  return made
}

const kept = new WeakMap<House, Stages>()

function newStages(house: House, boards: BoardDesk): Stages {
  const stages = new Map<string, OpenStage>()
  const held = newHeldBoards(house, boards)
  let idle: NodeJS.Timeout | undefined
  const rest = (): void => {
    stages.clear()
    held.rest()
  }
  const stageOver = (board: Board, { occasion, definitions, knownOn }: StageWish): OpenStage => {
    const name = `${board.hash} ${occasion.on} ${occasion.purpose} ${knownOn ?? ''} ${board.keys.length}`
    const before = stages.get(name)
    const isUsable = before?.stage.definitions === definitions && before.stage.masks() < MASKS_MOST
    const found = isUsable ? before : { stage: newStage(definitions, occasion, board), board }
    stages.delete(name)
    stages.set(name, found)
    // A board that is held no longer goes with its stages: it is the largest thing there is.
    for (const [other, opened] of stages)
      if (opened.board !== board && !held.holds(opened.board)) stages.delete(other)
    for (const oldest of stages.keys()) if (stages.size > STAGES_MOST) stages.delete(oldest)
    return found
  }
  return {
    open: async (wish) => {
      clearTimeout(idle)
      idle = setTimeout(rest, IDLE_MS).unref()
      const found = stageOver(await held.open(wish.knownOn), wish)
      const lacking = found.stage.lacking(wish.rules)
      if (lacking.length === 0) return found
      return stageOver(await held.openWith(wish.knownOn, lacking), wish)
    },
  }
}

/** The board of today, looked at again now and then, and beside it that of one past day, which never changes. */
function newHeldBoards(house: Pick<House, 'now'>, boards: BoardDesk) {
  let today: { readonly at: number; readonly board: Promise<Board> } | undefined
  let past:
    | { readonly day: IsoDate; readonly keys: readonly FactKey[]; readonly board: Promise<Board> }
    | undefined
  const arrived = new Map<'today' | 'past', Board>()
  const remember = (which: 'today' | 'past', board: Promise<Board>): void => {
    const forget = () => {
      if (today?.board === board) today = undefined
      if (past?.board === board) past = undefined
    }
    board.then((found) => arrived.set(which, found), forget)
  }
  const openToday = (keys: readonly FactKey[]): Promise<Board> => {
    const now = house.now().getTime()
    if (keys.length > 0 || !today || now - today.at > LOOKED_AT_MS) {
      const board = boards.open(keys.length > 0 ? { keys } : {})
      today = { at: now, board }
      remember('today', board)
    }
    return today.board
  }
  const openPast = (day: IsoDate, more: readonly FactKey[]): Promise<Board> => {
    if (more.length > 0 || past?.day !== day) {
      const keys = [...(past?.day === day ? past.keys : []), ...more]
      const board = boards.openOn({ heldOn: day, knownOn: day, keys })
      past = { day, keys, board }
      remember('past', board)
    }
    return past.board
  }
  const openWith = (knownOn: IsoDate | undefined, keys: readonly FactKey[]): Promise<Board> =>
    knownOn === undefined ? openToday(keys) : openPast(knownOn, keys)
  return {
    open: (knownOn: IsoDate | undefined) => openWith(knownOn, []),
    openWith,
    holds: (board: Board) => [...arrived.values()].includes(board),
    rest: () => {
      today = undefined
      past = undefined
      arrived.clear()
    },
  }
}
