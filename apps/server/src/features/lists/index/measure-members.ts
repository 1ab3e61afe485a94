import { significantDigits, type IsoDate, type RegionCode } from '@yinyu/kernel'
import { factAt, prepareNearness, type Definitions, type FactKey, type Nearness } from '@yinyu/rules'
import { valueReader } from '../../../bulk/board-columns.ts'
import type { Board } from '../../../bulk/board.ts'
import type { RuleOfLists } from '../listed-rules.ts'
import { isToBeMeasured, listOf, type Answered, type Member } from './member.ts'

interface Given {
  readonly board: Board
  readonly definitions: Definitions
  readonly rule: RuleOfLists
  readonly on: IsoDate
  readonly answered: readonly Answered[]
}

/**
 * Every firm that the answers put on a list of a rule, measured over the board where the verdicts do not tell enough; the
 * credit codes are still to come. Firms outside the regions of the rule are left out.
 */
export function measureMembers(given: Given): readonly Omit<Member, 'code'>[] {
  const { board, answered, rule } = given
  const fresh = measureOver(given, 'new')
  const reCheck = measureOver(given, 're-check')
  const chainOf = prepareChain(board)
  return answered.flatMap(({ unmetConditions, ...firm }): readonly Omit<Member, 'code'>[] => {
    if (!isFor(rule, firm.region)) return []
    const at = board.firmOf(firm.enterprise)
    const isMeasured = at !== undefined && isToBeMeasured({ ...firm, unmetConditions })
    const near = isMeasured ? (firm.holds === 'yes' ? reCheck : fresh)?.(at) : undefined
    const list = listOf(firm, near)
    if (list === undefined) return []
    const isShort = list === 'nearly' || list === 'falling'
    return [
      {
        ...firm,
        list,
        chain: at === undefined ? [] : chainOf(at),
        distance: isShort ? near?.distance : undefined,
        help: isShort ? near?.help : undefined,
        missing: list === 'unsure' ? (near?.missing ?? []) : [],
      },
    ]
  })
}

/** The regions that the content names. */
function isFor({ within, except }: RuleOfLists, region: string): boolean {
  const isIn = (area: RegionCode) => region.startsWith(significantDigits(area))
  return (within.length === 0 || within.some(isIn)) && !except.some(isIn)
}

function measureOver(
  { board, definitions, rule, on }: Given,
  purpose: 'new' | 're-check',
): ((firm: number) => Nearness) | undefined {
  const asker = prepareNearness(definitions, rule.id, { on, purpose })
  if (asker === undefined) return undefined
  const facts = asker.keys.map((key) => {
    const slot = board.keys.indexOf(key)
    return slot === -1 ? () => undefined : valueReader(board, slot)
  })
  return (firm) => asker.askRow(facts.map((factOf) => factOf(firm)))
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
