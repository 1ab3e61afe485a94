import { EXACT_SIZE, certainShare, degreeOf, ratioBound } from '../bulk/certainty.ts'
import { fillTable } from '../bulk/code-table.ts'
import { GROUP, type Column, type Columns } from '../bulk/columns.ts'
import { nearDecider, type DecideNear, type NearGroup } from '../bulk/exact-sign.ts'
import type { CodeLeaf, Leaf, PointsLeaf, RatioLeaf, SumLeaf } from '../bulk/leaf.ts'
import { slotsOf } from '../bulk/line-masks.ts'
import type { Slot } from '../form/polynomial.ts'

/** Answers one question for whole groups of 32 firms: one word a group, from the group `from` on, into `out`. */
export type ReadLeaf = (from: number, groups: number, out: Int32Array) => void

/** Where exact deciders leave a word. */
const ONE_WORD = 1

/**
 * Binds a question to columns. The line is an argument of the loop, not printed into it, so that the code that has become
 * hot with one line answers the next. Exact like the kernels: the same bounds, the same deciders near the line.
 */
export function readLeaf(columns: Columns, leaf: Leaf): ReadLeaf {
  switch (leaf.ask) {
    case 'known':
      return numberLoop(columns, leaf.slot, knownWord, 0)
    case 'line':
      return numberLoop(columns, leaf.slot, lineWord, leaf.line)
    case 'flag-yes':
      return flagLoop(columns, leaf.slot, 0)
    case 'flag-known':
      return flagLoop(columns, leaf.slot, 1)
    case 'code':
      return codeLoop(columns, leaf)
    case 'bit':
      return pointsLoop(columns, leaf.of, leaf.bit)
    case 'ratio':
      return ratioLoop(columns, leaf)
    case 'sum':
      return sumLoop(columns, leaf)
  }
}

type NumberWord = (numbers: Float64Array, at: number, line: number) => number

function numberLoop(columns: Columns, slot: Slot, wordOf: NumberWord, line: number): ReadLeaf {
  const { numbers, strides } = columns
  const { offset } = columnOf(columns, slot, 'number')
  return (from, groups, out) => {
    for (let g = 0; g < groups; g++) out[g] = wordOf(numbers, (from + g) * strides.numbers + offset, line)
  }
}

function knownWord(numbers: Float64Array, at: number): number {
  let word = 0
  for (let f = at + GROUP - 1; f >= at; f--) {
    const value = numbers[f] ?? Number.NaN
    word = (word << 1) | (Number.isNaN(value) ? 0 : 1)
  }
  return word
}

function lineWord(numbers: Float64Array, at: number, line: number): number {
  let word = 0
  for (let f = at + GROUP - 1; f >= at; f--) word = (word << 1) | ((numbers[f] ?? Number.NaN) >= line ? 1 : 0)
  return word
}

function flagLoop(columns: Columns, slot: Slot, half: 0 | 1): ReadLeaf {
  const { bits, strides } = columns
  const { offset } = columnOf(columns, slot, 'flag')
  return (from, groups, out) => {
    for (let g = 0; g < groups; g++) out[g] = bits[(from + g) * strides.bits + offset + half] ?? 0
  }
}

function codeLoop(columns: Columns, leaf: CodeLeaf): ReadLeaf {
  const { codes, strides } = columns
  const { offset, words } = columnOf(columns, leaf.question.slot, 'word')
  const list = words?.words ?? [undefined]
  const table = new Int32Array(list.length)
  fillTable(table, { bits: [{ bit: 0, leaf }] }, list, 0)
  return (from, groups, out) => {
    for (let g = 0; g < groups; g++) {
      const at = (from + g) * strides.codes + offset
      let word = 0
      for (let f = at + GROUP - 1; f >= at; f--) word = (word << 1) | (table[codes[f] ?? 0] ?? 0)
      out[g] = word
    }
  }
}

function pointsLoop(columns: Columns, { slot, each, units, cap }: PointsLeaf, bit: number): ReadLeaf {
  const { numbers, strides } = columns
  const { offset } = columnOf(columns, slot, 'number')
  return (from, groups, out) => {
    for (let g = 0; g < groups; g++) {
      const at = (from + g) * strides.numbers + offset
      let word = 0
      for (let f = at + GROUP - 1; f >= at; f--) {
        const value = numbers[f] ?? Number.NaN
        const points = value > 0 ? Math.min(Math.floor(value / each) * units, cap) : 0
        word = (word << 1) | ((points >>> bit) & 1)
      }
      out[g] = word
    }
  }
}

