import { daysBetween, isIsoDate, type IsoDate } from '@yinyu/kernel'
import {
  factsOfTitles,
  indicatorOf,
  rankOf,
  sourceKinds,
  splitFactKey,
  type Definitions,
  type FactKey,
  type RegisteredTitle,
} from '@yinyu/rules'
import type { CopiedRow } from '../storage/firms/copy-reader.ts'
import { ID_BYTES, IdList, sayId } from '../storage/firms/id-list.ts'
import { WordTable } from '../storage/firms/word-table.ts'
import { standingOf, type TitleEvent } from '../storage/title-history.ts'
import { LastWords } from './last-words.ts'
import type { SnapshotColumn } from './snapshot-columns.ts'

/** A firm whose facts are picked: its id, and its facts by slot as numbers; NaN is unknown. */
export type TakeFirm = (enterprise: string, values: Float64Array) => void

export interface PivotOrder {
  readonly columns: readonly SnapshotColumn[]
  readonly definitions: Pick<Definitions, 'standards' | 'indicators'>
  readonly heldOn: IsoDate
  readonly completeFor: ReadonlySet<string>
}

/** Turns rows, read in this order: enterprises, titles, facts, into one row of numbers a firm. */
export interface Pivot {
  readonly enterprise: (row: CopiedRow) => void
  readonly title: (row: CopiedRow) => void
  readonly fact: (row: CopiedRow) => void
  readonly end: () => void
  /** What the numbers in columns of words mean. */
  readonly words: WordTable
  /** Firms of which something holds only after the day, with the first such day. */
  readonly later: ReadonlyMap<string, IsoDate>
}

// The fields of the rows of facts, in the order in which they are selected.
const [ID, INDICATOR, YEAR, NUMBER, TEXT, FLAG, SOURCE, SOURCE_NAME, HELD_ON, SEQ] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
]
export const FIELDS = { enterprises: 2, titles: 3, facts: 10 } as const
const NOBODY: Buffer = Buffer.alloc(0)
/** PostgreSQL counts days from 2000-01-01. */
const DAYS_TO_2000 = daysBetween('1970-01-01', '2000-01-01')

export function pivotFirms(order: PivotOrder, take: TakeFirm): Pivot {
  const { columns, heldOn } = order
  const table = new WordTable()
  const words = new LastWords(columns.length)
  const places = placesOf(order, table)
  const values = new Float64Array(columns.length).fill(Number.NaN)
  const titles = gatherTitles(order)
  const today = daysBetween('1970-01-01', heldOn) - DAYS_TO_2000
  const later = new Map<string, IsoDate>()
  const listed = gatherFirms(order, table)
  let [next, firm] = [0, NOBODY]
  let standing: 'listed' | 'not listed' = 'not listed'
  const tell = (slot: number, value: number): void => void (values[slot] = value)
  const finish = (id: Buffer): void => {
    words.settle(tell)
    titles.tell(id, tell)
    listed.tell(next, tell)
    take(sayId(id), values)
    values.fill(Number.NaN)
  }
  /** Firms without facts come in between. */
  const finishBefore = (id: Buffer | undefined): void => {
    for (let known = listed.at(next); known !== undefined; known = listed.at(++next)) {
      if (id !== undefined && known.compare(id) >= 0) return
      finish(known)
    }
  }
  const begin = (id: Buffer): void => {
    finishBefore(id)
    firm = id
    standing = listed.at(next)?.equals(id) === true ? 'listed' : 'not listed'
  }
  const fact = (row: CopiedRow): void => {
    const { bytes, starts, ends } = row
    const at = starts[ID] ?? 0
    if (firm.compare(bytes, at, at + ID_BYTES) !== 0) begin(Buffer.from(bytes.subarray(at, at + ID_BYTES)))
    // What did not exist on the day has facts, but is no firm.
    if (standing === 'not listed') return
    const indicator = table.numberOf(bytes, starts[INDICATOR] ?? 0, ends[INDICATOR] ?? 0)
    const held = bytes.readInt32BE(starts[HELD_ON] ?? 0)
    if (held > today) return noteLater(later, sayId(firm), held)
    const slot = places.slotOf(indicator, ends[YEAR] === -1 ? 0 : bytes.readInt32BE(starts[YEAR] ?? 0))
    if (slot === undefined) return
    const source = table.numberOf(bytes, starts[SOURCE] ?? 0, ends[SOURCE] ?? 0)
    const rank = places.rankAt(slot, source)
    if (rank === undefined) return
    const name = table.numberOf(bytes, starts[SOURCE_NAME] ?? 0, ends[SOURCE_NAME] ?? 0)
    const who = source === places.declaration ? -1 : name * 8 + source
    const value = readValue(row, columns[slot], table)
    words.hear(slot, { who, rank, heldOn: held, seq: readWhole(bytes, starts[SEQ] ?? 0), value })
  }
  return {
    enterprise: listed.hear,
    title: titles.hear,
    fact,
    end: () => finishBefore(undefined),
    words: table,
    later,
  }
}

