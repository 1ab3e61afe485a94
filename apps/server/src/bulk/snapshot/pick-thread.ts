// One thread of a snapshot: picks the firms of some piles, file by file, and ends.
import { parentPort, workerData } from 'node:worker_threads'
import { withDuckdb } from '../duckdb.ts'
import { pickFirms, type PickOrder } from './pick-firms.ts'

/** Our own convention: what DuckDB may hold while one file of firms is written. */
const DUCKDB_MB = 400

await withDuckdb({ threads: 1, memoryMb: DUCKDB_MB }, async (connection) => {
  for (const order of workerData as readonly PickOrder[]) await pickFirms(connection, order)
})
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage('done')
