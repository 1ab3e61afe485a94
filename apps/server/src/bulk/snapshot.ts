import { mkdir, readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Definitions, FactKey } from '@yinyu/rules'
import type { Viewpoint } from '../storage/current-fact.ts'
import { beginReading, countFactPages, nameMoment, type Reader } from '../storage/firms/firm-rows.ts'
import { settleMarks, type Marks } from '../storage/firms/marks.ts'
import { describeFile, writeManifest, type Manifest } from './manifest.ts'
import { ownHands, type ChooseHands } from './snapshot/hands.ts'
import { writeFirms, type FirmsOrder, type WrittenFirms } from './snapshot/write-firms.ts'
import { columnsOf } from './snapshot-columns.ts'

/** Where snapshots are read from, and what writes them. */
export interface SnapshotTools {
  /** A connection of its own, as the owner of the tables. */
  readonly client: Reader
  readonly connection: DuckDBConnection
  /** Whom to ask when all facts are to be read; without it this thread does everything. */
  readonly chooseHands?: ChooseHands | undefined
}

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
  tools: SnapshotTools,
  folder: string,
  order: SnapshotOrder,
): Promise<Manifest> {
  await mkdir(folder, { recursive: true, mode: OWN_ONLY })
  const marks = order.upTo ?? (await settleMarks(tools.client))
  const name = `base-${order.now.toISOString().replaceAll(/\D/g, '')}`
  const firmsOrder = firmsOrderOf(order, {
    upTo: marks,
    pathOf: (file) => join(folder, `${name}-${file}.parquet`),
  })
  const { files, later } = await writeEveryFirm(tools, firmsOrder)
  const base = await Promise.all(files.map(({ path, firms }) => describeFile(folder, basename(path), firms)))
  const manifest: Manifest = {
    format: 'yinyu-snapshot-1',
    heldOn: order.from.heldOn,
    knownOn: order.from.knownOn,
    takenAt: order.now.toISOString(),
    content: order.content,
    firms: files.reduce((sum, { firms }) => sum + firms, 0),
    columns: [...firmsOrder.columns],
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

export function firmsOrderOf(
  { keys, definitions, from, completeFor = new Set() }: SnapshotOrder,
  {
    upTo,
    enterprises,
    pathOf,
  }: { upTo: Marks; enterprises?: readonly string[]; pathOf: FirmsOrder['pathOf'] },
): FirmsOrder {
  const columns = columnsOf(keys, definitions.indicators)
  return { columns, definitions, completeFor, rows: { from, upTo, enterprises }, pathOf }
}

async function writeEveryFirm(
  { client, connection, chooseHands }: SnapshotTools,
  order: FirmsOrder,
): Promise<WrittenFirms> {
  await beginReading(client)
  try {
    const pages = await countFactPages(client)
    const hands = chooseHands?.(pages)
    if (hands === undefined) return await writeFirms({ client, hands: ownHands(client, connection) }, order)
    return await writeFirms({ client, hands, pages, moment: await nameMoment(client) }, order)
  } finally {
    await client.query('commit')
  }
}

/** Removes files that no manifest names any more, and what a snapshot that was cut off has left. */
export async function sweep(folder: string, { base, delta }: Manifest): Promise<void> {
  const named = new Set([...base, ...(delta ? [delta] : [])].map(({ file }) => file))
  const old = (await readdir(folder)).filter((file) => /\.(parquet|piles)$/.test(file) && !named.has(file))
  await Promise.all(old.map((file) => rm(join(folder, file), { force: true })))
}
