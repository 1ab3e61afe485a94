import { layAnswers, layColumns, planKernel } from '@yinyu/rules'
import { buildKernel } from './build-kernel.ts'
import { learnWords } from './column-words.ts'
import type { Hands } from './decide-board.ts'
import type { DecideEnd, DecideWork } from './decide-work.ts'
import { DONE, STOP } from './watch-progress.ts'

/** Firms between two looks at whether to stop: some milliseconds of work. */
const STEP = 32 * 512

/** Decides where it is called, without threads. */
export const ownHands: Hands = { count: 1, decide: (_, work) => Promise.resolve(decideSlice(work)) }

/** Decides one slice. */
export function decideSlice(work: DecideWork): DecideEnd {
  const { needs, capacity } = work
  const plan = { ...planKernel(work.lowered, work.amounts), needs }
  const columns = layColumns(needs, capacity, work.columns)
  learnWords(columns, work.words)
  const kernel = buildKernel(plan, columns, layAnswers(plan, capacity, work.answers))
  const progress = new Int32Array(work.progress)
  for (let at = work.from; at < work.to; at += STEP) {
    if (Atomics.load(progress, STOP) === 1) return 'stopped'
    const until = Math.min(at + STEP, work.to)
    kernel.decide(at, until)
    Atomics.add(progress, DONE, until - at)
  }
  return 'done'
}