/** One rounded division a firm; where the bottom is too large for that to be certain, the exact decider. */
function ratioLoop(columns: Columns, leaf: RatioLeaf): ReadLeaf {
  const { numbers, strides } = columns
  const top = columnOf(columns, leaf.top, 'number').offset
  const bottom = columnOf(columns, leaf.bottom, 'number').offset
  const line = Number(leaf.up) / Number(leaf.down)
  const bound = ratioBound([leaf])
  const above = leaf.sign === 'positive'
  const corrected = correcting(columns, { slots: [leaf.top, leaf.bottom], lines: [{ leaf, scratch: 0 }] })
  return (from, groups, out) => {
    for (let g = 0; g < groups; g++) {
      const at = (from + g) * strides.numbers
      let [word, near] = [0, 0]
      for (let f = at + GROUP - 1; f >= at; f--) {
        const divisor = numbers[f + bottom] ?? Number.NaN
        const quotient = (numbers[f + top] ?? Number.NaN) / divisor
        word = (word << 1) | ((above ? quotient > line : quotient >= line) ? 1 : 0)
        near = (near << 1) | (divisor >= bound ? 1 : 0)
      }
      out[g] = near === 0 ? word : corrected(from + g, near, word)
    }
  }
}

/** Any other polynomial in doubles, and exactly where doubles are not certain. */
function sumLoop(columns: Columns, leaf: SumLeaf): ReadLeaf {
  const { numbers, strides } = columns
  const { polynomial } = leaf
  const terms = polynomial.map(({ coefficient, slots }) => ({
    coefficient: Number(coefficient),
    offsets: slots.map((slot) => columnOf(columns, slot, 'number').offset),
  }))
  const slots = slotsOf(polynomial)
  const corrected = correcting(columns, { slots, lines: [{ leaf, scratch: 0 }] })
  const share = degreeOf([polynomial]) < 2 ? Infinity : certainShare([polynomial])
  const above = leaf.sign === 'positive'
  const [sums, sizes] = [new Float64Array(GROUP), new Float64Array(GROUP)]
  return (from, groups, out) => {
    for (let g = 0; g < groups; g++) {
      const at = (from + g) * strides.numbers
      sums.fill(0)
      sizes.fill(0)
      for (const { coefficient, offsets } of terms)
        addTerm(numbers, at, { coefficient, offsets }, sums, sizes)
      let [word, near] = [0, 0]
      for (let j = GROUP - 1; j >= 0; j--) {
        const [sum, size] = [sums[j] ?? 0, sizes[j] ?? 0]
        word = (word << 1) | ((above ? sum > 0 : sum >= 0) ? 1 : 0)
        near = (near << 1) | (size > EXACT_SIZE && !(Math.abs(sum) > share * size) ? 1 : 0)
      }
      out[g] = near === 0 ? word : corrected(from + g, near, word)
    }
  }
}

function addTerm(
  numbers: Float64Array,
  at: number,
  { coefficient, offsets }: { readonly coefficient: number; readonly offsets: readonly number[] },
  sums: Float64Array,
  sizes: Float64Array,
): void {
  for (let j = 0; j < GROUP; j++) {
    let product = coefficient
    for (const offset of offsets) product *= numbers[at + j + offset] ?? Number.NaN
    sums[j] = (sums[j] ?? 0) + product
    sizes[j] = (sizes[j] ?? 0) + Math.abs(product)
  }
}

/** Decides the marked firms of a group exactly; those of which a fact is unknown stay as they are. */
function correcting(
  columns: Columns,
  near: NearGroup,
): (group: number, marked: number, word: number) => number {
  const { numbers, strides } = columns
  const offsets = new Map(near.slots.map((slot) => [slot, columnOf(columns, slot, 'number').offset]))
  const scratch = new Int32Array(ONE_WORD)
  const decide: DecideNear = nearDecider(
    near,
    (slot, firm) =>
      numbers[(firm >>> 5) * strides.numbers + (offsets.get(slot) ?? 0) + (firm & 31)] ?? Number.NaN,
  )
  return (group, marked, word) => {
    scratch[0] = word
    decide(group * GROUP, marked, scratch)
    return scratch[0] ?? 0
  }
}

/** @throws RangeError when the columns lack it: they were laid for other rules. */
export function columnOf({ bySlot }: Columns, slot: Slot, kind: Column['need']['kind']): Column {
  const column = bySlot.get(slot)
  if (column?.need.kind !== kind)
    throw new RangeError(
      `rehearsal: there is no column of kind ${kind} in place ${slot}; open a board that has it`,
    )
  return column
}
