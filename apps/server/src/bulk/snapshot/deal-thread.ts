// One thread of a snapshot: deals the facts of some pages into piles, and ends.
import { parentPort, workerData } from 'node:worker_threads'
import { connect, type Login } from '../../storage/connection.ts'
import { beginReading, type Moment } from '../../storage/firms/firm-rows.ts'
import { dealFacts, type DealOrder, type Dealt } from './deal-facts.ts'

export interface DealWork {
  readonly login: Login
  readonly moment: Moment | undefined
  readonly order: DealOrder
}

async function deal({ login, moment, order }: DealWork): Promise<Dealt> {
  const client = await connect(login)
  try {
    await beginReading(client, moment)
    return await dealFacts(client, order)
  } finally {
    await client.end()
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(await deal(workerData as DealWork))
