// One thread of a snapshot: deals the facts of some pages, then picks the firms of some piles.
import { parentPort, workerData } from 'node:worker_threads'
import { connect, type Login } from '../../storage/connection.ts'
import { beginReading } from '../../storage/firms/firm-rows.ts'
import { withDuckdb } from '../duckdb.ts'
import { dealFacts, type Dealt } from './deal-facts.ts'
import type { HandEnd, HandWork } from './hand-work.ts'
import { pickFirms } from './pick-firms.ts'

/** Our own convention: what DuckDB may hold while one file of firms is written. */
const DUCKDB_MB = 400

parentPort?.on('message', (work: HandWork) => {
  void tried(work).then((end) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    parentPort?.postMessage(end)
  })
})

async function tried(work: HandWork): Promise<HandEnd> {
  try {
    return { end: 'done', dealt: await done(work) }
  } catch (error) {
    return { end: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}

async function done(work: HandWork): Promise<Dealt | undefined> {
  if (work.kind === 'deal') return dealApart(work)
  await withDuckdb({ threads: 1, memoryMb: DUCKDB_MB }, (connection) => pickFirms(connection, work.order))
  return undefined
}

async function dealApart({ order, moment }: Extract<HandWork, { readonly kind: 'deal' }>): Promise<Dealt> {
  const client = await connect(workerData as Login)
  try {
    await beginReading(client, moment)
    return await dealFacts(client, order)
  } finally {
    await client.end()
  }
}
