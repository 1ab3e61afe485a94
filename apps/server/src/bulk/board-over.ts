import { createHash } from 'node:crypto'
import { layColumns, type Columns } from '@yinyu/rules'
import { needsOf, readFacts } from './board-columns.ts'
import type { Board } from './board.ts'
import { newFirmPlaces, type FirmPlaces, type HeldPlaces } from './firm-places.ts'
import type { Manifest } from './manifest.ts'
import { learnWords, wordsOf, type ColumnWords } from './column-words.ts'

const places = new WeakMap<Board, FirmPlaces>()

/** The places of firms on a board that was read from a snapshot. */
export function placesOf(board: Board): FirmPlaces | undefined {
  return places.get(board)
}

/** A board over columns that have been filled by a snapshot. */
export function boardOver(manifest: Manifest, columns: Columns, own: FirmPlaces): Board {
  const board: Board = {
    manifest,
    hash: hashOf(manifest),
    keys: manifest.columns.map(({ key }) => key),
    columns,
    firms: manifest.firms,
    idAt: own.idAt,
    firmOf: own.firmOf,
    factsAt: (firm) => readFacts(columns, manifest.columns, firm),
  }
  places.set(board, own)
  return board
}

/** A board as it goes to another thread: the columns are the very same memory, the rest is copied. */
export interface PackedBoard {
  readonly manifest: Manifest
  readonly capacity: number
  readonly columns: SharedArrayBuffer
  readonly words: ColumnWords
  readonly places: HeldPlaces
}

/** @throws RangeError for a board that was not read from a snapshot. */
export function packBoard(board: Board): PackedBoard {
  const own = placesOf(board)
  const { buffer, capacity } = board.columns
  if (own === undefined || !(buffer instanceof SharedArrayBuffer))
    throw new RangeError('board: only one that was read from a snapshot can go to another thread')
  return { manifest: board.manifest, capacity, columns: buffer, words: wordsOf(board), places: own.held() }
}

/** The same board on the other side. */
export function unpackBoard({
  manifest,
  capacity,
  columns: buffer,
  words,
  places: held,
}: PackedBoard): Board {
  const columns = layColumns(needsOf(manifest.columns), capacity, buffer)
  learnWords(columns, words)
  return boardOver(manifest, columns, newFirmPlaces(held))
}

/** What the snapshot says, whenever it was taken: days, content and the digests of its files. */
function hashOf({ heldOn, knownOn, content, base, delta, gone }: Manifest): string {
  const files = [...base, ...(delta ? [delta] : [])].map(({ sha256 }) => sha256)
  return createHash('sha256')
    .update(JSON.stringify([heldOn, knownOn, content, files, gone.toSorted()]))
    .digest('hex')
}
