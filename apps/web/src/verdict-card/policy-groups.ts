import {
  applyWay,
  isRunning,
  judgePolicy,
  sayChange,
  waysToMeetCondition,
  type Change,
  type Definitions,
  type Facts,
  type Occasion,
  type PolicyVerdict,
  type Way,
} from '@yinyu/rules'

/** 现在可享, 差一点, 还不能判断, 不适合本企业, 已结束或未生效: in the order in which they matter to a firm. */
export const policyGroups = ['due', 'nearly', 'open', 'not-for-you', 'not-running'] as const
export type PolicyGroup = (typeof policyGroups)[number]

export interface GroupedPolicy {
  readonly answer: PolicyVerdict
  /** What would have to change, in words; only for what is nearly due. */
  readonly toDo: readonly string[]
  /** What the policy would say after that. */
  readonly afterwards?: PolicyVerdict | undefined
}

/** Sorts the answers of all policies into the groups of the card, the best first in each. */
export function groupPolicies(
  answers: readonly PolicyVerdict[],
  definitions: Definitions,
  facts: Facts,
  occasion: Occasion,
): ReadonlyMap<PolicyGroup, readonly GroupedPolicy[]> {
  const groups = new Map<PolicyGroup, GroupedPolicy[]>(policyGroups.map((group) => [group, []]))
  for (const answer of answers) {
    const way = wayNearby(answer, definitions, facts, occasion)
    groups.get(groupOf(answer, way, occasion))?.push({
      answer,
      toDo: way.map((change) => sayChange(change, definitions.indicators)),
      afterwards:
        way.length === 0
          ? undefined
          : judgePolicy(definitions, answer.policy, applyWay(facts, way), occasion),
    })
  }
  for (const list of groups.values()) list.sort((a, b) => byWorth(a.answer, b.answer))
  return groups
}

function groupOf({ policy, verdict }: PolicyVerdict, way: Way, { on }: Occasion): PolicyGroup {
  if (!isRunning(policy, on)) return 'not-running'
  if (verdict === 'met') return 'due'
  if (verdict === 'unknown') return 'open'
  return way.length > 0 ? 'nearly' : 'not-for-you'
}

/** Nearly due: a single condition stands in the way, and a small step of the firm would meet it. */
function wayNearby(
  { policy, verdict, reasons }: PolicyVerdict,
  definitions: Definitions,
  facts: Facts,
  occasion: Occasion,
): Way {
  if (verdict !== 'unmet' || !isRunning(policy, occasion.on)) return []
  const unmet = reasons.filter((reason) => reason.verdict === 'unmet')
  if (unmet.length !== 1 || unmet[0]?.id === 'scope') return []
  const titles = nextTitles(definitions, facts)
  return (
    policy.who
      .flatMap((condition) => waysToMeetCondition(definitions, condition, facts, occasion))
      .find((way) => way.every((change) => isSmallStep(change, titles))) ?? []
  )
}

/** A title of the next rung, or a number within half again of what it is; a no is not turned into a yes. */
function isSmallStep({ key, from, to }: Change, titles: ReadonlySet<string>): boolean {
  if (titles.has(key)) return true
  return typeof from === 'number' && typeof to === 'number' && Math.abs(to - from) * 2 <= Math.abs(from)
}

function nextTitles({ standards }: Definitions, facts: Facts): ReadonlySet<string> {
  const held = standards.filter(({ grants }) => grants !== undefined && facts.get(grants)?.value === true)
  const highest = Math.max(0, ...held.map(({ rung = 0 }) => rung))
  return new Set(
    standards.flatMap(({ rung, grants }) => (rung === highest + 1 && grants !== undefined ? [grants] : [])),
  )
}

/** What is sure before what is possible, the larger before the smaller, an unknown amount last. */
function byWorth(a: PolicyVerdict, b: PolicyVerdict): number {
  return (
    Number(a.displacedBy !== undefined) - Number(b.displacedBy !== undefined) ||
    compare(b.amount?.leastFen ?? -1n, a.amount?.leastFen ?? -1n) ||
    compare(b.amount?.mostFen ?? -1n, a.amount?.mostFen ?? -1n)
  )
}

function compare(a: bigint, b: bigint): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
