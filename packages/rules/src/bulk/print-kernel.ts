import { strideOf } from './answer-sheet.ts'
import { offsetOf, stridesOf } from './columns.ts'
import { printAmounts } from './print-amounts.ts'
import { JAVASCRIPT, type Dialect } from './dialect.ts'
import { printNear } from './print-near.ts'
import type { NearGroup } from './exact-sign.ts'
import type { KernelPlan } from './kernel-plan.ts'
import { printCodes, printPoints, printTurn, type CodeTable } from './print-codes.ts'
import { lineParts, type LoopPart } from './print-lines.ts'
import { printLogic, printScore, type PrintedFunction } from './print-logic.ts'
import { layScratch } from './scratch.ts'

/** As many masks as a loop can gather without running out of registers. */
const GATHERED_MAX = 8

/** A kernel as text, and what has to be given to it. */
export interface PrintedKernel {
  /** Functions of which `decideGroups(from, to)` decides the groups of 32 firms that begin there. */
  readonly text: string
  readonly tables: readonly CodeTable[]
  readonly near: readonly NearGroup[]
  /** How many masks lie between its functions. */
  readonly scratch: number
  /** How many words the answers for 32 firms take. */
  readonly stride: number
}

/**
 * Prints the plan as straight code: each fact is loaded once for 32 firms, each question asked once, and all
 * logic done on 32 firms with one instruction. Nothing is allocated while it runs. The text reads `m`, `t`,
 * the tables, the columns `x` (numbers), `y` (bits) and `c` (codes), writes `answers` and, of amounts, `narrow` and
 * `wide`, and calls `recheck(group, firm, near)`, in C++ `near0(firm, near)` and so on, and `exactly(amount, firm)`.
 */
export function printKernel(plan: KernelPlan, dialect: Dialect): PrintedKernel {
  const scratch = layScratch(plan)
  const near: NearGroup[] = []
  const codes = printCodes(dialect, plan, scratch)
  const functions: readonly PrintedFunction[] = [
    ...gathered(lineParts(dialect, scratch)).map((parts, i) =>
      printLoop({ dialect, plan, near }, parts, `lines${i}`),
    ),
    ...codes.functions,
    ...printPoints(dialect, plan, scratch),
    ...printLogic(dialect, plan, scratch),
    ...plan.tallies.map((tally, place) => printScore(dialect, plan, scratch, tally, place)),
    ...printAmounts(dialect, plan, scratch),
  ]
  const printed = [
    ...(dialect === JAVASCRIPT ? near.map((group, number) => printNear(plan, group, number)) : []).map(
      ({ name, lines }) => [dialect.open(name, ['i', 'w']), ...lines, '}'],
    ),
    [dialect.open('turn', []), ...printTurn(dialect), '}'],
    ...functions.map(({ name, lines }) => [dialect.open(name, ['i', 'w']), ...lines, '}']),
    printAhead(dialect, plan, scratch.size),
    [
      dialect.open('decideGroups', ['from', 'to']),
      `for (${dialect.place} i = from; i < to; i += 32) {`,
      'if (i + 32 < to) readAhead((i >> 5) + 1);',
      ...functions.map(({ name }) => `${name}(i, i >> 5);`),
      '}',
      '}',
    ],
  ]
  return {
    text: printed.flat().join('\n'),
    tables: codes.tables,
    near,
    scratch: scratch.size + 1,
    stride: strideOf(plan),
  }
}

/**
 * Touches the numbers of the next group, one in each line of the cache, all at once: waiting for memory then takes
 * half as long as when each loop waits for its own.
 */
function printAhead(dialect: Dialect, plan: KernelPlan, sink: number): readonly string[] {
  const { numbers } = stridesOf(plan.needs)
  return [
    dialect.open('readAhead', ['w']),
    `${dialect.sum} s = 0;`,
    `for (${dialect.place} f = w * ${numbers}, end = f + ${numbers}; f < end; f += 8) s += x[f];`,
    `m[${sink}] = +(s > 0);`,
    '}',
  ]
}

/** Puts measures together until a loop gathers enough. */
function gathered(parts: readonly LoopPart[]): readonly (readonly LoopPart[])[] {
  const loops: LoopPart[][] = []
  let room = 0
  for (const part of parts.flatMap(cut)) {
    // What computes much fills the registers by itself.
    const wanted = part.before.length > 2 ? GATHERED_MAX : part.holds.length + (part.near ? 1 : 0)
    if (wanted > room) {
      loops.push([])
      room = GATHERED_MAX
    }
    loops.at(-1)?.push(part)
    room -= wanted
  }
  return loops
}

/** A fact with more lines than a loop can gather is loaded again. */
function cut(part: LoopPart): readonly LoopPart[] {
  if (part.near || part.holds.length <= GATHERED_MAX) return [part]
  return Array.from({ length: Math.ceil(part.holds.length / GATHERED_MAX) }, (_, i) => ({
    ...part,
    holds: part.holds.slice(i * GATHERED_MAX, (i + 1) * GATHERED_MAX),
  }))
}

interface LoopScene {
  readonly dialect: Dialect
  readonly plan: KernelPlan
  /** Where groups to be decided exactly get their numbers. */
  readonly near: NearGroup[]
}

function printLoop(
  { dialect, plan, near }: LoopScene,
  parts: readonly LoopPart[],
  name: string,
): PrintedFunction {
  const loads = [...new Set(parts.flatMap((part) => part.loads))]
  const holds = parts.flatMap((part) => part.holds)
  const nears = parts.flatMap((part) =>
    part.near ? [{ ...part.near, number: near.push(part.near.group) - 1 }] : [],
  )
  const named = [...holds.map((_, n) => `a${n}`), ...nears.map((_, n) => `e${n}`)]
  return {
    name,
    lines: [
      `${dialect.mask} ${named.map((each) => `${each} = 0`).join(', ')};`,
      `${dialect.place} b = w * ${stridesOf(plan.needs).numbers};`,
      `for (${dialect.place} f = b + 31; f >= b; f--) {`,
      ...loads.map((slot) => `  ${dialect.steadyNumber} v${slot} = x[f + ${offsetOf(plan, slot)}];`),
      ...parts.flatMap((part) => part.before.map((line) => `  ${line};`)),
      ...holds.map(({ when }, n) => `  a${n} = a${n} << 1 | +(${when});`),
      ...nears.map(({ when }, n) => `  e${n} = e${n} << 1 | +(${when});`),
      '}',
      ...holds.map(({ scratch }, n) => `m[${scratch}] = a${n};`),
      ...nears.flatMap(({ known, number }, n) => [
        ...known.map((place) => `e${n} &= m[${place}];`),
        `if (e${n} !== 0) near${number}(i, e${n});`.replace('!==', dialect.same === '===' ? '!==' : '!='),
      ]),
    ],
  }
}
