import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { typeOf, ENTERPRISE } from './snapshot-columns.ts'
import type { Manifest, SnapshotFile } from './manifest.ts'
import { textOf } from './sql-text.ts'

/** How much of the machine DuckDB may use. */
export interface DuckdbUse {
  readonly threads: number
  readonly memoryMb: number
}

/** Our own convention. */
const KEPT = '1MB'

/** Opens DuckDB in memory, without the network, for as long as the work takes. */
export async function withDuckdb<T>(
  { threads, memoryMb }: DuckdbUse,
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  // What does not fit into memory goes to a folder that nobody else can read, and goes with the work.
  const aside = await mkdtemp(join(tmpdir(), 'yinyu-duckdb-'))
  const instance = await DuckDBInstance.create(':memory:', {
    temp_directory: aside,
    threads: `${threads}`,
    memory_limit: `${memoryMb}MB`,
    // What a piece of work let go of is given back at once, not kept for the next: the server's memory is not DuckDB's.
    allocator_flush_threshold: KEPT,
    allocator_bulk_deallocation_flush_threshold: KEPT,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  try {
    const connection = await instance.connect()
    try {
      return await work(connection)
    } finally {
      connection.closeSync()
    }
  } finally {
    instance.closeSync()
    await rm(aside, { recursive: true, force: true })
  }
}

/**
 * Shows a snapshot as the view `name`: one row a firm, the columns of the manifest. Firms of the delta stand in for those
 * of the base.
 */
export async function showSnapshot(
  connection: DuckDBConnection,
  { folder, manifest, name }: { folder: string; manifest: Manifest; name: string },
): Promise<void> {
  await connection.run(`create or replace view ${name} as ${selectSnapshot(folder, manifest)}`)
}

/** The select behind that view. */
export function selectSnapshot(folder: string, { base, delta, gone, columns }: Manifest): string {
  const read = (files: readonly SnapshotFile[]): string => readFiles(folder, files)
  if (base.length === 0 && delta === undefined) {
    const empty = columns.map(({ name, kind }) => `cast(null as ${typeOf(kind)}) as ${name}`)
    return `select ${[`cast(null as varchar) as ${ENTERPRISE}`, ...empty].join(', ')} where false`
  }
  if (base.length === 0) return delta === undefined ? '' : `select * from ${read([delta])}`
  const old = selectBase(folder, { base, gone })
  if (delta === undefined) return old
  const newer = `select ${ENTERPRISE} from ${read([delta])}`
  return `select * from (${old}) where ${ENTERPRISE} not in (${newer}) union all by name select * from ${read([delta])}`
}

/** The firms of the base that still exist, in their order. */
export function selectBase(folder: string, { base, gone }: Pick<Manifest, 'base' | 'gone'>): string {
  const all = `select * from ${readFiles(folder, base)}`
  return gone.length === 0 ? all : `${all} where ${ENTERPRISE} not in (${idList(gone)})`
}

export function idList(enterprises: readonly string[]): string {
  return enterprises.map(textOf).join(', ')
}

/** Every row of some files of a snapshot, in their order. */
export function selectFiles(folder: string, files: readonly SnapshotFile[]): string {
  return `select * from ${readFiles(folder, files)}`
}

function readFiles(folder: string, files: readonly SnapshotFile[]): string {
  return `read_parquet([${files.map(({ file }) => textOf(`${folder}/${file}`)).join(', ')}])`
}
