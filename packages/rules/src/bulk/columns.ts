import type { FactValue } from '../fact.ts'
import type { Slot } from '../form/polynomial.ts'
import type { Row } from '../form/row.ts'
import type { ColumnKind, ColumnNeed } from './column.ts'
import { newWordList, type WordList } from './word-list.ts'

/** Firms are decided in groups of so many, one bit each. */
export const GROUP = 32

/** Where the facts of one slot stand within a group: the first number, the first code, or the word of yes-bits. */
export interface Column {
  readonly need: ColumnNeed
  readonly offset: number
  /** Of a column of words: the words in the order of their codes. */
  readonly words: WordList | undefined
}

/** How much of each kind a group of 32 firms takes. */
export interface ColumnStrides {
  readonly numbers: number
  readonly bits: number
  readonly codes: number
}

/**
 * The facts of up to `capacity` firms in one buffer that threads can share. All facts of 32 firms stand side by
 * side, 32 numbers of one fact after 32 of the next, so that a pass reads memory once from front to back.
 */
export interface Columns {
  readonly capacity: number
  readonly buffer: ArrayBufferLike
  readonly bySlot: ReadonlyMap<Slot, Column>
  readonly strides: ColumnStrides
  /** NaN is unknown. */
  readonly numbers: Float64Array
  /** For each flag a word of 32 yes and a word of 32 known. */
  readonly bits: Int32Array
  /** Places in the list of words; 0 is unknown. */
  readonly codes: Uint16Array
}

/** Firms rounded up to whole groups, and to a word of eight bytes for bits. */
export function capacityFor(firms: number): number {
  return Math.ceil(firms / (2 * GROUP)) * 2 * GROUP
}

/** How many bytes the columns of so many firms take. */
export function bytesOfColumns(needs: readonly ColumnNeed[], firms: number): number {
  const { numbers, bits, codes } = stridesOf(needs)
  return (capacityFor(firms) / GROUP) * (numbers * 8 + bits * 4 + codes * 2)
}

/** The place of each column within a group. */
function placesOf(needs: readonly ColumnNeed[]): ReadonlyMap<Slot, { kind: ColumnKind; offset: number }> {
  const next = { number: 0, flag: 0, word: 0 }
  return new Map(
    needs.map(({ slot, kind }) => {
      const offset = next[kind]
      next[kind] += kind === 'flag' ? 2 : GROUP
      return [slot, { kind, offset }]
    }),
  )
}

export function offsetOf({ needs }: { readonly needs: readonly ColumnNeed[] }, slot: Slot): number {
  const place = placesOf(needs).get(slot)
  if (place === undefined) throw new Error(`columns: slot ${slot} is read but has no column`)
  return place.offset
}

export function stridesOf(needs: readonly ColumnNeed[]): ColumnStrides {
  const count = (kind: ColumnKind) => needs.filter((need) => need.kind === kind).length
  return { numbers: count('number') * GROUP, bits: count('flag') * 2, codes: count('word') * GROUP }
}

/**
 * Lays columns for `firms` firms over a buffer of at least `bytesOfColumns`; over the same buffer in several
 * threads it gives the same columns. What no firm has been written to says nothing.
 */
export function layColumns(needs: readonly ColumnNeed[], firms: number, buffer: ArrayBufferLike): Columns {
  const capacity = capacityFor(firms)
  const groups = capacity / GROUP
  const strides = stridesOf(needs)
  const places = placesOf(needs)
  const bitsFrom = groups * strides.numbers * 8
  return {
    capacity,
    buffer,
    strides,
    bySlot: new Map(
      needs.map((need) => {
        const words = need.kind === 'word' ? newWordList(need.key) : undefined
        return [need.slot, { need, offset: places.get(need.slot)?.offset ?? 0, words }]
      }),
    ),
    numbers: new Float64Array(buffer, 0, groups * strides.numbers),
    bits: new Int32Array(buffer, bitsFrom, groups * strides.bits),
    codes: new Uint16Array(buffer, bitsFrom + groups * strides.bits * 4, groups * strides.codes),
  }
}

/**
 * Writes one firm, laid out by slot as `prepareRow` does.
 * @throws when a number is not whole or beyond 2^53: such a fact must have been refused when it came in.
 */
export function writeFirm(columns: Columns, firm: number, row: Row): void {
  for (const column of columns.bySlot.values()) writeFact(columns, column, firm, row[column.need.slot])
}

/** Writes one fact of one firm; a value of another kind than the column's is unknown there. Dates are whole days. */
export function writeFact(
  { strides, numbers, bits, codes }: Columns,
  { need, offset, words }: Column,
  firm: number,
  value: FactValue | undefined,
): void {
  const [group, place] = [firm >>> 5, firm & 31]
  switch (need.kind) {
    case 'number':
      if (typeof value === 'number' && !Number.isSafeInteger(value))
        throw new Error(
          `columns: ${need.key} of firm ${firm} is ${value}, no whole number below 2^53; correct the fact where it was recorded`,
        )
      numbers[group * strides.numbers + offset + place] = typeof value === 'number' ? value : Number.NaN
      return
    case 'flag':
      writeBit(bits, group * strides.bits + offset, place, value === true ? 1 : 0)
      writeBit(bits, group * strides.bits + offset + 1, place, typeof value === 'boolean' ? 1 : 0)
      return
    case 'word':
      codes[group * strides.codes + offset + place] =
        typeof value === 'string' && words ? words.codeOf(value) : 0
  }
}

/** What a column holds of one firm, dates as whole days; undefined when unknown or when there is no such column. */
export function factAt(
  { strides, numbers, bits, codes, bySlot }: Columns,
  slot: Slot,
  firm: number,
): FactValue | undefined {
  const column = bySlot.get(slot)
  if (column === undefined) return undefined
  const [group, place] = [firm >>> 5, firm & 31]
  switch (column.need.kind) {
    case 'number': {
      const value = numbers[group * strides.numbers + column.offset + place]
      return value === undefined || Number.isNaN(value) ? undefined : value
    }
    case 'flag': {
      const word = group * strides.bits + column.offset
      const known = (((bits[word + 1] ?? 0) >>> place) & 1) === 1
      return known ? (((bits[word] ?? 0) >>> place) & 1) === 1 : undefined
    }
    case 'word':
      return column.words?.words[codes[group * strides.codes + column.offset + place] ?? 0]
  }
}

/** The code of a word column for one firm, 0 when unknown: for grouping answers. */
export function codeAt({ strides, codes }: Columns, { offset }: Column, firm: number): number {
  return codes[(firm >>> 5) * strides.codes + offset + (firm & 31)] ?? 0
}

function writeBit(bits: Int32Array, word: number, place: number, bit: 0 | 1): void {
  bits[word] = ((bits[word] ?? 0) & ~(1 << place)) | (bit << place)
}
