import type { IsoDate } from '@yinyu/kernel'
import { lackingFacts, type Definitions, type Occasion, type RehearsedRule } from '@yinyu/rules'
import type { BoardDesk } from '../../bulk/board-desk.ts'
import { openRehearseDesk, type RehearseDesk, type Scenery } from '../../bulk/rehearse/rehearse-desk.ts'
import type { CodeNames } from '../../bulk/rehearse/rehearse-work.ts'
import type { House } from '../../house.ts'
import { newHeldBoards } from './held-boards.ts'

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

/** Keeps boards and the thread that plays over them, so that a slider that moves on finds what the last move found out. */
export interface Stages extends Pick<RehearseDesk, 'figures' | 'firms'> {
  readonly open: (wish: StageWish) => Promise<Scenery>
  /** What places are called. */
  readonly names: CodeNames
}

/** Our own convention: boards and the thread rest so long unused. */
const IDLE_MS = 300_000

/** The stages of a house; undefined where it keeps no board. */
export function stagesOf(house: House): Stages | undefined {
  const known = kept.get(house)
  if (known) return known
  if (!house.boards) return undefined
  const made = newStages(house, house.boards)
  kept.set(house, made)
  return made
}

function codeNames({ catalogue }: Pick<House, 'catalogue'>): CodeNames {
  const named = (all: readonly { readonly code: string; readonly name: string }[]) =>
    new Map(all.map(({ code, name }) => [code, name]))
  return { regions: named(catalogue.regions), industries: named(catalogue.industries) }
}

const kept = new WeakMap<House, Stages>()

function newStages(house: House, boards: BoardDesk): Stages {
  const held = newHeldBoards(house, boards)
  const desk = openRehearseDesk()
  const names = codeNames(house)
  let idle: NodeJS.Timeout | undefined
  let busy = 0
  const rest = (): void => {
    held.rest()
    desk.rest()
  }
  /** What is being worked out keeps everything awake. */
  const touched = async <T>(work: () => Promise<T>): Promise<T> => {
    clearTimeout(idle)
    busy += 1
    try {
      return await work()
    } finally {
      busy -= 1
      if (busy === 0) idle = setTimeout(rest, IDLE_MS).unref()
    }
  }
  const open = async ({ occasion, definitions, knownOn, rules }: StageWish): Promise<Scenery> => {
    const board = await held.open(knownOn)
    const lacking = lackingFacts({ definitions, occasion, board }, rules)
    const whole = lacking.length === 0 ? board : await held.openWith(knownOn, lacking)
    // A board that is held no longer goes: it is the largest thing there is.
    desk.keepOnly([...held.all(), whole])
    return { board: whole, definitions, occasion, names }
  }
  return {
    names,
    open: (wish) => touched(() => open(wish)),
    figures: (...asked) => touched(() => desk.figures(...asked)),
    firms: (...asked) => touched(() => desk.firms(...asked)),
  }
}
