import { newStage, type FactKey, type Occasion, type RehearsedRule, type Stage } from '@yinyu/rules'
import type { Board } from '../../bulk/board.ts'
import type { BoardDesk } from '../../bulk/board-desk.ts'
import type { House } from '../../house.ts'

/** All firms on a stage, with the board they come from. */
export interface OpenStage {
  readonly stage: Stage
  readonly board: Board
}

/** Keeps stages between moves, so that a slider that moves on finds what the last move found out. */
export interface Stages {
  readonly open: (occasion: Occasion, rules: readonly RehearsedRule[]) => Promise<OpenStage>
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
  let looked: { readonly at: number; readonly board: Promise<Board> } | undefined
  let idle: NodeJS.Timeout | undefined
  const boardNow = (): Promise<Board> => {
    const now = house.now().getTime()
    if (!looked || now - looked.at > LOOKED_AT_MS) {
      const board = boards.open()
      looked = { at: now, board }
      board.catch(() => (looked = undefined))
    }
    return looked.board
  }
  const rest = (): void => {
    stages.clear()
    looked = undefined
  }
  const stageOver = (board: Board, occasion: Occasion): OpenStage => {
    const name = `${board.hash} ${occasion.on} ${occasion.purpose} ${board.keys.length}`
    const before = stages.get(name)
    const found = before && before.stage.masks() < MASKS_MOST ? before : stageOf(house, board, occasion)
    stages.delete(name)
    stages.set(name, found)
    // A board that the records have left behind goes with its stages: it is the largest thing there is.
    for (const [other, opened] of stages) if (opened.board !== board) stages.delete(other)
    for (const oldest of stages.keys()) if (stages.size > STAGES_MOST) stages.delete(oldest)
    return found
  }
  return {
    open: async (occasion, rules) => {
      clearTimeout(idle)
      idle = setTimeout(rest, IDLE_MS).unref()
      const found = stageOver(await boardNow(), occasion)
      const lacking = found.stage.lacking(rules)
      if (lacking.length === 0) return found
      return stageOver(await openWith(lacking), occasion)
    },
  }

  async function openWith(keys: readonly FactKey[]): Promise<Board> {
    const board = boards.open({ keys })
    looked = { at: house.now().getTime(), board }
    return board
  }
}

function stageOf({ definitions }: House, board: Board, occasion: Occasion): OpenStage {
  const { indicators, standards, policies } = definitions
  return { stage: newStage({ indicators, standards, policies }, occasion, board), board }
}
