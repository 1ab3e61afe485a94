import { daysBetween, type IsoDate } from '@yinyu/kernel'
import { sourceKinds, splitFactKey } from '@yinyu/rules'
import { readCopied, type CopiedRow } from '../../storage/firms/copy-reader.ts'
import { idFinder, type FirmIds } from '../../storage/firms/firm-ids.ts'
import { openRows, type FactRows, type Reader } from '../../storage/firms/firm-rows.ts'
import { WordTable } from '../../storage/firms/word-table.ts'
import type { ColumnKind, SnapshotColumn } from '../snapshot-columns.ts'
import { dayOf, DAYS_TO_2000, readDay } from './copied-day.ts'
import {
  FIRM,
  HELD_ON,
  TRAITS,
  traitsOf,
  NAME,
  RECORD_DOUBLES,
  RECORD_INTS,
  SEQ,
  SLOTS_MOST,
  VALUE,
} from './fact-record.ts'
import { PileWriter, type Piles } from './piles.ts'

/** Whose facts to deal, and into which columns. */
export interface DealOrder {
  readonly firms: FirmIds
  readonly columns: readonly SnapshotColumn[]
  /** By slot and kind of source: its place in the order of the indicator; undefined: it is not asked. */
  readonly ranks: readonly (readonly (number | undefined)[])[]
  readonly heldOn: IsoDate
  readonly rows: FactRows
  /** The file for the piles. */
  readonly path: string
}

/** What was dealt: piles of records, the words that their numbers mean, and what holds only later. */
export interface Dealt {
  readonly piles: Piles
  readonly words: readonly string[]
  /** Firms with the first day after the wanted one on which something known begins to hold. */
  readonly later: readonly (readonly [firm: number, day: IsoDate])[]
}

// The fields of the rows of facts, in the order in which they are selected.
const [ID, INDICATOR, YEAR, NUMBER, TEXT, FLAG, SOURCE, SOURCE_NAME, HELD, SEQUENCE] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
] as const
const FACT_FIELDS = 10

/** Reads facts in whatever order they lie and deals those that a column asks for into piles of firms. */
export async function dealFacts(client: Reader, order: DealOrder): Promise<Dealt> {
  const { columns, firms, heldOn } = order
  if (columns.length > SLOTS_MOST) throw new RangeError(`${columns.length} columns, at most ${SLOTS_MOST}`)
  const table = new WordTable()
  const places = placesOf(order, table)
  const find = idFinder(firms)
  const reading = { words: table, dayAt: dayReader() }
  const piles = new PileWriter(order.path, firms.count)
  const today = daysBetween('1970-01-01', heldOn) - DAYS_TO_2000
  const later = new Map<number, number>()
  const deal = (row: CopiedRow): void => {
    const { bytes, starts, ends } = row
    const firm = find(bytes, starts[ID] ?? 0)
    // What did not exist on the day has facts, but is no firm.
    if (firm === -1) return
    const held = bytes.readInt32BE(starts[HELD] ?? 0)
    if (held > today) {
      later.set(firm, Math.min(held, later.get(firm) ?? held))
      return
    }
    const indicator = table.numberOf(bytes, starts[INDICATOR] ?? 0, ends[INDICATOR] ?? 0)
    const slot = places.slotAt(indicator, ends[YEAR] === -1 ? 0 : bytes.readInt32BE(starts[YEAR] ?? 0))
    if (slot === -1) return
    const source = places.sourceAt(table.numberOf(bytes, starts[SOURCE] ?? 0, ends[SOURCE] ?? 0))
    const rank = order.ranks[slot]?.[source]
    if (rank === undefined) return
    const value = readValue(row, columns[slot]?.kind, reading)
    const at = piles.next(firm)
    const whole = at * RECORD_INTS
    piles.ints[whole + FIRM] = firm
    piles.ints[whole + TRAITS] = traitsOf(slot, rank, source, value === undefined ? 0 : 1)
    piles.ints[whole + NAME] = table.numberOf(bytes, starts[SOURCE_NAME] ?? 0, ends[SOURCE_NAME] ?? 0)
    piles.ints[whole + HELD_ON] = held
    piles.doubles[at * RECORD_DOUBLES + SEQ] = readWhole(bytes, starts[SEQUENCE] ?? 0)
    piles.doubles[at * RECORD_DOUBLES + VALUE] = value ?? Number.NaN
  }
  try {
    await readCopied(openRows.facts(client, order.rows), FACT_FIELDS, deal)
    return {
      piles: piles.end(),
      words: table.words,
      later: [...later].map(([firm, day]) => [firm, dayOf(day)]),
    }
  } finally {
    piles.close()
  }
}

/** Where each indicator and year goes, by their numbers: no text is made of what passes by. */
function placesOf({ columns }: DealOrder, table: WordTable) {
  const number = (text: string): number => table.numberOf(Buffer.from(text), 0, Buffer.byteLength(text))
  const sources = new Map(sourceKinds.map((source, i) => [number(source), i]))
  const slots = new Map<number, number>()
  columns.forEach(({ key }, slot) => {
    const { indicator, year = 0 } = splitFactKey(key)
    slots.set(number(indicator) * YEARS + year, slot)
  })
  return {
    slotAt: (indicator: number, year: number): number => slots.get(indicator * YEARS + year) ?? -1,
    sourceAt: (word: number): number => sources.get(word) ?? -1,
  }
}

/** Years of facts are below it. */
const YEARS = 4096

function readValue(
  { bytes, starts, ends }: CopiedRow,
  kind: ColumnKind | undefined,
  { words, dayAt }: { readonly words: WordTable; readonly dayAt: ReturnType<typeof dayReader> },
): number | undefined {
  if (ends[NUMBER] === -1 && ends[TEXT] === -1 && ends[FLAG] === -1) return undefined
  const own = kind === 'number' ? NUMBER : kind === 'flag' ? FLAG : TEXT
  const from = starts[own] ?? 0
  const to = ends[own] ?? -1
  if (to === -1) return Number.NaN
  if (own === NUMBER) return readWhole(bytes, from)
  if (own === FLAG) return bytes[from] ?? 0
  return kind === 'word' ? words.numberOf(bytes, from, to) : dayAt(bytes, from, to)
}

/** Days repeat: each is taken apart once. */
function dayReader(): (bytes: Buffer, from: number, to: number) => number {
  const texts = new WordTable()
  const days: number[] = []
  return (bytes, from, to) => {
    const text = texts.numberOf(bytes, from, to)
    return (days[text] ??= readDay(texts.words[text] ?? ''))
  }
}

/** Eight bytes; every number of a fact or row is one that JavaScript can hold. */
function readWhole(bytes: Buffer, at: number): number {
  return bytes.readInt32BE(at) * 4_294_967_296 + bytes.readUInt32BE(at + 4)
}
