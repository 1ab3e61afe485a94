// `node bench/bulk/main.ts [--firms 1000000] [--seed 1] [--rounds 5]`: the whole ladder and all policies for a million
// firms: our kernels in 1 and 2 threads beside the same loops in C++, our closures, and two other engines. Some minutes.
import { availableParallelism, loadavg } from 'node:os'
import { lowerDecision, prepareDecision, verdictAt } from '@yinyu/rules'
import { startKernelPool } from '@yinyu/server/kernel-pool'
import { jsonRules } from '../rules/engines/json-rules.ts'
import { zen } from '../rules/engines/zen.ts'
import { makeFirms } from '../rules/firms.ts'
import { readOptions } from '../rules/options.ts'
import { tableOf } from '../rules/table.ts'
import { least, median } from '../rules/timing.ts'
import { loadDefinitions, NEW_APPLICATION, sizeOf, workloadOf } from '../rules/workload.ts'
import { countWrong, truthOf } from '../rules/wrong.ts'
import { compileCpp, type Taken } from './cpp.ts'
import { compareWithClosures } from './differences.ts'
import { fillColumns, firmAt } from './many-firms.ts'

const MADE = 20_000
/** Firms that the others judge in a round. */
const SHARE = { closures: 20_000, zen: 1_000, jsonRules: 200 }
const THREADS = [1, 2]

const options = readOptions({ firms: 1_000_000, seed: 1, rounds: 5 })
const workload = workloadOf(loadDefinitions(), NEW_APPLICATION)
const { definitions, occasion } = workload
const decision = prepareDecision(definitions, occasion)
const made = makeFirms(workload, Math.min(MADE, options.firms), options.seed)
const rows = made.map((facts) => decision.rowFor(facts))
console.log(`Node ${process.version}, ${availableParallelism()} cores, load ${loads()}; seed ${options.seed}`)
console.log(`New applications on ${occasion.on}: ${sizeOf(workload)}; ${options.firms} firms`)

const pools = THREADS.map((threads) =>
  startKernelPool(lowerDecision(definitions, occasion), { firms: options.firms, threads }),
)
const [first] = pools
if (!first) throw new Error('bulk: no threads')
for (const { columns } of pools)
  fillColumns(columns, rows, { from: 0, count: options.firms, seed: options.seed })
const { plan, columns, sheet } = first
console.log(`${plan.answers.length} answers and ${plan.scores.length} scores for each firm`)

const times = new Map<string, Taken[]>()
const note = (name: string, taken: Taken) => times.set(name, [...(times.get(name) ?? []), taken])
const timed = async (name: string, firms: number, run: () => unknown) => {
  const [start, before] = [performance.now(), process.cpuUsage()]
  await run()
  const clock = ((performance.now() - start) * 1e6) / firms
  const used = process.cpuUsage(before)
  note(name, { clock, processor: ((used.user + used.system) * 1e3) / firms })
}

for (const pool of pools) await pool.run(options.firms)
const against = compareWithClosures({ plan, sheet, decision }, options.firms, (n) =>
  firmAt(rows, n, options.seed),
)
console.log(
  `${against.answers} answers held against the closures, ${against.differing} differ. ${against.shown.join('; ')}`,
)
const truth = truthOf(workload, made)
const verdicts = plan.answers.filter(({ condition }) => condition === undefined)
const wrong = countWrong(
  made.map((_, firm) => verdicts.map((answer) => verdictAt(sheet, answer, firm))),
  truth,
)
console.log(
  `${made.length} firms against exact fractions: ${wrong.atLine} wrong at the line, ${wrong.onUnknowns} on unknowns.`,
)

const cpp = compileCpp(plan, columns)
if (!cpp) console.log('No g++ here: the loops in C++ are left out.')
const engines = [
  { name: 'GoRules ZEN', run: zen(workload).load(made.slice(0, SHARE.zen)), firms: SHARE.zen },
  {
    name: 'json-rules-engine',
    run: jsonRules(workload).load(made.slice(0, SHARE.jsonRules)),
    firms: SHARE.jsonRules,
  },
]
const deciders = [...decision.standards, ...decision.policies]
for (let round = 0; round < options.rounds; round++) {
  for (const [i, threads] of THREADS.entries()) {
    await timed(`kernels, ${threads} thread(s)`, options.firms, () => pools[i]?.run(options.firms))
    for (const each of (await cpp?.run(options.firms, threads, 2))?.slice(1) ?? [])
      note(`C++ -O3, ${threads} thread(s)`, each)
  }
  const closures = rows.slice(0, SHARE.closures)
  await timed('closures, rows ready', closures.length, () =>
    closures.map((row) => deciders.map((d) => d.decide(row))),
  )
  for (const { name, run, firms } of engines) await timed(name, firms, run)
  console.log(`round ${round + 1} of ${options.rounds}, load ${loads()}`)
}
if (cpp) {
  const theirs = cpp.found()
  const differing = sheet.words.findIndex(
    (word, i) => i < full(options.firms) * sheet.stride && word !== theirs[i],
  )
  console.log(
    differing === -1 ? 'C++ and kernels found the same.' : `C++ and kernels differ at word ${differing}.`,
  )
  cpp.remove()
}
await Promise.all(pools.map((pool) => pool.close()))

const middle = (all: readonly Taken[], of: keyof Taken) => median(all.map((taken) => taken[of]))
const ours = middle(times.get('kernels, 1 thread(s)') ?? [], 'processor')
const lines = [...times].map(([name, all]) => [
  name,
  least(all.map(({ clock }) => clock)).toFixed(0),
  middle(all, 'clock').toFixed(0),
  least(all.map(({ processor }) => processor)).toFixed(0),
  middle(all, 'processor').toFixed(0),
  (middle(all, 'processor') / ours).toFixed(2),
])
const head = ['engine', 'ns/firm, least', 'median', 'processor, least', 'median', 'times kernels in 1 thread']
console.log(`\n${tableOf([head, ...lines])}`)

/** Groups of 32 that are full. */
function full(firms: number): number {
  return Math.floor(firms / 32)
}

function loads(): string {
  return loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')
}