/** The firms that exist on the day, and where the register has them: that goes over what others say of it. */
function gatherFirms({ columns }: PivotOrder, table: WordTable) {
  const ids = new IdList()
  const regions: number[] = []
  const slot = columns.findIndex(({ key }) => key === 'region')
  return {
    hear: ({ bytes, starts, ends }: CopiedRow): void => {
      ids.add(bytes, starts[ID] ?? 0)
      const [from, to] = [starts[1] ?? 0, ends[1] ?? -1]
      regions.push(slot === -1 || to === -1 ? Number.NaN : table.numberOf(bytes, from, to))
    },
    at: (place: number) => ids.at(place),
    tell: (place: number, tell: (slot: number, value: number) => void): void => {
      const region = regions[place] ?? Number.NaN
      if (!Number.isNaN(region)) tell(slot, region)
    },
  }
}

/** Where each indicator and year goes, and how strong each kind of source is there. */
function placesOf({ columns, definitions }: PivotOrder, table: WordTable) {
  const number = (text: string): number => table.numberOf(Buffer.from(text), 0, Buffer.byteLength(text))
  const sources = sourceKinds.map(number)
  const slots = new Map<number, Map<number, number>>()
  columns.forEach(({ key }, slot) => {
    const { indicator, year = 0 } = splitFactKey(key)
    const years = slots.get(number(indicator)) ?? new Map<number, number>()
    slots.set(number(indicator), years.set(year, slot))
  })
  const ranks = columns.map(({ key }) => {
    const indicator = indicatorOf(definitions.indicators, splitFactKey(key).indicator)
    return sourceKinds.map((source) => rankOf(source, indicator))
  })
  return {
    declaration: number('declaration'),
    slotOf: (indicator: number, year: number) => slots.get(indicator)?.get(year),
    rankAt: (slot: number, source: number) => ranks[slot]?.[sources.indexOf(source)],
  }
}

/** Titles go over what others say of the same indicators, as `factsOfTitles` has it. */
function gatherTitles({ columns, definitions, heldOn, completeFor }: PivotOrder) {
  const slots = new Map<FactKey, number>(columns.map(({ key }, slot) => [key, slot]))
  const granting = definitions.standards.filter(({ grants }) => grants !== undefined && slots.has(grants))
  const said = new Map<string, RegisteredTitle[]>()
  const unsaid: readonly RegisteredTitle[] = []
  return {
    hear: ({ bytes, starts, ends }: CopiedRow): void => {
      const at = starts[ID] ?? 0
      const kind = bytes.toString('utf8', starts[1], ends[1])
      const events = JSON.parse(bytes.toString('utf8', starts[2], ends[2])) as readonly CopiedEvent[]
      const standing = standingOf(
        events.map((event) => ({ ...event, recordedAt: RECORDED, document: '' })),
        heldOn,
      )
      if (standing === undefined) return
      const id = bytes.toString('latin1', at, at + ID_BYTES)
      const { validFrom, validTo, hold } = standing
      said.set(id, [...(said.get(id) ?? []), { kind, validFrom, validTo, hold }])
    },
    tell: (firm: Buffer, tell: (slot: number, value: number) => void): void => {
      if (said.size === 0 && completeFor.size === 0) return
      const held = said.get(firm.toString('latin1'))
      if (held === undefined && completeFor.size === 0) return
      factsOfTitles({ standards: granting }, held ?? unsaid, heldOn, { completeFor }).forEach(
        ({ value }, key) => tell(slots.get(key) ?? -1, value === true ? 1 : 0),
      )
    },
  }
}

type CopiedEvent = Omit<TitleEvent, 'recordedAt' | 'document'>
/** Only events that were recorded by the day are read. */
const RECORDED = new Date(0)

function readValue(
  { bytes, starts, ends }: CopiedRow,
  column: SnapshotColumn | undefined,
  table: WordTable,
): number | undefined {
  if (ends[NUMBER] === -1 && ends[TEXT] === -1 && ends[FLAG] === -1) return undefined
  const own = column?.kind === 'number' ? NUMBER : column?.kind === 'flag' ? FLAG : TEXT
  const from = starts[own] ?? 0
  const to = ends[own] ?? -1
  if (to === -1) return Number.NaN
  if (own === NUMBER) return readWhole(bytes, from)
  if (own === FLAG) return bytes[from] ?? 0
  if (column?.kind === 'word') return table.numberOf(bytes, from, to)
  const day = bytes.toString('latin1', from, to)
  return isIsoDate(day) ? daysBetween('1970-01-01', day) : Number.NaN
}

/** Eight bytes; every number of a fact or row is one that JavaScript can hold. */
function readWhole(bytes: Buffer, at: number): number {
  return bytes.readInt32BE(at) * 4_294_967_296 + bytes.readUInt32BE(at + 4)
}

function noteLater(later: Map<string, IsoDate>, enterprise: string, held: number): void {
  const day = new Date((held + DAYS_TO_2000) * 86_400_000).toISOString().slice(0, 10)
  const before = later.get(enterprise)
  if (before === undefined || day < before) later.set(enterprise, day)
}
