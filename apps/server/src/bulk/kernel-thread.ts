// One thread of a bulk run: makes its kernel once, then decides the slices it is given.
import { workerData } from 'node:worker_threads'
import { layAnswers, layColumns, planKernel } from '@yinyu/rules'
import { answerEach } from './asked-thread.ts'
import { buildKernel } from './build-kernel.ts'
import { learnWords } from './column-words.ts'
import { decideFirms } from './decide-slice.ts'
import type { DecideEnd } from './decide-work.ts'
import type { KernelWork, Slice } from './kernel-work.ts'

const work = workerData as KernelWork
const plan = planKernel(work.lowered, work.amounts)
const columns = layColumns(plan.needs, work.firms, work.columns)
const kernel = buildKernel(plan, columns, layAnswers(plan, work.firms, work.answers))
const progress = new Int32Array(work.progress)

await answerEach<Slice, DecideEnd>((slice) => {
  learnWords(columns, slice.words)
  kernel.learn(columns)
  return decideFirms(kernel, slice, progress)
})
