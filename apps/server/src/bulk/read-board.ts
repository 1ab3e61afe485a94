import type { DuckDBConnection } from '@duckdb/node-api'
import { bytesOfColumns, layColumns } from '@yinyu/rules'
import type { Board } from './board.ts'
import { needsOf } from './board-columns.ts'
import { boardOver, placesOf } from './board-over.ts'
import { selectBase, selectFiles } from './duckdb.ts'
import { newFirmPlaces } from './firm-places.ts'
import { learnWords, wordsOf } from './column-words.ts'
import { refuseDamage, type Manifest } from './manifest.ts'
import { writeRows } from './board-rows.ts'

/** Reads a snapshot into columns, chunk by chunk; firms of the delta stand in the places of those of the base. */
export async function readBoard(
  connection: DuckDBConnection,
  { folder, manifest }: { readonly folder: string; readonly manifest: Manifest },
): Promise<Board> {
  await refuseDamage(folder, manifest)
  const needs = needsOf(manifest.columns)
  const columns = layColumns(
    needs,
    manifest.firms,
    new SharedArrayBuffer(bytesOfColumns(needs, manifest.firms)),
  )
  const places = newFirmPlaces()
  const take = (select: string) => writeRows(connection, { columns, kinds: manifest.columns, places, select })
  if (manifest.base.length > 0) await take(selectBase(folder, manifest))
  if (manifest.delta) await take(selectFiles(folder, [manifest.delta]))
  return boardOver(manifest, columns, places)
}

/**
 * The same board with the firms of a newer delta put over a copy of it; undefined when the snapshot is of other files, then
 * it has to be read. Whoever decides over the former board goes on undisturbed.
 */
export async function renewBoard(
  connection: DuckDBConnection,
  {
    before,
    folder,
    manifest,
  }: { readonly before: Board; readonly folder: string; readonly manifest: Manifest },
): Promise<Board | undefined> {
  const { delta } = manifest
  if (delta === undefined || !isOfSameFiles(before.manifest, manifest)) return undefined
  const needs = needsOf(manifest.columns)
  const columns = layColumns(
    needs,
    manifest.firms,
    new SharedArrayBuffer(bytesOfColumns(needs, manifest.firms)),
  )
  columns.numbers.set(before.columns.numbers.subarray(0, columns.numbers.length))
  columns.bits.set(before.columns.bits.subarray(0, columns.bits.length))
  columns.codes.set(before.columns.codes.subarray(0, columns.codes.length))
  learnWords(columns, wordsOf(before))
  const places = placesOf(before)?.copy()
  if (places === undefined) return undefined
  await writeRows(connection, {
    columns,
    kinds: manifest.columns,
    places,
    select: selectFiles(folder, [delta]),
  })
  return boardOver(manifest, columns, places)
}

/** The firms of the base and those that are gone; a firm that is gone now has a place that no other may have. */
function isOfSameFiles(before: Manifest, now: Manifest): boolean {
  const said = ({ base, gone, columns }: Manifest) =>
    JSON.stringify([base.map(({ sha256 }) => sha256), gone.toSorted(), columns])
  return said(before) === said(now) && now.firms >= before.firms
}
