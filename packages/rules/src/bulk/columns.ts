import type { FactValue } from '../fact.ts'
import type { Slot } from '../form/polynomial.ts'
import type { Row } from '../form/row.ts'
import type { ColumnNeed } from './column.ts'
import { newWordList, type WordList } from './word-list.ts'

/** Firms are decided in groups of so many, one bit each. */
export const GROUP = 32
/** Slices of threads begin at multiples of this, so that no two write into one word. */
export type Column =
  /** NaN is unknown. */
  | { readonly kind: 'number'; readonly values: Float64Array }
  /** One bit for each firm. */
  | { readonly kind: 'flag'; readonly yes: Int32Array; readonly known: Int32Array }
  /** Places in the list of words; 0 is unknown. */
  | { readonly kind: 'word'; readonly codes: Uint16Array; readonly words: WordList }

/** The facts of up to `capacity` firms, a column for each fact, all in one buffer that threads can share. */
export interface Columns {
  readonly needs: readonly ColumnNeed[]
  /** A multiple of 32. */
  readonly capacity: number
  readonly buffer: ArrayBufferLike
  readonly bySlot: ReadonlyMap<Slot, Column>
}

/** How many bytes the columns of so many firms take. */
export function bytesOfColumns(needs: readonly ColumnNeed[], firms: number): number {
  return needs.reduce((sum, need) => sum + bytesOf(need, capacityFor(firms)), 0)
}

/** Firms rounded up to whole groups, and to a word of eight bytes for the columns of bits. */
export function capacityFor(firms: number): number {
  return Math.ceil(firms / (2 * GROUP)) * 2 * GROUP
}

/**
 * Lays columns for `firms` firms over a buffer of at least `bytesOfColumns`; over the same buffer in several
 * threads it gives the same columns. Nothing is known at first only if the buffer is filled by `writeFirm`.
 */
export function layColumns(needs: readonly ColumnNeed[], firms: number, buffer: ArrayBufferLike): Columns {
  const capacity = capacityFor(firms)
  const bySlot = new Map<Slot, Column>()
  let offset = 0
  for (const need of needs) {
    bySlot.set(need.slot, layColumn(need, capacity, buffer, offset))
    offset += bytesOf(need, capacity)
  }
  return { needs, capacity, buffer, bySlot }
}

/**
 * Writes one firm.
 * @throws when a number is not whole or beyond 2^53: such a fact must have been refused when it came in.
 */
export function writeFirm(columns: Columns, firm: number, row: Row): void {
  for (const need of columns.needs) {
    const column = columns.bySlot.get(need.slot)
    if (column) writeFact(column, firm, row[need.slot], need.key)
  }
}

/** Writes one fact of one firm; a value of another kind than the column's is unknown there. */
export function writeFact(column: Column, firm: number, value: FactValue | undefined, key: string): void {
  switch (column.kind) {
    case 'number':
      if (typeof value === 'number' && !Number.isSafeInteger(value))
        throw new Error(
          `columns: ${key} of firm ${firm} is ${value}, no whole number below 2^53; correct the fact where it was recorded`,
        )
      column.values[firm] = typeof value === 'number' ? value : Number.NaN
      return
    case 'flag':
      writeBit(column.yes, firm, value === true ? 1 : 0)
      writeBit(column.known, firm, typeof value === 'boolean' ? 1 : 0)
      return
    case 'word':
      column.codes[firm] = typeof value === 'string' ? column.words.codeOf(value) : 0
  }
}

function writeBit(bits: Int32Array, firm: number, bit: 0 | 1): void {
  const place = firm >>> 5
  bits[place] = ((bits[place] ?? 0) & ~(1 << (firm & 31))) | (bit << (firm & 31))
}

function bytesOf({ kind }: ColumnNeed, capacity: number): number {
  switch (kind) {
    case 'number':
      return capacity * 8
    case 'flag':
      return capacity / 4
    case 'word':
      return capacity * 2
  }
}

function layColumn(need: ColumnNeed, capacity: number, buffer: ArrayBufferLike, offset: number): Column {
  switch (need.kind) {
    case 'number':
      return { kind: 'number', values: new Float64Array(buffer, offset, capacity) }
    case 'flag':
      return {
        kind: 'flag',
        yes: new Int32Array(buffer, offset, capacity / GROUP),
        known: new Int32Array(buffer, offset + capacity / 8, capacity / GROUP),
      }
    case 'word':
      return { kind: 'word', codes: new Uint16Array(buffer, offset, capacity), words: newWordList(need.key) }
  }
}
