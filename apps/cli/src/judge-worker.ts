// One thread of `yinyu judge`: takes rows, gives what is to be written.
import { parentPort, workerData } from 'node:worker_threads'
import type { FirmRow } from '@yinyu/intake'
import { startRendering, type Job } from './render-firms.ts'

const render = startRendering(workerData as Job)

parentPort?.on('message', (firms: readonly FirmRow[]) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(render(firms))
})
