import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { dayInChina } from '../storage/day-in-china.ts'
import { findChangedFirms } from '../storage/firms/changed-firms.ts'
import { beginReading, type Reader } from '../storage/firms/firm-rows.ts'
import { settleMarks, type Marks } from '../storage/firms/marks.ts'
import { idList, selectSnapshot } from './duckdb.ts'
import { describeFile, readManifest, refuseDamage, writeManifest, type Manifest } from './manifest.ts'
import { ENTERPRISE } from './snapshot-columns.ts'
import { firmsOrderOf, sweep, takeSnapshot, type SnapshotOrder, type SnapshotTools } from './snapshot.ts'
import { ownHands } from './snapshot/hands.ts'
import { writeFirms, type FirmsOrder, type WrittenFirms } from './snapshot/write-firms.ts'
import { textOf } from './sql-text.ts'

/** With more changes than this share of its firms a snapshot is taken anew: reading all in order is then quicker. */
const CHANGED_SHARE_MOST = 0.1
const CHANGED_ALWAYS = 2_000

export interface Refreshed {
  readonly how: 'unchanged' | 'refreshed' | 'taken'
  /** How many firms were read again. */
  readonly changed: number
  readonly manifest: Manifest
}

/**
 * Brings a snapshot up to the records: reads again only firms of which something was recorded since, or for which
 * another day makes a difference. Takes it anew when content, facts or direction of time do not allow that, or when too
 * many have changed.
 */
export async function refreshSnapshot(
  tools: SnapshotTools,
  folder: string,
  order: SnapshotOrder,
): Promise<Refreshed> {
  const { client, connection } = tools
  const before = await readManifest(folder).catch(() => undefined)
  const anew = async (): Promise<Refreshed> => {
    const manifest = await takeSnapshot(tools, folder, order)
    return { how: 'taken', changed: manifest.firms, manifest }
  }
  if (before === undefined || !follows(order, before)) return anew()
  const marks = await settleMarks(client)
  await beginReading(client)
  const enterprises = await findChanged(client, before, order)
  if (enterprises === undefined || enterprises.length === 0) await client.query('commit')
  if (enterprises === undefined) return anew()
  const { heldOn, knownOn } = order.from
  const then = { heldOn, knownOn, marks, takenAt: order.now.toISOString() }
  if (enterprises.length === 0) {
    const manifest = { ...before, ...then }
    await writeManifest(folder, manifest)
    return { how: 'unchanged', changed: 0, manifest }
  }
  const { delta, gone, later } = await writeDelta({ client, connection }, folder, {
    before,
    order,
    enterprises,
    marks,
  })
  const changed = new Set(enterprises)
  const kept = before.later.filter(([enterprise]) => !changed.has(enterprise))
  const manifest = { ...before, ...then, delta, gone, later: [...kept, ...later] }
  const firms = await countFirms(connection, folder, manifest)
  await writeManifest(folder, { ...manifest, firms })
  await sweep(folder, manifest)
  return { how: 'refreshed', changed: enterprises.length, manifest: { ...manifest, firms } }
}

/** Whether the same facts are wanted, from a viewpoint that the marks can lead to. */
function follows({ keys, content, from, completeFor = new Set() }: SnapshotOrder, before: Manifest): boolean {
  // What became known between two days of the past is not told by marks, which were read when it was long recorded.
  const samePast = from.knownOn === before.knownOn && from.heldOn === before.heldOn
  const wasPresent = before.knownOn >= dayInChina(new Date(before.takenAt))
  return (
    content === before.content &&
    keys.join(' ') === before.columns.map(({ key }) => key).join(' ') &&
    [...completeFor].toSorted().join(' ') === before.completeFor.toSorted().join(' ') &&
    (samePast || (wasPresent && from.knownOn >= before.knownOn && from.heldOn >= before.heldOn))
  )
}

/** Undefined when they are too many. */
async function findChanged(
  client: Reader,
  before: Manifest,
  { from }: SnapshotOrder,
): Promise<readonly string[] | undefined> {
  const most = Math.max(CHANGED_ALWAYS, Math.floor(before.firms * CHANGED_SHARE_MOST))
  const days = { heldBefore: before.heldOn, heldNow: from.heldOn }
  const found = await findChangedFirms(client, { since: before.marks, ...days, most })
  const come = before.later.filter(([, day]) => day <= from.heldOn).map(([enterprise]) => enterprise)
  const all = [...new Set([...found, ...come])]
  return all.length > most ? undefined : all
}

async function writeDelta(
  { client, connection }: { client: Reader; connection: DuckDBConnection },
  folder: string,
  given: { before: Manifest; order: SnapshotOrder; enterprises: readonly string[]; marks: Marks },
) {
  const { before, order, enterprises, marks } = given
  // What is wrong in it would be written again, under a digest of its own.
  await refuseDamage(folder, { base: [], delta: before.delta })
  const stamp = order.now.toISOString().replaceAll(/\D/g, '')
  const pathOf = (file: number): string => join(folder, `fresh-${stamp}-${file}.parquet`)
  const written = await readAgain(
    { client, connection },
    firmsOrderOf(order, { upTo: marks, enterprises, pathOf }),
  )
  const pieces = written.files.map(({ path }) => textOf(path))
  const fresh = pieces.length === 0 ? undefined : `read_parquet([${pieces.join(', ')}])`
  const found = fresh === undefined ? [] : await idsOf(connection, fresh)
  const gone = goneOf(before, enterprises, new Set(found))
  const file = `delta-${stamp}.parquet`
  const older = before.delta && `read_parquet(${textOf(join(folder, before.delta.file))})`
  const selects = [
    ...(fresh === undefined ? [] : [`select * from ${fresh}`]),
    ...(older === undefined
      ? []
      : [`select * from ${older} where ${ENTERPRISE} not in (${idList(enterprises)})`]),
  ]
  if (selects.length === 0) return { delta: undefined, gone, later: written.later }
  const target = textOf(join(folder, file))
  await connection.run(
    `copy (${selects.join(' union all by name ')}) to ${target} (format parquet, compression zstd)`,
  )
  await Promise.all(written.files.map(({ path }) => rm(path)))
  const firms = await countRows(connection, `select * from read_parquet(${target})`)
  return { delta: await describeFile(folder, file, firms), gone, later: written.later }
}

/** Within the moment that was opened to find them. */
async function readAgain(
  { client, connection }: { client: Reader; connection: DuckDBConnection },
  order: FirmsOrder,
): Promise<WrittenFirms> {
  try {
    return await writeFirms({ client, hands: ownHands(client, connection) }, order)
  } finally {
    await client.query('commit')
  }
}

async function idsOf(connection: DuckDBConnection, fresh: string): Promise<readonly string[]> {
  const read = await connection.runAndReadAll(`select ${ENTERPRISE} from ${fresh}`)
  return read.getRows().map(([id]) => String(id))
}

/** Firms that are no more, of those read again and of those known to be gone before. */
function goneOf({ gone }: Manifest, enterprises: readonly string[], found: ReadonlySet<string>): string[] {
  const before = gone.filter((enterprise) => !found.has(enterprise))
  return [...new Set([...before, ...enterprises.filter((enterprise) => !found.has(enterprise))])]
}

function countFirms(connection: DuckDBConnection, folder: string, manifest: Manifest): Promise<number> {
  return countRows(connection, selectSnapshot(folder, manifest))
}

async function countRows(connection: DuckDBConnection, select: string): Promise<number> {
  const [[count] = []] = (await connection.runAndReadAll(`select count(*) from (${select})`)).getRows()
  return Number(count)
}
