// `node bench/bulk/stream.ts [--firms 10000000] [--seed 1] [--rounds 2]`: ten million firms in blocks through the same
// buffers; `rounds` is the number of threads. Filling the blocks stands for reading them and is told apart.
import { loadavg } from 'node:os'
import { countVerdicts, lowerDecision, prepareDecision } from '@yinyu/rules'
import { startKernelPool } from '@yinyu/server/kernel-pool'
import { makeFirms } from '../rules/firms.ts'
import { readOptions } from '../rules/options.ts'
import { loadDefinitions, NEW_APPLICATION, workloadOf } from '../rules/workload.ts'
import { fillColumns } from './many-firms.ts'

const BLOCK = 262_144
const MADE = 20_000
const MEGABYTE = 2 ** 20

const options = readOptions({ firms: 10_000_000, seed: 1, rounds: 2 })
const workload = workloadOf(loadDefinitions(), NEW_APPLICATION)
const { definitions, occasion } = workload
const decision = prepareDecision(definitions, occasion)
const rows = makeFirms(workload, MADE, options.seed).map((facts) => decision.rowFor(facts))
const pool = startKernelPool(lowerDecision(definitions, occasion), { firms: BLOCK, threads: options.rounds })
const verdicts = pool.plan.answers.filter(({ condition }) => condition === undefined)
const met = new Map(verdicts.map(({ rule }) => [rule, 0]))
const perBlock: number[] = []
let [filled, decided, counted, memory] = [0, 0, 0, 0]
for (let from = 0; from < options.firms; from += BLOCK) {
  const count = Math.min(BLOCK, options.firms - from)
  const start = performance.now()
  fillColumns(pool.columns, rows, { from, count, seed: options.seed })
  const [ready, before] = [performance.now(), process.cpuUsage()]
  await pool.run(count)
  const done = performance.now()
  const used = process.cpuUsage(before)
  for (const answer of verdicts)
    met.set(answer.rule, (met.get(answer.rule) ?? 0) + countVerdicts(pool.sheet, answer, 0, count).met)
  perBlock.push(((used.user + used.system) * 1e3) / count)
  filled += ready - start
  decided += done - ready
  counted += performance.now() - done
  memory = Math.max(memory, process.memoryUsage.rss() / MEGABYTE)
}
await pool.close()
const each = (ms: number) => `${((ms * 1e6) / options.firms).toFixed(0)} ns per firm`
const tenth = Math.max(1, Math.floor(perBlock.length / 10))
const mean = (of: readonly number[]) => (of.reduce((sum, one) => sum + one, 0) / of.length).toFixed(0)
console.log(
  `${options.firms} firms in ${perBlock.length} blocks, ${options.rounds} thread(s), load ${loadavg()[0]?.toFixed(1)}`,
)
console.log(
  `deciding ${each(decided)} by the clock (processor: ${mean(perBlock)}, ${mean(perBlock.slice(tenth, 2 * tenth))} in the second tenth, ${mean(perBlock.slice(-tenth))} in the last)`,
)
console.log(`filling ${each(filled)}, counting ${each(counted)}; at most ${memory.toFixed(0)} MB of memory`)
console.log([...met].map(([rule, firms]) => `${rule} ${firms}`).join(', '))
