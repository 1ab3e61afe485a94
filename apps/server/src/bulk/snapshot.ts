import { mkdir, readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Definitions, FactKey } from '@yinyu/rules'
import type { Viewpoint } from '../storage/current-fact.ts'
import { readCopied } from '../storage/firms/copy-reader.ts'
import { beginReading, openRows } from '../storage/firms/firm-rows.ts'
import { settleMarks, type Marks } from '../storage/firms/marks.ts'
import { openFirmWriter } from './firm-writer.ts'
import { describeFile, writeManifest, type Manifest } from './manifest.ts'
import { pivotFirms, FIELDS } from './pivot-firms.ts'
import { columnsOf } from './snapshot-columns.ts'

/** A connection to the records of its own, as the owner of the tables. */
export type Client = Parameters<typeof beginReading>[0]

/** What to take: which facts, seen from where, under which content. */
export interface SnapshotOrder {
  readonly keys: readonly FactKey[]
  readonly definitions: Pick<Definitions, 'standards' | 'indicators'>
  readonly from: Viewpoint
  /** Names the content, so that a snapshot of other content is not taken for this one. */
  readonly content: string
  readonly now: Date
  /** Up to which numbers to read; without it, up to what is recorded now. */
  readonly upTo?: Marks | undefined
  /** Kinds of titles of which every one is registered; see `factsOfTitles`. */
  readonly completeFor?: ReadonlySet<string>
}

/** Figures of firms lie in the folder, and no row policy stands before them. */
const OWN_ONLY = 0o700

/**
 * Writes the facts that count of every enterprise into Parquet files in a folder, with a manifest. Reads one moment of
 * the records and holds some ten thousand firms at a time. What was in the folder before stays valid until the manifest
 * is replaced, and goes then.
 */
export async function takeSnapshot(
  { client, connection }: { client: Client; connection: DuckDBConnection },
  folder: string,
  order: SnapshotOrder,
): Promise<Manifest> {
  await mkdir(folder, { recursive: true, mode: OWN_ONLY })
  const marks = order.upTo ?? (await settleMarks(client))
  const name = `base-${order.now.toISOString().replaceAll(/\D/g, '')}`
  const pathOf = (file: number): string => join(folder, `${name}-${file}.parquet`)
  const { files, later, columns } = await writeFirms(
    { client, connection },
    { ...order, upTo: marks, pathOf },
  )
  const base = await Promise.all(files.map(({ path, firms }) => describeFile(folder, basename(path), firms)))
  const manifest: Manifest = {
    format: 'yinyu-snapshot-1',
    heldOn: order.from.heldOn,
    knownOn: order.from.knownOn,
    takenAt: order.now.toISOString(),
    content: order.content,
    firms: files.reduce((sum, { firms }) => sum + firms, 0),
    columns: [...columns],
    base,
    gone: [],
    marks,
    later: [...later],
    completeFor: [...(order.completeFor ?? [])],
  }
  await writeManifest(folder, manifest)
  await sweep(folder, manifest)
  return manifest
}

/** Reads enterprises, all or some, from one moment and writes them into files. */
export async function writeFirms(
  { client, connection }: { client: Client; connection: DuckDBConnection },
  order: Omit<SnapshotOrder, 'content' | 'now' | 'upTo'> & {
    readonly upTo: Marks
    readonly enterprises?: readonly string[]
    /** `open`: the caller has opened the moment of reading; it is ended here in any case. */
    readonly moment?: 'open'
    readonly pathOf: (file: number) => string
  },
) {
  const { keys, definitions, from, completeFor = new Set<string>() } = order
  const columns = columnsOf(keys, definitions.indicators)
  const writer = await openFirmWriter(connection, {
    columns,
    words: () => pivot.words.words,
    pathOf: order.pathOf,
  })
  const pivot = pivotFirms({ columns, definitions, heldOn: from.heldOn, completeFor }, writer.take)
  if (order.moment !== 'open') await beginReading(client)
  try {
    const titles = definitions.standards.flatMap(({ id, grants }) => (grants === undefined ? [] : [id]))
    const rows = (which: keyof typeof FIELDS) =>
      openRows(client, which, { titles, from, upTo: order.upTo, enterprises: order.enterprises })
    const read = (which: keyof typeof FIELDS, visit: Parameters<typeof readCopied>[2]) =>
      readCopied(rows(which), FIELDS[which], visit, writer.between)
    await read('enterprises', pivot.enterprise)
    await read('titles', pivot.title)
    await read('facts', pivot.fact)
    pivot.end()
  } finally {
    await client.query('commit')
  }
  const files = await writer.end()
  return { files, columns, later: pivot.later }
}

/** Files that no manifest names any more. */
export async function sweep(folder: string, { base, delta }: Manifest): Promise<void> {
  const named = new Set([...base, ...(delta ? [delta] : [])].map(({ file }) => file))
  const old = (await readdir(folder)).filter((file) => file.endsWith('.parquet') && !named.has(file))
  await Promise.all(old.map((file) => rm(join(folder, file), { force: true })))
}
