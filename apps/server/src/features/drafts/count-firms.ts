import { setImmediate as breathe } from 'node:timers/promises'
import { refuse, type DraftCount, type Refusal } from '@yinyu/contract'
import { significantDigits } from '@yinyu/kernel'
import {
  lowerAmounts,
  lowerDecision,
  verdictAt,
  type Definitions,
  type Occasion,
  type Policy,
} from '@yinyu/rules'
import { valueReader } from '../../bulk/board-columns.ts'
import type { BoardDesk } from '../../bulk/board-desk.ts'
import { firmAmounts } from '../../bulk/firm-amounts.ts'

/** So many firms are gone through before others get their turn. */
const AT_ONCE = 20_000

interface Given {
  readonly policy: Policy
  readonly definitions: Definitions
  readonly occasion: Occasion
  /** Whose firms are counted. */
  readonly region: string
}

/** Whom a policy would reach among the firms of a region, and what would be due to them, over the board of today. */
export async function countFirms(
  boards: BoardDesk | undefined,
  { policy, definitions, occasion, region }: Given,
): Promise<DraftCount | Refusal> {
  if (boards === undefined) return refuse('DRAFT_NO_BOARD', '这里没有全部企业的数据，数不出企业数。')
  // Standards are only read where the policy names them.
  const { indicators, standards } = definitions
  const alone = { indicators, standards, policies: [policy] }
  const wanted = lowerAmounts(alone, occasion, lowerDecision(alone, occasion).keys).keys
  const board = await boards.open({ keys: wanted })
  const lowered = { ...lowerDecision(alone, occasion, board.keys), standards: [] }
  const { plan, sheet } = await boards.decide(board, lowered)
  const answer = plan.answers.find(({ kind, condition }) => kind === 'policy' && condition === undefined)
  if (answer === undefined) throw new Error('the kernels lost the policy they were to decide')
  const amounts = firmAmounts(board, alone, occasion)
  const placeOf = valueReader(board, board.keys.indexOf('region'))
  const inside = significantDigits(region)
  const found = { firms: 0, met: 0, unknown: 0, unmet: 0, openFirms: 0, leastFen: 0n, mostFen: 0n }
  for (let firm = 0; firm < board.firms; firm++) {
    if (firm % AT_ONCE === AT_ONCE - 1) await breathe()
    const place = placeOf(firm)
    if (inside !== '' && (typeof place !== 'string' || !place.startsWith(inside))) continue
    const verdict = verdictAt(sheet, answer, firm)
    found.firms += 1
    found[verdict] += 1
    if (verdict === 'unmet') continue
    amounts.workOut(firm, () => verdict)
    const [least = Number.NaN] = amounts.least
    const [most = Number.NaN] = amounts.most
    if (!Number.isNaN(least)) found.leastFen += BigInt(least)
    if (Number.isNaN(most)) found.openFirms += 1
    else found.mostFen += BigInt(most)
  }
  const { leastFen, mostFen, ...counts } = found
  return {
    ...counts,
    on: occasion.on,
    recordsOn: board.manifest.heldOn,
    ...(policy.gives.kind === 'not-known'
      ? {}
      : { leastFen: leastFen.toString(), mostFen: mostFen.toString() }),
  }
}
