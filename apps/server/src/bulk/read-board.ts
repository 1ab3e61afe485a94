import { createHash } from 'node:crypto'
import type { DuckDBConnection } from '@duckdb/node-api'
import { bytesOfColumns, layColumns, type Columns } from '@yinyu/rules'
import type { Board } from './board.ts'
import { needsOf, readFacts } from './board-columns.ts'
import { selectFiles } from './duckdb.ts'
import { newFirmPlaces, type FirmPlaces } from './firm-places.ts'
import type { Manifest, SnapshotFile } from './manifest.ts'
import { writeRows } from './board-rows.ts'

/** Reads a snapshot into columns, chunk by chunk; firms of the delta stand in the places of those of the base. */
export async function readBoard(
  connection: DuckDBConnection,
  { folder, manifest }: { readonly folder: string; readonly manifest: Manifest },
): Promise<Board> {
  const needs = needsOf(manifest.columns)
  const columns = layColumns(
    needs,
    manifest.firms,
    new SharedArrayBuffer(bytesOfColumns(needs, manifest.firms)),
  )
  const places = newFirmPlaces()
  const take = (files: readonly SnapshotFile[]) =>
    files.length === 0
      ? Promise.resolve()
      : writeRows(connection, {
          columns,
          kinds: manifest.columns,
          places,
          select: selectFiles(folder, files),
        })
  await take(manifest.base)
  await take(manifest.delta ? [manifest.delta] : [])
  return boardOver(manifest, columns, places)
}

function boardOver(manifest: Manifest, columns: Columns, places: Pick<FirmPlaces, 'idAt' | 'firmOf'>): Board {
  return {
    manifest,
    hash: hashOf(manifest),
    keys: manifest.columns.map(({ key }) => key),
    columns,
    firms: manifest.firms,
    idAt: places.idAt,
    firmOf: places.firmOf,
    factsAt: (firm) => readFacts(columns, manifest.columns, firm),
  }
}

/** What the snapshot says, whenever it was taken: days, content and the digests of its files. */
function hashOf({ heldOn, knownOn, content, base, delta }: Manifest): string {
  const files = [...base, ...(delta ? [delta] : [])].map(({ sha256 }) => sha256)
  return createHash('sha256')
    .update(JSON.stringify([heldOn, knownOn, content, files]))
    .digest('hex')
}
