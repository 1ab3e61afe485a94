// The thread in which rehearsals are played, so that nobody else waits for one.
import { parentPort } from 'node:worker_threads'
import type { RehearseEnd, RehearseWork } from './rehearse-work.ts'
import { newStageRoom } from './stage-room.ts'

const room = newStageRoom()

parentPort?.on('message', (work: RehearseWork) => {
  const end = answered(work)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  if (end) parentPort?.postMessage(end)
})

function answered(work: RehearseWork): RehearseEnd | undefined {
  try {
    return room(work)
  } catch (error) {
    // What was only told is missed when it is asked for.
    if (!('job' in work)) return undefined
    return { job: work.job, end: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}
