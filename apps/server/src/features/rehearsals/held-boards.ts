import type { IsoDate } from '@yinyu/kernel'
import type { FactKey } from '@yinyu/rules'
import type { Board } from '../../bulk/board.ts'
import type { BoardDesk } from '../../bulk/board-desk.ts'
import type { House } from '../../house.ts'

/** Our own convention: while a slider moves, the records are not looked at again before so long. */
const LOOKED_AT_MS = 30_000

/** The board of today, looked at again now and then, and beside it that of one past day, which never changes. */
export function newHeldBoards(house: Pick<House, 'now'>, boards: BoardDesk) {
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
    all: (): readonly Board[] => [...arrived.values()],
    rest: () => {
      today = undefined
      past = undefined
      arrived.clear()
    },
  }
}
