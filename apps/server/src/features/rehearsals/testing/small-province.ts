import { keptRehearsalRoutes, rehearsalRoutes } from '@yinyu/contract'
import type { Facts, FactValue } from '@yinyu/rules'
import type { Board } from '../../../bulk/board.ts'
import { boardOf, deskOf, type TestFirm } from '../../../bulk/testing/board-of.ts'
import { openHouse, type TestCaller, type TestHouse } from '../../../door/testing/open-house.ts'
import type { Engine } from '../../../storage/testing/clusters.ts'
import { enter } from '../../../storage/testing/people.ts'
import { rehearsalHandlers } from '../handlers.ts'

export const TODAY = '2026-11-22'
const BEGUN = Date.parse(`${TODAY}T03:00:00Z`)
/** Longer than a stage goes on without looking at the records. */
const A_WHILE_MS = 60_000
/** So many fen are ten thousand yuan. */
export const WAN = 1_000_000

/** A house with six firms whose figures are counted by hand in the tests. */
export interface SmallProvince {
  readonly it: TestHouse
  /** An officer of the whole province. */
  readonly province: TestCaller
  /** Enterprise ids by the letters of the firms. */
  readonly ids: Readonly<Record<string, string>>
  /** Records other facts of a firm, once each; a while goes by. */
  readonly record: (letter: string, facts: Readonly<Record<string, FactValue>>) => void
  readonly close: () => Promise<void>
}

/** Research in 2025 and 2024 in fen. D does not tell; E lies in Xiamen; F holds no title. */
const firms: Readonly<Record<string, { region: string; facts: Readonly<Record<string, FactValue>> }>> = {
  A: { region: '350582', facts: { ...research(400, 200), 'title-tech-sme': true } },
  B: { region: '350582', facts: { ...research(250, 100), 'title-tech-sme': true } },
  C: { region: '350581', facts: { ...research(300, 200), 'title-tech-sme': true } },
  D: { region: '350581', facts: { 'rd-expense@2024': 100 * WAN, 'title-tech-sme': true } },
  E: { region: '350200', facts: { ...research(500, 200), 'title-tech-sme': true } },
  F: { region: '350582', facts: research(400, 200) },
}
const none = { 'title-tech-sme': false, 'title-hnte': false, 'other-tech-firm': false, industry: '3911' }

export async function openSmallProvince(engine: Engine): Promise<SmallProvince> {
  const later = new Map<string, Readonly<Record<string, FactValue>>>()
  const ids: Record<string, string> = {}
  let board: { readonly of: Board; readonly recorded: number } | undefined
  const it = await openHouse(engine, {
    routes: [...rehearsalRoutes, ...keptRehearsalRoutes],
    handlers: rehearsalHandlers,
    now: () => new Date(BEGUN + later.size * A_WHILE_MS),
    boards: (_, definitions) => {
      const firmsWith = (recorded: typeof later) =>
        Object.entries(firms).map(([letter, { region, facts }]): TestFirm => ({
          id: ids[letter] ?? '',
          facts: factsOf({ ...none, region, ...facts, ...recorded.get(letter) }),
        }))
      const current = (): Board => {
        if (board?.recorded === later.size) return board.of
        board = { of: boardOf(definitions, TODAY, firmsWith(later)), recorded: later.size }
        return board.of
      }
      return {
        open: () => Promise.resolve(current()),
        // What is recorded later was not known on any day before.
        openOn: ({ heldOn }) => Promise.resolve(boardOf(definitions, heldOn, firmsWith(new Map()))),
        decide: (over, ...rest) => deskOf(over).decide(over, ...rest),
        close: () => Promise.resolve(),
      }
    },
  })
  for (const [letter, { region }] of Object.entries(firms))
    ids[letter] = (await enter(it.house.storage, { region, name: `企业${letter}` })).id
  return {
    it,
    province: await it.signIn({ role: 'officer', region: '350000' }),
    ids,
    record: (letter, facts) => later.set(letter, facts),
    close: () => it.close(),
  }
}

function research(latest: number, before: number): Readonly<Record<string, FactValue>> {
  return { 'rd-expense@2025': latest * WAN, 'rd-expense@2024': before * WAN }
}

function factsOf(values: Readonly<Record<string, FactValue>>): Facts {
  return new Map(Object.entries(values).map(([key, value]) => [key, { value }]))
}
