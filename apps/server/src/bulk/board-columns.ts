import { addDays } from '@yinyu/kernel'
import {
  GROUP,
  type Column,
  type ColumnNeed,
  type Columns,
  type Fact,
  type FactKey,
  type Facts,
  type FactValue,
  type Indicators,
} from '@yinyu/rules'
import { columnsOf, type ColumnKind, type SnapshotColumn } from './snapshot-columns.ts'

/** What the kernels need of every column of a snapshot. */
export function needsOf(columns: readonly Pick<SnapshotColumn, 'key' | 'kind'>[]): readonly ColumnNeed[] {
  return columns.map(({ key, kind }, slot) => ({ slot, key, kind: kind === 'day' ? 'number' : kind }))
}

/** The same for facts that are not from a snapshot. */
export function needsOfKeys(keys: readonly FactKey[], indicators: Indicators): readonly ColumnNeed[] {
  return needsOf(columnsOf(keys, indicators))
}

/** Reads one firm back from columns. Days are told as dates again. */
export function readFacts(
  columns: Columns,
  kinds: readonly Pick<SnapshotColumn, 'key' | 'kind'>[],
  firm: number,
): Facts {
  return new Map(
    kinds.flatMap(({ key, kind }, slot): [FactKey, Fact][] => {
      const column = columns.bySlot.get(slot)
      const value = column && readValue(columns, column, { firm, kind })
      return value === undefined ? [] : [[key, { value }]]
    }),
  )
}

function readValue(
  { strides, numbers, bits, codes }: Columns,
  { offset, words }: Column,
  { firm, kind }: { readonly firm: number; readonly kind: ColumnKind },
): FactValue | undefined {
  const [group, place] = [Math.floor(firm / GROUP), firm % GROUP]
  switch (kind) {
    case 'number':
    case 'day': {
      const number = numbers[group * strides.numbers + offset + place] ?? Number.NaN
      if (Number.isNaN(number)) return undefined
      return kind === 'day' ? addDays('1970-01-01', number) : number
    }
    case 'flag': {
      const at = group * strides.bits + offset
      if ((((bits[at + 1] ?? 0) >>> place) & 1) === 0) return undefined
      return (((bits[at] ?? 0) >>> place) & 1) === 1
    }
    case 'word':
      return words?.words[codes[group * strides.codes + offset + place] ?? 0]
  }
}

/** Reads one fact of one firm after the other as the lowered form has it: days stay whole numbers. */
export function valueReader(
  { columns }: { readonly columns: Columns },
  slot: number,
): (firm: number) => FactValue | undefined {
  const column = columns.bySlot.get(slot)
  if (column === undefined) throw new RangeError(`board: no column ${slot}`)
  const { kind } = column.need
  return (firm) => readValue(columns, column, { firm, kind })
}
