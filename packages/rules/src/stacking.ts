import type { Verdict } from '@yinyu/kernel'
import type { Amount } from './benefit/amount.ts'
import type { Policy } from './policy.ts'
import type { PolicyStatusOn } from './policy-status.ts'

/** What the choice among rivals looks at. */
export interface Stackable {
  readonly policy: Pick<Policy, 'id' | 'stacking'>
  readonly status: PolicyStatusOn
  readonly verdict: Verdict
  readonly amount: Amount | undefined
}

/** A policy that may still be chosen, with what it surely and at most brings. */
interface Candidate {
  readonly at: number
  readonly id: string
  readonly leastFen: bigint
  readonly mostFen: bigint
  readonly rivals: readonly string[]
}

/**
 * Among policies that exclude each other, takes the combination worth most and marks each loser with the
 * policy that displaced it. Exact: every allowed combination of a group of rivals is weighed, first by what
 * is sure, then by what is possible, then in the order of the list.
 */
export function chooseCombination<T extends Stackable>(
  verdicts: readonly T[],
): readonly (T & { readonly displacedBy?: string | undefined })[] {
  const candidates = verdicts.flatMap((verdict, at) => candidateOf(verdict, at, verdicts))
  const chosen = new Set(
    groupsOf(candidates)
      .flatMap((group) => bestOf(group))
      .map((c) => c.id),
  )
  return verdicts.map((verdict) => {
    const candidate = candidates.find((c) => c.id === verdict.policy.id)
    if (!candidate || chosen.has(candidate.id)) return verdict
    const winner = candidate.rivals.find((id) => chosen.has(id))
    return winner === undefined ? verdict : { ...verdict, displacedBy: winner }
  })
}

function candidateOf(verdict: Stackable, at: number, all: readonly Stackable[]): readonly Candidate[] {
  const rivals = rivalsOf(
    verdict.policy,
    all.map(({ policy }) => policy),
  )
  if (rivals.length === 0 || !mayBePaid(verdict)) return []
  const leastFen = verdict.amount?.leastFen ?? 0n
  return [{ at, id: verdict.policy.id, leastFen, mostFen: verdict.amount?.mostFen ?? leastFen, rivals }]
}

/** Only what is met and still running competes: an unknown must not push out what is sure. */
function mayBePaid(verdict: Stackable): boolean {
  return verdict.verdict === 'met' && (verdict.status === 'in-force' || verdict.status === 'unconfirmed')
}

/** The policies that cannot be had together with one. Exclusion is mutual, whichever of the two texts says it. */
export function rivalsOf(
  { id, stacking }: Stackable['policy'],
  all: readonly Stackable['policy'][],
): readonly string[] {
  const own = stacking.flatMap((rule) => rule.excludes)
  const others = all.filter((each) => each.stacking.some((rule) => rule.excludes.includes(id)))
  return [...new Set([...own, ...others.map((each) => each.id)])].filter((rival) => rival !== id)
}

/** Candidates that are linked by exclusions, directly or over others. */
function groupsOf(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const left = new Set(candidates)
  const groups: Candidate[][] = []
  for (const start of candidates) {
    if (!left.delete(start)) continue
    const group = [start]
    for (const member of group) {
      for (const other of [...left].filter((c) => member.rivals.includes(c.id))) {
        left.delete(other)
        group.push(other)
      }
    }
    groups.push(group.toSorted((a, b) => a.at - b.at))
  }
  return groups
}

function bestOf(group: readonly Candidate[]): readonly Candidate[] {
  const [first, ...rest] = group
  if (!first) return []
  const without = bestOf(rest)
  const withFirst = [first, ...bestOf(rest.filter((c) => !first.rivals.includes(c.id)))]
  return worth(without) > worth(withFirst) ||
    (worth(without) === worth(withFirst) && possible(without) > possible(withFirst))
    ? without
    : withFirst
}

function worth(chosen: readonly Candidate[]): bigint {
  return chosen.reduce((sum, c) => sum + c.leastFen, 0n)
}

function possible(chosen: readonly Candidate[]): bigint {
  return chosen.reduce((sum, c) => sum + c.mostFen, 0n)
}
