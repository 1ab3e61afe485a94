import type { Dialect } from './dialect.ts'
import type { KernelPlan } from './kernel-plan.ts'
import { ALWAYS, NEVER, type Mask } from './mask.ts'
import { readBy, type Scratch } from './scratch.ts'
import { strideOf } from './answer-sheet.ts'
import { offsetOf, stridesOf } from './columns.ts'
import type { TallyPlanes } from './tally-planes.ts'
import { widthOf } from './planes.ts'

export interface PrintedFunction {
  readonly name: string
  readonly lines: readonly string[]
}

/** The steps of logic, cut into functions; each writes its answers as soon as it has them. */
export function printLogic(dialect: Dialect, plan: KernelPlan, scratch: Scratch): readonly PrintedFunction[] {
  const stride = strideOf(plan)
  const wanted = Map.groupBy(
    plan.verdicts.flatMap(({ met, possible }, place) => [
      { mask: met, at: place * 2 },
      { mask: possible, at: place * 2 + 1 },
    ]),
    ({ mask }) => mask,
  )
  const inParts = new Set(scratch.parts.flat())
  const parts = scratch.parts.map((steps, i): PrintedFunction => {
    const names = new Map<Mask, string>()
    const lines = [`${dialect.place} o = w * ${stride}, g = w * ${stridesOf(plan.needs).bits};`]
    const read = (mask: Mask): string => names.get(mask) ?? load(dialect, plan, scratch, mask, names, lines)
    for (const mask of steps) {
      const text = stepText(plan, mask, readBy(plan, mask).map(read))
      names.set(mask, `n${mask}`)
      lines.push(`${dialect.steadyMask} n${mask} = ${text};`)
      const place = scratch.placeOf(mask)
      if (place !== undefined) lines.push(`m[${place}] = n${mask};`)
      for (const { at } of wanted.get(mask) ?? []) lines.push(`answers[o + ${at}] = n${mask};`)
    }
    return { name: `logic${i}`, lines }
  })
  const plain = [...wanted].filter(([mask]) => !inParts.has(mask))
  const names = new Map<Mask, string>()
  const lines = [`${dialect.place} o = w * ${stride}, g = w * ${stridesOf(plan.needs).bits};`]
  for (const [mask, all] of plain) {
    const text = names.get(mask) ?? load(dialect, plan, scratch, mask, names, lines)
    for (const { at } of all) lines.push(`answers[o + ${at}] = ${text};`)
  }
  return [...parts, { name: 'facts', lines }]
}

/** Scores: the bits of both ends are turned into one number for each firm. */
export function printScore(
  dialect: Dialect,
  plan: KernelPlan,
  scratch: Scratch,
  { least, most, unit }: TallyPlanes,
  place: number,
): PrintedFunction {
  const [low, high] = [widthOf(least.most), widthOf(most.most)]
  const fields =
    low + high <= 32
      ? [
          [
            { planes: least, end: 0, from: 0, width: low },
            { planes: most, end: 32, from: low, width: high },
          ],
        ]
      : [[{ planes: least, end: 0, from: 0, width: low }], [{ planes: most, end: 32, from: 0, width: high }]]
  const lines = fields.flatMap((together) => [
    ...together.flatMap(({ planes, from, width }) =>
      Array.from({ length: width }, (_, bit) => {
        const mask = planes.bits[bit] ?? NEVER
        const lead: string[] = []
        const text = load(dialect, plan, scratch, mask, new Map(), lead)
        return lead.length > 0
          ? `{ ${lead.join(' ')} t[${from + bit}] = ${text}; }`
          : `t[${from + bit}] = ${text};`
      }),
    ),
    'turn();',
    `for (${dialect.place} j = 0; j < 32; j++) {`,
    ...together.map(
      ({ end, from, width }) =>
        `  answers[o + ${plan.verdicts.length * 2 + place * 64 + end} + j] = ((t[j] ${dialect.right} ${from}) & ${2 ** width - 1}) * ${unit};`,
    ),
    '}',
  ])
  return {
    name: `score${place}`,
    lines: [`${dialect.place} o = w * ${strideOf(plan)}, g = w * ${stridesOf(plan.needs).bits};`, ...lines],
  }
}

/** The text that reads a mask which another function or a column holds; remembered, so that it is read once. */
export function load(
  dialect: Dialect,
  plan: KernelPlan,
  scratch: Scratch,
  mask: Mask,
  names: Map<Mask, string>,
  lines: string[],
): string {
  if (mask === NEVER) return '0'
  if (mask === ALWAYS) return '-1'
  const node = plan.questions.masks.nodes[mask]
  const leaf = node?.op === 'leaf' ? plan.questions.leaves[node.leaf] : undefined
  const place = scratch.placeOf(mask)
  let text = `m[${place}]`
  if (leaf?.ask === 'flag-yes') text = `y[g + ${offsetOf(plan, leaf.slot)}]`
  else if (leaf?.ask === 'flag-known') text = `y[g + ${offsetOf(plan, leaf.slot) + 1}]`
  else if (place === undefined) throw new Error(`kernel: mask ${mask} is read but kept nowhere`)
  names.set(mask, `n${mask}`)
  lines.push(`${dialect.steadyMask} n${mask} = ${text};`)
  return `n${mask}`
}

function stepText(plan: KernelPlan, mask: Mask, [a = '0', b = '0']: readonly string[]): string {
  const op = plan.questions.masks.nodes[mask]?.op
  if (op === 'not') return `~${a}`
  if (op === 'and') return `${a} & ${b}`
  if (op === 'or') return `${a} | ${b}`
  if (op === 'xor') return `${a} ^ ${b}`
  throw new Error(`kernel: mask ${mask} is no step of logic`)
}
