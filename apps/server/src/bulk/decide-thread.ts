// One thread of a board desk: decides the slices that it is given, of whatever board and whatever was lowered against it.
import { parentPort } from 'node:worker_threads'
import { decideSlice } from './decide-slice.ts'
import type { DecideEnd, DecideWork } from './decide-work.ts'

parentPort?.on('message', (work: DecideWork) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(decided(work))
})

function decided(work: DecideWork): DecideEnd {
  try {
    return { job: work.job, end: decideSlice(work) }
  } catch (error) {
    return { job: work.job, end: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}
