import type { Slot } from '../form/polynomial.ts'
import type { Leaf, PointsLeaf, RatioLeaf, SumLeaf } from './leaf.ts'
import { monomialOf, slotsOf } from './line-masks.ts'
import type { Mask } from './mask.ts'
import { masksOfPlanned } from './amount-plan.ts'
import type { KernelPlan } from './kernel-plan.ts'

/** The masks that a pass needs and the leaves among them, apart by how they are found out. */
export interface KernelLeaves {
  /** Everything reached from answers and scores, in an order in which each can be made from those before. */
  readonly reached: readonly Mask[]
  /** Of each number first whether it is known, then its lines. */
  readonly numbers: readonly LeafAt<Extract<Leaf, { ask: 'known' | 'line' }>>[]
  readonly ratios: readonly (readonly LeafAt<RatioLeaf>[])[]
  readonly sums: readonly (readonly LeafAt<SumLeaf>[])[]
  readonly codes: readonly LeafAt<Extract<Leaf, { ask: 'code' }>>[]
  readonly points: readonly {
    readonly of: PointsLeaf
    readonly bits: readonly LeafAt<Extract<Leaf, { ask: 'bit' }>>[]
  }[]
}

export interface LeafAt<L extends Leaf> {
  readonly mask: Mask
  readonly leaf: L
}

export function leavesOf(plan: KernelPlan): KernelLeaves {
  const reached = reachedFrom(plan)
  const all = reached.flatMap((mask): readonly LeafAt<Leaf>[] => {
    const node = plan.questions.masks.nodes[mask]
    const leaf = node?.op === 'leaf' ? plan.questions.leaves[node.leaf] : undefined
    return leaf ? [{ mask, leaf }] : []
  })
  const asking = <A extends Leaf['ask']>(...asks: readonly A[]) =>
    all.filter((at): at is LeafAt<Extract<Leaf, { ask: A }>> =>
      (asks as readonly string[]).includes(at.leaf.ask),
    )
  const numbers = asking('known', 'line').toSorted(
    (a, b) => a.leaf.slot - b.leaf.slot || rank(a.leaf) - rank(b.leaf),
  )
  const points = Map.groupBy(asking('bit'), ({ leaf }) => JSON.stringify(leaf.of))
  return {
    reached,
    numbers,
    ratios: grouped(asking('ratio'), ({ leaf }) => `${leaf.top}/${leaf.bottom}`),
    sums: grouped(asking('sum'), ({ leaf }) => leaf.polynomial.map(monomialOf).join('+')),
    codes: asking('code').toSorted((a, b) => a.leaf.question.slot - b.leaf.question.slot),
    points: [...points.values()].flatMap((bits) => (bits[0] ? [{ of: bits[0].leaf.of, bits }] : [])),
  }
}

/** Masks are numbered after those they are made from, so ascending order is an order of making. */
function reachedFrom({ questions, verdicts, tallies, amounts }: KernelPlan): readonly Mask[] {
  const reached = new Set<Mask>()
  const { nodes } = questions.masks
  const visit = (mask: Mask): void => {
    if (reached.has(mask)) return
    reached.add(mask)
    const node = nodes[mask]
    if (node?.op === 'not') visit(node.of)
    if (node?.op === 'and' || node?.op === 'or' || node?.op === 'xor') [node.a, node.b].forEach(visit)
    const leaf = node?.op === 'leaf' ? questions.leaves[node.leaf] : undefined
    // Sums ask whether their facts are known before they go to big integers.
    if (leaf?.ask === 'sum')
      slotsOf(leaf.polynomial).forEach((slot: Slot) => visit(questions.ask({ ask: 'known', slot })))
  }
  for (const { met, possible } of verdicts) [met, possible].forEach(visit)
  for (const { least, most } of tallies) [...least.bits, ...most.bits].forEach(visit)
  amounts.flatMap(masksOfPlanned).forEach(visit)
  return [...reached].toSorted((a, b) => a - b)
}

function rank(leaf: Extract<Leaf, { ask: 'known' | 'line' }>): number {
  return leaf.ask === 'known' ? -Infinity : leaf.line
}

function grouped<T>(all: readonly T[], keyOf: (of: T) => string): readonly (readonly T[])[] {
  return [...Map.groupBy(all, keyOf).values()]
}
