import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { typeOf, ENTERPRISE } from './snapshot-columns.ts'
import type { Manifest, SnapshotFile } from './manifest.ts'
import { textOf } from './sql-text.ts'

/** How much of the machine DuckDB may use. */
export interface DuckdbUse {
  readonly threads: number
  readonly memoryMb: number
}

/** Opens DuckDB in memory, without the network, for as long as the work takes. */
export async function withDuckdb<T>(
  { threads, memoryMb }: DuckdbUse,
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: `${threads}`,
    memory_limit: `${memoryMb}MB`,
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
export function selectSnapshot(folder: string, { base, delta, columns }: Manifest): string {
  const read = (files: readonly SnapshotFile[]): string => readFiles(folder, files)
  if (base.length === 0 && delta === undefined) {
    const empty = columns.map(({ name, kind }) => `cast(null as ${typeOf(kind)}) as ${name}`)
    return `select ${[`cast(null as varchar) as ${ENTERPRISE}`, ...empty].join(', ')} where false`
  }
  if (delta === undefined) return `select * from ${read(base)}`
  if (base.length === 0) return `select * from ${read([delta])}`
  const newer = `select ${ENTERPRISE} from ${read([delta])}`
  return `select * from ${read(base)} where ${ENTERPRISE} not in (${newer}) union all by name select * from ${read([delta])}`
}

/** Every row of some files of a snapshot, in their order. */
export function selectFiles(folder: string, files: readonly SnapshotFile[]): string {
  return `select * from ${readFiles(folder, files)}`
}

function readFiles(folder: string, files: readonly SnapshotFile[]): string {
  return `read_parquet([${files.map(({ file }) => textOf(`${folder}/${file}`)).join(', ')}])`
}
