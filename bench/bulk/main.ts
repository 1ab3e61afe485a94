// `node bench/bulk/main.ts [--firms 1000000] [--seed 1] [--rounds 5]`: the whole ladder and all policies with their money for
// a million firms: our kernels in 1 and 2 threads beside the same loops in C++, our closures, the SQL statement in DuckDB,
// the same plan in numpy and polars, and two other engines. Some minutes.
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import {
  lowerAmounts,
  lowerDecision,
  prepareAmounts,
  prepareDecision,
  printStatement,
  verdictAt,
} from '@yinyu/rules'
import { startKernelPool } from '@yinyu/server/kernel-pool'
import { timeInDuckdb, writeParquetFirms } from '@yinyu/server/parquet-firms'
import { jsonRules } from '../rules/engines/json-rules.ts'
import { zen } from '../rules/engines/zen.ts'
import { makeFirms } from '../rules/firms.ts'
import { readOptions } from '../rules/options.ts'
import { tableOf } from '../rules/table.ts'
import { least, median } from '../rules/timing.ts'
import { loadDefinitions, NEW_APPLICATION, sizeOf, workloadOf } from '../rules/workload.ts'
import { countWrong, truthOf } from '../rules/wrong.ts'
import { writeArrays } from './arrays.ts'
import { compileCpp, type Taken } from './cpp.ts'
import { compareWithClosures } from './differences.ts'
import { fillColumns, firmAt } from './many-firms.ts'

const MADE = 20_000
/** Firms that the others judge in a round. */
const SHARE = { closures: 20_000, duckdb: 200_000, arrays: 200_000, zen: 1_000, jsonRules: 200 }
/** Firms whose money is held against the closures too; they take a good part of a tenth of a millisecond each. */
const AMOUNTS_HELD = 100_000
const THREADS = [1, 2]
/** Passes of each before the clock runs: engines optimise while the first ones run. */
const WARM = 4
const CLEARED_MS = 1_500

const options = readOptions({ firms: 1_000_000, seed: 1, rounds: 5 })
const workload = workloadOf(loadDefinitions(), NEW_APPLICATION)
const { definitions, occasion } = workload
const decision = prepareDecision(definitions, occasion)
const prepared = prepareAmounts(definitions, occasion)
const lowered = lowerDecision(definitions, occasion)
const amounts = lowerAmounts(definitions, occasion, lowered.keys)
const made = makeFirms(workload, Math.min(MADE, options.firms), options.seed)
const rows = made.map((facts) => prepared.rowFor(facts))
console.log(`Node ${process.version}, ${availableParallelism()} cores, load ${loads()}; seed ${options.seed}`)
console.log(`New applications on ${occasion.on}: ${sizeOf(workload)}; ${options.firms} firms`)

const pools = THREADS.map((threads) => startKernelPool(lowered, { firms: options.firms, threads, amounts }))
const [first] = pools
if (!first) throw new Error('bulk: no threads')
for (const { columns } of pools)
  fillColumns(columns, rows, { from: 0, count: options.firms, seed: options.seed })
const { plan, columns, sheet } = first
console.log(
  `${plan.answers.length} answers, ${plan.scores.length} scores and ${plan.amounts.length} amounts for each firm`,
)

const times = new Map<string, Taken[]>()
const note = (name: string, taken: Taken) => times.set(name, [...(times.get(name) ?? []), taken])
const timed = async (name: string, firms: number, run: () => unknown) => {
  // Processor time is of the whole process: what the one before left to be cleared away is not to be counted here.
  await after(CLEARED_MS)
  const [start, before] = [performance.now(), process.cpuUsage()]
  await run()
  const clock = ((performance.now() - start) * 1e6) / firms
  const used = process.cpuUsage(before)
  note(name, { clock, processor: ((used.user + used.system) * 1e3) / firms })
}

for (let pass = 0; pass < WARM; pass++) for (const pool of pools) await pool.run(options.firms)
for (const [held, what] of [
  [Math.min(AMOUNTS_HELD, options.firms), { amounts: prepared }],
  [options.firms, {}],
] as const) {
  const against = compareWithClosures({ plan, sheet, decision, ...what }, held, (n) =>
    firmAt(rows, n, options.seed),
  )
  console.log(
    `${against.answers} answers held against the closures, ${against.differing} differ. ${against.shown.join('; ')}`,
  )
}
const truth = truthOf(workload, made)
const verdicts = plan.answers.filter(({ condition }) => condition === undefined)
const wrong = countWrong(
  made.map((_, firm) => verdicts.map((answer) => verdictAt(sheet, answer, firm))),
  truth,
)
console.log(
  `${made.length} firms against exact fractions: ${wrong.atLine} wrong at the line, ${wrong.onUnknowns} on unknowns.`,
)

const cpp = compileCpp(plan, columns, sheet)
if (!cpp) console.log('No g++ here: the loops in C++ are left out.')
const arrays = (['numpy', 'polars'] as const).flatMap((library) => {
  const loops = cpp && writeArrays(library, { plan, columns, sheet }, cpp.facts)
  if (!loops) console.log(`No python3 with ${library} here: it is left out.`)
  return loops ? [{ library, ...loops }] : []
})
const shared = Math.min(SHARE.arrays, options.firms)
const duckdbFirms = Math.min(SHARE.duckdb, options.firms)
const folder = mkdtempSync(join(tmpdir(), 'yinyu-duckdb-'))
const statement = printStatement(
  lowered,
  { table: 'firm', passed: ['enterprise'], wanted: 'conditions', fence: 'none' },
  amounts,
)
const parquet = await writeParquetFirms(
  { folder, keys: amounts.keys, indicators: definitions.indicators },
  duckdbFirms,
  (n) => firmAt(rows, n, options.seed),
)
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
  // The first of the rounds of each finds nothing in the caches.
  for (const { library, run } of arrays) {
    const told = await run(shared, 2)
    for (const each of told.taken.slice(1)) note(`${library}, 1 thread, not exact`, each)
    if (round === 0) console.log(`${library} counts ${told.other} answers and sums of money otherwise.`)
  }
  const inDuckdb = await timeInDuckdb(parquet, { text: statement.text, count: duckdbFirms, rounds: 2 })
  for (const each of inDuckdb.slice(1)) note('DuckDB, the SQL statement, 1 thread', each)
  for (const { name, run, firms } of engines) await timed(name, firms, run)
  console.log(`round ${round + 1} of ${options.rounds}, load ${loads()}`)
}
rmSync(folder, { recursive: true })
if (cpp) {
  const [theirs, ours] = [cpp.found(), new Int32Array(sheet.words.buffer)]
  const differing = ours.findIndex((word, i) => word !== theirs[i])
  console.log(
    differing === -1 ? 'C++ and kernels found the same.' : `C++ and kernels differ at word ${differing}.`,
  )
  const left = times.get('C++ -O3, 1 thread(s)')?.[0]?.left
  console.log(`C++ left ${left} amounts to big integers, which it has not.`)
  cpp.remove()
}
await Promise.all(pools.map((pool) => pool.close()))

const middle = (all: readonly Taken[], of: 'clock' | 'processor') => median(all.map((taken) => taken[of]))
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

function loads(): string {
  return loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')
}
