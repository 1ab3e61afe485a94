// One thread of a bulk run: makes its kernel once, then decides the slices it is given.
import { parentPort, workerData } from 'node:worker_threads'
import { layAnswers, layColumns, planKernel } from '@yinyu/rules'
import { buildKernel } from './build-kernel.ts'
import { learnWords } from './column-words.ts'
import type { KernelWork, Slice, SliceEnd } from './kernel-work.ts'
import { DONE, STOP } from './watch-progress.ts'

/** Firms between two looks at whether to stop: some milliseconds of work. */
const STEP = 32 * 512

const work = workerData as KernelWork
const plan = planKernel(work.lowered, work.amounts)
const columns = layColumns(plan.needs, work.firms, work.columns)
const kernel = buildKernel(plan, columns, layAnswers(plan, work.firms, work.answers))
const progress = new Int32Array(work.progress)

parentPort?.on('message', (slice: Slice) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(decide(slice))
})

function decide({ from, to, words }: Slice): SliceEnd {
  learnWords(columns, words)
  kernel.learn(columns)
  for (let at = from; at < to; at += STEP) {
    if (Atomics.load(progress, STOP) === 1) return { end: 'stopped' }
    const until = Math.min(at + STEP, to)
    kernel.decide(at, until)
    Atomics.add(progress, DONE, until - at)
  }
  return { end: 'done' }
}
