import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { RECORD_BYTES, RECORD_DOUBLES, RECORD_INTS } from './fact-record.ts'

/** Firms of one pile: their facts fit into some ten megabytes. */
export const PILE_FIRMS = 1 << 14
/** So many records of a pile are written at a time. */
const BLOCK_RECORDS = 1 << 10
const BLOCK_BYTES = BLOCK_RECORDS * RECORD_BYTES
const OWN_ONLY = 0o600

/** Where the records of each pile lie in a file. */
export interface Piles {
  readonly path: string
  /** By pile: where each block begins and how many records it has. */
  readonly blocks: readonly (readonly (readonly [at: number, records: number])[])[]
}

/** Deals records into piles by their firms; what does not fit into memory lies in one file. */
export class PileWriter {
  readonly ints: Int32Array
  readonly doubles: Float64Array
  readonly #bytes: Buffer
  readonly #fills: Int32Array
  readonly #blocks: [number, number][][]
  readonly #path: string
  readonly #file: number
  #end = 0

  constructor(path: string, firms: number) {
    const piles = Math.ceil(firms / PILE_FIRMS)
    const room = new ArrayBuffer(piles * BLOCK_BYTES)
    this.ints = new Int32Array(room)
    this.doubles = new Float64Array(room)
    this.#bytes = Buffer.from(room)
    this.#fills = new Int32Array(piles)
    this.#blocks = Array.from({ length: piles }, () => [])
    this.#path = path
    this.#file = openSync(path, 'w', OWN_ONLY)
  }

  /** The place of the next record of a firm, to be filled before the next is asked for. */
  next(firm: number): number {
    const pile = Math.floor(firm / PILE_FIRMS)
    if (this.#fills[pile] === BLOCK_RECORDS) this.#write(pile)
    const fill = this.#fills[pile] ?? 0
    this.#fills[pile] = fill + 1
    return pile * BLOCK_RECORDS + fill
  }

  /** Writes what is left and tells where everything lies; the file is still to be closed. */
  end(): Piles {
    this.#fills.forEach((fill, pile) => fill > 0 && this.#write(pile))
    return { path: this.#path, blocks: this.#blocks }
  }

  close(): void {
    closeSync(this.#file)
  }

  #write(pile: number): void {
    const records = this.#fills[pile] ?? 0
    const bytes = records * RECORD_BYTES
    writeSync(this.#file, this.#bytes, pile * BLOCK_BYTES, bytes, this.#end)
    this.#blocks[pile]?.push([this.#end, records])
    this.#end += bytes
    this.#fills[pile] = 0
  }
}

/** The records of one pile, in no order. */
export interface Pile {
  readonly ints: Int32Array
  readonly doubles: Float64Array
  readonly records: number
  /** From which writer each record is: the records of writer `i` end before `ends[i]`. */
  readonly ends: readonly number[]
}

/** Reads one pile from the files of all who dealt. */
export function readPile(dealt: readonly Piles[], pile: number): Pile {
  const counts = dealt.map(({ blocks }) => (blocks[pile] ?? []).reduce((sum, [, count]) => sum + count, 0))
  const records = counts.reduce((sum, count) => sum + count, 0)
  const bytes = Buffer.from(new ArrayBuffer(records * RECORD_BYTES))
  let at = 0
  for (const { path, blocks } of dealt) {
    const file = openSync(path, 'r')
    try {
      for (const [from, count] of blocks[pile] ?? []) {
        readWhole(file, bytes.subarray(at, at + count * RECORD_BYTES), from)
        at += count * RECORD_BYTES
      }
    } finally {
      closeSync(file)
    }
  }
  let end = 0
  return {
    ints: new Int32Array(bytes.buffer, 0, records * RECORD_INTS),
    doubles: new Float64Array(bytes.buffer, 0, records * RECORD_DOUBLES),
    records,
    ends: counts.map((count) => (end += count)),
  }
}

function readWhole(file: number, into: Buffer, from: number): void {
  for (let at = 0; at < into.length;) {
    const read = readSync(file, into, at, into.length - at, from + at)
    if (read === 0) throw new Error('a pile of facts is shorter than it was written')
    at += read
  }
}
