import { layAnswers, layColumns, planKernel } from '@yinyu/rules'
import { buildKernel } from './build-kernel.ts'
import type { DecideWork } from './decide-work.ts'
import { DONE, STOP } from './kernel-work.ts'

/** Firms between two looks at whether to stop: some milliseconds of work. */
const STEP = 32 * 512

/** Decides one slice; in a thread, or where a test wants no threads. */
export function decideSlice(work: DecideWork): 'done' | 'stopped' {
  const { needs, capacity } = work
  const plan = { ...planKernel(work.lowered, work.amounts), needs }
  const columns = layColumns(needs, capacity, work.columns)
  for (const { slot, words } of work.words) {
    for (const word of words) columns.bySlot.get(slot)?.words?.codeOf(word)
  }
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
