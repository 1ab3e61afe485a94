import type { Definitions, Fact, FactValue } from '@yinyu/rules'
import type { IsoDate } from '@yinyu/kernel'
import type { BoardDesk } from '../../../bulk/board-desk.ts'
import { boardOf, deskOf, type TestFirm } from '../../../bulk/testing/board-of.ts'

/** A desk whose board holds the firms that a test has told by then. */
export function toldBoard(on: IsoDate): {
  readonly tell: (id: string, facts: Readonly<Record<string, FactValue>>) => void
  readonly desk: (storage: unknown, definitions: Definitions) => BoardDesk
} {
  const told = new Map<string, TestFirm>()
  return {
    tell: (id, facts) => {
      const values = Object.entries(facts).map(([key, value]) => [key, { value }] as const)
      told.set(id, { id, facts: new Map<string, Fact>(values) })
    },
    desk: (_, definitions) => {
      const board = () => boardOf(definitions, on, [...told.values()])
      return { ...deskOf(boardOf(definitions, on, [])), open: () => Promise.resolve(board()) }
    },
  }
}
