import { createHash } from 'node:crypto'
import type { DuckDBConnection } from '@duckdb/node-api'
import { bytesOfColumns, layColumns, type Columns } from '@yinyu/rules'
import type { Board } from './board.ts'
import { needsOf, readFacts } from './board-columns.ts'
import { selectBase, selectFiles } from './duckdb.ts'
import { newFirmPlaces, type FirmPlaces } from './firm-places.ts'
import type { Manifest } from './manifest.ts'
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
  const take = (select: string) => writeRows(connection, { columns, kinds: manifest.columns, places, select })
  if (manifest.base.length > 0) await take(selectBase(folder, manifest))
  if (manifest.delta) await take(selectFiles(folder, [manifest.delta]))
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
function hashOf({ heldOn, knownOn, content, base, delta, gone }: Manifest): string {
  const files = [...base, ...(delta ? [delta] : [])].map(({ sha256 }) => sha256)
  return createHash('sha256')
    .update(JSON.stringify([heldOn, knownOn, content, files, gone.toSorted()]))
    .digest('hex')
}
