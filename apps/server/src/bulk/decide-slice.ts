import { layAnswers, layColumns, planKernel } from '@yinyu/rules'
import { buildKernel, type Kernel } from './build-kernel.ts'
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
  return decideFirms(kernel, work, new Int32Array(work.progress))
}

/** Lets a kernel decide the firms of a slice as long as nobody says stop; see `watchProgress`. */
export function decideFirms(
  kernel: Kernel,
  { from, to }: Pick<DecideWork, 'from' | 'to'>,
  progress: Int32Array,
): DecideEnd {
  for (let at = from; at < to; at += STEP) {
    if (Atomics.load(progress, STOP) === 1) return 'stopped'
    const until = Math.min(at + STEP, to)
    kernel.decide(at, until)
    Atomics.add(progress, DONE, until - at)
  }
  return 'done'
}
