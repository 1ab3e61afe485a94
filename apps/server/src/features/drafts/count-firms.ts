import { refuse, type DraftCount, type Refusal } from '@yinyu/contract'
import type { RegionCode } from '@yinyu/kernel'
import type { Occasion, Policy } from '@yinyu/rules'
import type { House } from '../../house.ts'
import { placeOn } from '../rehearsals/order-asked.ts'
import { stagesOf } from '../rehearsals/stages.ts'

interface Given {
  readonly policy: Policy
  readonly occasion: Occasion
  /** Whose firms are counted. */
  readonly region: RegionCode
}

/** Whom a policy would reach among the firms of a region by the records of today, and what would be due: a rehearsal of it. */
export async function countFirms(
  house: House,
  { policy, occasion, region }: Given,
): Promise<DraftCount | Refusal> {
  const stages = stagesOf(house)
  if (stages === undefined) return refuse('DRAFT_NO_BOARD', '这里没有全部企业的数据，数不出企业数。')
  const rule = { kind: 'policy', policy } as const
  const { definitions } = placeOn(house, occasion.on)
  const scenery = await stages.open({ occasion, definitions, knownOn: undefined, rules: [rule] })
  const asIs = { name: '', changes: [] }
  const order = { rule, against: undefined, region, variants: [asIs] }
  const { figures } = await stages.figures(scenery, order, new Set())
  const outcome = figures?.variants[0]?.after
  if (!figures || !outcome) throw new Error('a policy to which nothing is changed was not counted')
  const { money, ...counts } = outcome
  return {
    firms: figures.firms,
    ...counts,
    openFirms: money?.openFirms ?? 0,
    on: occasion.on,
    recordsOn: scenery.board.manifest.heldOn,
    ...(money && { leastFen: `${money.leastFen}`, mostFen: `${money.mostFen}` }),
  }
}
