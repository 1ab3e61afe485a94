import type { GrowthList, GrowthRow, HelpKind } from '@yinyu/contract'
import { ratio, type IsoDate, type Ratio } from '@yinyu/kernel'
import {
  prepareNearness,
  sayChange,
  sayConditionFor,
  sayFactKey,
  waysToMeetCondition,
  type Condition,
  type Definitions,
  type Facts,
  type NearnessAsker,
  type Occasion,
  type Purpose,
} from '@yinyu/rules'
import type { Board } from '../../bulk/board.ts'
import { listOf } from './index/member.ts'

/** What a list tells of a firm besides its names: what is short, what is open, how far it is. */
export type ListedStanding = Pick<GrowthRow, 'short' | 'open' | 'distance' | 'help' | 'hasMoved'>

/** More ways to meet one condition would not be read. */
const WAYS_MOST = 3

interface Given {
  readonly board: Board
  readonly definitions: Definitions
  readonly rule: string
  readonly list: GrowthList
  readonly on: IsoDate
}

/** Prepared for one list; each call looks at one firm with the tree walker, so it is for the firms of one page. */
export function prepareStanding(given: Given): (enterprise: string) => ListedStanding {
  const { board, definitions, rule, list, on } = given
  const grants = definitions.standards.find(({ id }) => id === rule)?.grants
  const askers = {
    new: prepareNearness(definitions, rule, { on, purpose: 'new' }),
    're-check': prepareNearness(definitions, rule, { on, purpose: 're-check' }),
  }
  return (enterprise) => {
    const firm = board.firmOf(enterprise)
    if (firm === undefined) return { ...NOTHING, hasMoved: true }
    const facts = board.factsAt(firm)
    const holds = grants !== undefined && facts.get(grants)?.value === true ? 'yes' : 'no'
    const purpose: Purpose = holds === 'yes' || list === 'falling' || list === 'due' ? 're-check' : 'new'
    const asker = askers[purpose]
    if (asker === undefined) return NOTHING
    const near = asker.ask(facts)
    const verdicts = { fresh: near.verdict, reCheck: near.verdict }
    const hasMoved = list !== 'due' && listOf({ holds, ...verdicts }, near) !== list
    const context = { definitions, facts, occasion: { on, purpose } }
    return {
      short: near.unmet.map(({ condition, help }) => tellShort(asker, condition, help, context)),
      open: near.unknown.map((place) => tellOpen(asker, place, context)),
      distance: sayShare(near.distance),
      help: near.help,
      hasMoved,
    }
  }
}

const NOTHING: ListedStanding = { short: [], open: [], hasMoved: false }

interface Context {
  readonly definitions: Definitions
  readonly facts: Facts
  readonly occasion: Occasion
}

function tellShort(
  { conditions }: NearnessAsker,
  place: number,
  help: HelpKind | undefined,
  context: Context,
): GrowthRow['short'][number] {
  const condition = conditions[place]
  if (condition === undefined) return { title: '', ways: [], help }
  const { definitions, facts, occasion } = context
  const ways = waysToMeetCondition(definitions, condition, facts, occasion)
  const says = ways
    .slice(0, WAYS_MOST)
    .map((way) => way.map((change) => sayChange(change, definitions.indicators)).join('，'))
  return { title: nameOf(condition, context), ways: [...new Set(says)], help }
}

function tellOpen(
  { conditions, missingOf }: NearnessAsker,
  place: number,
  context: Context,
): GrowthRow['open'][number] {
  const condition = conditions[place]
  if (condition === undefined) return { title: '', missing: [] }
  const { indicators } = context.definitions
  return {
    title: nameOf(condition, context),
    missing: missingOf(place, context.facts).map((key) => sayFactKey(key, indicators)),
  }
}

function nameOf(condition: Condition, { definitions, occasion }: Context): string {
  return condition.title ?? sayConditionFor(definitions, condition, occasion)
}

const HUNDREDTHS = 10_000n

/** `37.21%`, rounded up so that what is short never reads as nothing; a whole step has no share to tell. */
export function sayShare(share: Ratio | undefined): string | undefined {
  if (share === undefined || share.n === share.d) return undefined
  const { n, d } = ratio(share.n * HUNDREDTHS, share.d)
  const up = (n + d - 1n) / d
  return `${up / 100n}${up % 100n === 0n ? '' : `.${`${up % 100n}`.padStart(2, '0').replace(/0$/, '')}`}%`
}
