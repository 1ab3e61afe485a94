import { rm } from 'node:fs/promises'
import { indicatorOf, rankOf, sourceKinds, splitFactKey, type Definitions } from '@yinyu/rules'
import type { IsoDate } from '@yinyu/kernel'
import { sayFirmId } from '../../storage/firms/firm-ids.ts'
import type { FactRows, FirmRows, Moment, Reader } from '../../storage/firms/firm-rows.ts'
import { WordTable } from '../../storage/firms/word-table.ts'
import type { SnapshotColumn } from '../snapshot-columns.ts'
import type { DealOrder, Dealt } from './deal-facts.ts'
import { gatherFirms, type GatheredFirms } from './gather-firms.ts'
import { gatherTitles, type TitleFacts } from './gather-titles.ts'
import type { Hands } from './hands.ts'
import { PILE_FIRMS } from './piles.ts'
import type { PickOrder, Tellings } from './pick-firms.ts'

/** A file holds so many firms: some ten megabytes. */
const FILE_FIRMS = 4 * PILE_FIRMS

/** Which enterprises, seen from where, into which files. */
export interface FirmsOrder {
  readonly columns: readonly SnapshotColumn[]
  readonly definitions: Pick<Definitions, 'standards' | 'indicators'>
  readonly completeFor: ReadonlySet<string>
  readonly rows: FirmRows
  readonly pathOf: (file: number) => string
}

/** How to reach the records: one connection, and hands that read facts of the same moment. */
export interface Reach {
  readonly client: Reader
  readonly hands: Hands
  /** For hands with connections of their own. */
  readonly moment?: Moment
  /** Facts lie in so many pages, which the hands share; without it the first hand reads them all. */
  readonly pages?: number
}

export interface WrittenFirms {
  readonly files: readonly { readonly path: string; readonly firms: number }[]
  readonly later: readonly (readonly [enterprise: string, day: IsoDate])[]
}

/** Reads enterprises from one moment and writes them into Parquet files of bounded size, in the order of ids. */
export async function writeFirms(reach: Reach, order: FirmsOrder): Promise<WrittenFirms> {
  const { client, hands } = reach
  const { columns, definitions, rows, completeFor } = order
  const table = new WordTable()
  const gathered = await gatherFirms(client, rows, table)
  const { firms } = gathered
  const deals = shareOut(reach, rows).map((share, hand): DealOrder => ({
    firms,
    columns,
    ranks: ranksOf(order),
    heldOn: rows.from.heldOn,
    rows: share,
    path: `${order.pathOf(hand)}.piles`,
  }))
  try {
    const [titles, dealt] = await Promise.all([
      gatherTitles(client, { firms, standards: definitions.standards, rows, completeFor }),
      Promise.all(deals.map((deal) => hands.deal(deal, reach.moment))),
    ])
    const tellings = tellingsOf(order, gathered, titles)
    const numbers = dealt.map(({ words }) => numbersOf(table, words))
    const whole = {
      firms,
      columns,
      dealt: dealt.map(({ piles }, i) => ({ piles, numbers: numbers[i] ?? new Int32Array(0) })),
      words: table.words,
      tellings,
    }
    const files = shareFiles(firms.count).map(({ from, to }, file): PickOrder => ({
      ...whole,
      from,
      to,
      path: order.pathOf(file),
    }))
    const shares = Array.from({ length: hands.count }, (_, hand) =>
      files.filter((_file, i) => i % hands.count === hand),
    )
    await Promise.all(shares.map((share) => hands.pick(share)))
    return {
      files: files.map(({ path, from, to }) => ({ path, firms: to - from })),
      later: firstLater(dealt).map(([firm, day]) => [sayFirmId(firms, firm), day]),
    }
  } finally {
    await Promise.all(deals.map(({ path }) => rm(path, { force: true })))
  }
}

/** Each hand reads as many pages; the last one also those that were added since they were counted. */
function shareOut({ hands, pages }: Reach, rows: FirmRows): readonly FactRows[] {
  if (pages === undefined) return [rows]
  const cut = (hand: number): number => Math.floor((pages * hand) / hands.count)
  return Array.from({ length: hands.count }, (_, hand) => ({
    ...rows,
    pages: { from: cut(hand), to: hand === hands.count - 1 ? undefined : cut(hand + 1) },
  }))
}

function shareFiles(firms: number): readonly { readonly from: number; readonly to: number }[] {
  return Array.from({ length: Math.ceil(firms / FILE_FIRMS) }, (_, file) => ({
    from: file * FILE_FIRMS,
    to: Math.min(firms, (file + 1) * FILE_FIRMS),
  }))
}

function ranksOf({ columns, definitions }: FirmsOrder): DealOrder['ranks'] {
  return columns.map(({ key }) => {
    const indicator = indicatorOf(definitions.indicators, splitFactKey(key).indicator)
    return sourceKinds.map((source) => rankOf(source, indicator))
  })
}

/** What somebody else's words are called here. */
function numbersOf(table: WordTable, words: readonly string[]): Int32Array {
  return Int32Array.from(words, (word) => {
    const bytes = Buffer.from(word)
    return table.numberOf(bytes, 0, bytes.length)
  })
}

/** Titles go over what others say of the same indicators, and so does where the register has a firm. */
function tellingsOf(
  { columns }: FirmsOrder,
  { firms, regions }: GatheredFirms,
  titles: TitleFacts,
): Tellings {
  const slots = new Map<string, number>(columns.map(({ key }, slot) => [key, slot]))
  const told: number[] = []
  const tell = (firm: number, key: string, value: number): void => {
    const slot = slots.get(key)
    if (slot !== undefined) told.push(firm, slot, value)
  }
  for (let firm = 0; firm < firms.count; firm++) {
    titles(firm).forEach((holds, key) => tell(firm, key, holds ? 1 : 0))
    const region = regions[firm] ?? -1
    if (region !== -1) tell(firm, 'region', region)
  }
  const shared = new Int32Array(new SharedArrayBuffer(told.length * Int32Array.BYTES_PER_ELEMENT))
  shared.set(told)
  return shared
}

function firstLater(dealt: readonly Dealt[]): readonly (readonly [firm: number, day: IsoDate])[] {
  const first = new Map<number, IsoDate>()
  for (const [firm, day] of dealt.flatMap(({ later }) => later)) {
    const before = first.get(firm)
    if (before === undefined || day < before) first.set(firm, day)
  }
  return [...first].toSorted(([a], [b]) => a - b)
}
