import type { Mask } from './mask.ts'
import { masksOfPlanned } from './amount-plan.ts'
import type { KernelPlan } from './kernel-plan.ts'
import { leavesOf, type KernelLeaves } from './kernel-leaves.ts'

/** How many steps of logic stand in one function: engines give up on optimising much longer ones. */
const STEPS_MAX = 220

/** Where the masks of one group of 32 firms lie between the functions of a kernel. */
export interface Scratch {
  readonly leaves: KernelLeaves
  /** Steps of logic in their order, cut into functions. */
  readonly parts: readonly (readonly Mask[])[]
  readonly placeOf: (mask: Mask) => number | undefined
  readonly size: number
}

/** Gives a place to every leaf that is found out in a loop and to every step that another function reads. */
export function layScratch(plan: KernelPlan): Scratch {
  const leaves = leavesOf(plan)
  const { nodes } = plan.questions.masks
  const steps = leaves.reached.filter((mask) => {
    const op = nodes[mask]?.op
    return op === 'not' || op === 'and' || op === 'or' || op === 'xor'
  })
  const parts = Array.from({ length: Math.ceil(steps.length / STEPS_MAX) }, (_, i) =>
    steps.slice(i * STEPS_MAX, (i + 1) * STEPS_MAX),
  )
  const partOf = new Map(parts.flatMap((part, i) => part.map((mask) => [mask, i] as const)))
  const places = new Map<Mask, number>()
  const keep = (mask: Mask) => {
    if (!places.has(mask)) places.set(mask, places.size)
  }
  for (const { mask } of loopLeaves(leaves)) keep(mask)
  for (const mask of steps) {
    for (const part of readBy(plan, mask))
      if (partOf.has(part) && partOf.get(part) !== partOf.get(mask)) keep(part)
  }
  for (const { least, most } of plan.tallies)
    for (const mask of [...least.bits, ...most.bits]) if (partOf.has(mask)) keep(mask)
  for (const mask of plan.amounts.flatMap(masksOfPlanned)) if (partOf.has(mask)) keep(mask)
  return { leaves, parts, placeOf: (mask) => places.get(mask), size: places.size }
}

/** The masks that a step is made from. */
export function readBy(plan: KernelPlan, mask: Mask): readonly Mask[] {
  const node = plan.questions.masks.nodes[mask]
  if (node?.op === 'not') return [node.of]
  return node?.op === 'and' || node?.op === 'or' || node?.op === 'xor' ? [node.a, node.b] : []
}

function loopLeaves({
  numbers,
  ratios,
  sums,
  codes,
  points,
}: KernelLeaves): readonly { readonly mask: Mask }[] {
  return [...numbers, ...ratios.flat(), ...sums.flat(), ...codes, ...points.flatMap(({ bits }) => bits)]
}
