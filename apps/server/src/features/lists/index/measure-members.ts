import { setImmediate as others } from 'node:timers/promises'
import type { IsoDate } from '@yinyu/kernel'
import { factAt, prepareNearness, type Definitions, type FactKey, type Nearness } from '@yinyu/rules'
import type { Board } from '../../../bulk/board.ts'
import { listOf, type Answered, type Member } from './member.ts'

interface Given {
  readonly board: Board
  readonly definitions: Definitions
  readonly rule: string
  readonly on: IsoDate
  readonly answered: readonly Answered[]
}

/** After so many firms others get their turn. */
const TURN_FIRMS = 2_048

/** Measures every firm that the answers put on a list, over the board; the credit codes are still to come. */
export async function measureMembers(given: Given): Promise<readonly Omit<Member, 'code'>[]> {
  const { board, answered } = given
  const fresh = measureOver(given, 'new')
  const reCheck = measureOver(given, 're-check')
  const chainOf = prepareChain(board)
  const members: Omit<Member, 'code'>[] = []
  for (const [place, firm] of answered.entries()) {
    if (place % TURN_FIRMS === TURN_FIRMS - 1) await others()
    const at = board.firmOf(firm.enterprise)
    const measure = firm.holds === 'yes' ? reCheck : fresh
    const near = at === undefined ? undefined : measure?.(at)
    const list = listOf(firm, near)
    if (list === undefined) continue
    members.push({
      ...firm,
      list,
      chain: at === undefined ? [] : chainOf(at),
      distance: list === 'nearly' || list === 'falling' ? near?.distance : undefined,
      help: list === 'nearly' || list === 'falling' ? near?.help : undefined,
      missing: list === 'unsure' ? (near?.missing ?? []) : [],
    })
  }
  return members
}

function measureOver(
  { board, definitions, rule, on }: Given,
  purpose: 'new' | 're-check',
): ((firm: number) => Nearness) | undefined {
  const asker = prepareNearness(definitions, rule, { on, purpose })
  if (asker === undefined) return undefined
  const slots = asker.keys.map((key) => board.keys.indexOf(key))
  return (firm) => asker.askRow(slots.map((slot) => factAt(board.columns, slot, firm)))
}

/** The roles in chains that the board knows of a firm. */
function prepareChain({ keys, columns }: Board): (firm: number) => readonly string[] {
  const slotOf = (key: FactKey) => keys.indexOf(key)
  const [role, node] = [slotOf('chain-role'), slotOf('chain-key-node')]
  return (firm) => {
    const word = factAt(columns, role, firm)
    return [
      ...(factAt(columns, node, firm) === true ? ['key-node'] : []),
      ...(typeof word === 'string' && word !== 'none' ? [word] : []),
    ]
  }
}
