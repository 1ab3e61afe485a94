import type { Slot } from '../form/polynomial.ts'
import { offsetOf, stridesOf } from './columns.ts'
import type { KernelPlan } from './kernel-plan.ts'
import type { CodeLeaf } from './leaf.ts'
import type { Dialect } from './dialect.ts'
import { placeIn } from './print-lines.ts'
import type { Scratch } from './scratch.ts'

/** For each word of a column, which of up to 32 questions it answers with yes: bit by bit. */
export interface CodeTable {
  readonly name: string
  readonly slot: Slot
  readonly bits: readonly { readonly bit: number; readonly leaf: CodeLeaf }[]
}

/** Text of functions that find out masks, with what they read. */
export interface PrintedCodes {
  readonly functions: readonly { readonly name: string; readonly lines: readonly string[] }[]
  readonly tables: readonly CodeTable[]
}

const BITS = 32

/** Words and codes: each firm's answers are looked up together and then turned, so that each question has its firms. */
export function printCodes(dialect: Dialect, plan: KernelPlan, scratch: Scratch): PrintedCodes {
  const { codes } = scratch.leaves
  const words = Array.from({ length: Math.ceil(codes.length / BITS) }, (_, i) =>
    codes.slice(i * BITS, (i + 1) * BITS),
  )
  const made = words.map((leaves, word) => {
    const placed = leaves.map(({ mask, leaf }, bit) => ({ mask, leaf, bit }))
    const tables = [...Map.groupBy(placed, ({ leaf }) => leaf.question.slot)].map(
      ([slot, bits]): CodeTable => ({ name: `T${word}_${slot}`, slot, bits }),
    )
    const looked = tables.map(({ name, slot }) => `${name}[c[q + ${offsetOf(plan, slot)} + j]]`).join(' | ')
    const lines = [
      `${dialect.place} q = w * ${stridesOf(plan.needs).codes};`,
      `for (${dialect.place} j = 0; j < ${BITS}; j++) t[j] = ${looked};`,
      `turn();`,
      ...placed.map(({ mask, bit }) => `m[${placeIn(scratch, mask)}] = t[${bit}];`),
    ]
    return { tables, printed: { name: `codes${word}`, lines } }
  })
  return { functions: made.map(({ printed }) => printed), tables: made.flatMap(({ tables }) => tables) }
}

/** Points that a fact gives by itself: counted for each firm, then turned into bits. */
export function printPoints(dialect: Dialect, plan: KernelPlan, scratch: Scratch): PrintedCodes['functions'] {
  return scratch.leaves.points.map(({ of, bits }, i) => {
    const steps = of.each === 1 ? 'v' : `${dialect.floor}(v / ${dialect.number(of.each)})`
    const units = of.units === 1 ? steps : `${steps} * ${dialect.number(of.units)}`
    return {
      name: `points${i}`,
      lines: [
        `${dialect.place} b = w * ${stridesOf(plan.needs).numbers};`,
        `for (${dialect.place} j = 0; j < ${BITS}; j++) {`,
        `  ${dialect.steadyNumber} v = x[b + ${offsetOf(plan, of.slot)} + j];`,
        `  t[j] = v > 0 ? ${dialect.least}(${units}, ${dialect.number(of.cap)}) : 0;`,
        `}`,
        `turn();`,
        ...bits.map(({ mask, leaf }) => `m[${placeIn(scratch, mask)}] = t[${leaf.bit}];`),
      ],
    }
  })
}

/** Turns a square of 32 by 32 bits over its diagonal: word j's bit k becomes word k's bit j. */
export function printTurn(dialect: Dialect): readonly string[] {
  const lines = [`${dialect.mask} d = 0;`]
  let mask = 0x0000ffff
  for (let step = 16; step > 0; step >>= 1) {
    for (let k = 0; k < BITS; k = ((k | step) + 1) & ~step) {
      lines.push(`d = ((t[${k}] ${dialect.right} ${step}) ^ t[${k | step}]) & ${mask >>> 0};`)
      lines.push(`t[${k}] ^= d << ${step}; t[${k | step}] ^= d;`)
    }
    mask ^= mask << (step >> 1)
  }
  return lines
}
