import type { DuckDBConnection } from '@duckdb/node-api'
import { sourceKinds } from '@yinyu/rules'
import { sayFirmId, type FirmIds } from '../../storage/firms/firm-ids.ts'
import type { SnapshotColumn } from '../snapshot-columns.ts'
import {
  FIRM,
  HELD_ON,
  NAME,
  rankIn,
  RECORD_DOUBLES,
  RECORD_INTS,
  saidIn,
  SEQ,
  slotIn,
  sourceIn,
  TRAITS,
  VALUE,
} from './fact-record.ts'
import { CHUNK_FIRMS, writeFirmFile, type FirmChunk } from './firm-file.ts'
import { LastWords } from './last-words.ts'
import { PILE_FIRMS, readPile, type Pile, type Piles } from './piles.ts'

/** What is known of a firm beside its facts, as triples of firm, slot and value, in the order of firms. */
export type Tellings = Int32Array

/** Which firms to write into which file. */
export interface PickOrder {
  readonly firms: FirmIds
  readonly columns: readonly SnapshotColumn[]
  /** From a firm at the beginning of a pile up to one before `to`. */
  readonly from: number
  readonly to: number
  /** Piles of everybody who dealt, with what the numbers of their words are in `words`. */
  readonly dealt: readonly { readonly piles: Piles; readonly numbers: Int32Array }[]
  readonly words: readonly string[]
  /** It goes over what facts say. */
  readonly tellings: Tellings
  readonly path: string
}

/** Who a declaration is by does not matter: the enterprise is one source. */
const ENTERPRISE_ITSELF = -1
const TRIPLE = 3

/** Picks from piles the facts that count of each firm and writes the firms into a file. */
export async function pickFirms(connection: DuckDBConnection, order: PickOrder): Promise<void> {
  const { columns, firms, words, tellings, to } = order
  const last = new LastWords(columns.length)
  let pile = openPile(order, order.from)
  let firm = order.from
  let telling = firstTelling(tellings, firm)
  const next = ({ ids, values }: FirmChunk): void => {
    for (; firm < to && ids.length < CHUNK_FIRMS; firm++) {
      if (firm >= pile.to) pile = openPile(order, firm)
      const at = ids.push(sayFirmId(firms, firm)) - 1
      const tell = (slot: number, value: number): void => void (values[slot * CHUNK_FIRMS + at] = value)
      pile.hear(firm, last)
      last.settle(tell)
      for (; tellings[telling] === firm; telling += TRIPLE)
        tell(tellings[telling + 1] ?? 0, tellings[telling + 2] ?? 0)
    }
  }
  await writeFirmFile(connection, { path: order.path, columns, words, next })
}

/** The pile that begins with a firm, its records put in the order of firms. */
function openPile({ columns, dealt }: PickOrder, from: number) {
  const piles = dealt.map((one) => one.piles)
  const pile = readPile(piles, from / PILE_FIRMS)
  const { starts, places } = sortByFirm(pile, from)
  const isWord = columns.map(({ kind }) => kind === 'word')
  const hear = (firm: number, last: LastWords): void => {
    // Sorting has kept the records of one firm in the order of those who dealt them.
    let dealer = 0
    const end = starts[firm - from + 1] ?? 0
    for (let i = starts[firm - from] ?? 0; i < end; i++) {
      const record = places[i] ?? 0
      while (record >= (pile.ends[dealer] ?? Infinity)) dealer++
      const numbers = dealt[dealer]?.numbers ?? NO_NUMBERS
      const whole = record * RECORD_INTS
      const traits = pile.ints[whole + TRAITS] ?? 0
      const slot = slotIn(traits)
      const source = sourceIn(traits)
      const name = numbers[pile.ints[whole + NAME] ?? 0] ?? 0
      const value = pile.doubles[record * RECORD_DOUBLES + VALUE] ?? Number.NaN
      const meant = isWord[slot] === true ? (numbers[value] ?? value) : value
      last.hear(slot, {
        who: source === DECLARATION ? ENTERPRISE_ITSELF : name * sourceKinds.length + source,
        rank: rankIn(traits),
        heldOn: pile.ints[whole + HELD_ON] ?? 0,
        seq: pile.doubles[record * RECORD_DOUBLES + SEQ] ?? 0,
        value: saidIn(traits) === 0 ? undefined : meant,
      })
    }
  }
  return { to: from + PILE_FIRMS, hear }
}

const DECLARATION = sourceKinds.indexOf('declaration')
const NO_NUMBERS = new Int32Array(0)

/** The places of the records by firm: those of firm `from + n` are `places[starts[n]]` to before `places[starts[n + 1]]`. */
function sortByFirm({ ints, records }: Pile, from: number) {
  const starts = new Uint32Array(PILE_FIRMS + 2)
  for (let i = 0; i < records; i++) {
    const own = (ints[i * RECORD_INTS + FIRM] ?? 0) - from + 2
    starts[own] = (starts[own] ?? 0) + 1
  }
  for (let n = 2; n < starts.length; n++) starts[n] = (starts[n] ?? 0) + (starts[n - 1] ?? 0)
  const places = new Uint32Array(records)
  for (let i = 0; i < records; i++) {
    const own = (ints[i * RECORD_INTS + FIRM] ?? 0) - from + 1
    const at = starts[own] ?? 0
    places[at] = i
    starts[own] = at + 1
  }
  return { starts, places }
}

function firstTelling(tellings: Tellings, firm: number): number {
  let [low, high] = [0, tellings.length / TRIPLE]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((tellings[middle * TRIPLE] ?? 0) < firm) low = middle + 1
    else high = middle
  }
  return low * TRIPLE
}
