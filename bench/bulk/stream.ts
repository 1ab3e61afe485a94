// `node bench/bulk/stream.ts [--firms 10000000] [--seed 1] [--rounds 2]`: firms read from Parquet files block by block into
// the same columns, verdicts, conditions, scores and amounts found, and counted; `rounds` is the number of threads. A
// million different firms are written first; more than that are read from the same files again.
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { countVerdicts, lowerAmounts, lowerDecision, prepareAmounts, sumAmounts } from '@yinyu/rules'
import { startKernelPool } from '@yinyu/server/kernel-pool'
import { eachParquetBlock, writeParquetFirms } from '@yinyu/server/parquet-firms'
import { makeFirms } from '../rules/firms.ts'
import { readOptions } from '../rules/options.ts'
import { tableOf } from '../rules/table.ts'
import { loadDefinitions, NEW_APPLICATION, workloadOf } from '../rules/workload.ts'
import { firmAt } from './many-firms.ts'

/** What one Parquet file holds. */
const BLOCK = 65_536
const DIFFERENT = 16 * BLOCK
const MADE = 20_000
const MEGABYTE = 2 ** 20

const options = readOptions({ firms: 10_000_000, seed: 1, rounds: 2 })
const workload = workloadOf(loadDefinitions(), NEW_APPLICATION)
const { definitions, occasion } = workload
const lowered = lowerDecision(definitions, occasion)
const amounts = lowerAmounts(definitions, occasion, lowered.keys)
const { rowFor } = prepareAmounts(definitions, occasion)
const rows = makeFirms(workload, MADE, options.seed).map((facts) => rowFor(facts))
const folder = mkdtempSync(join(tmpdir(), 'yinyu-stream-'))
try {
  const count = Math.min(DIFFERENT, Math.ceil(options.firms / BLOCK) * BLOCK)
  const firms = await writeParquetFirms(
    { folder, keys: amounts.keys, indicators: definitions.indicators },
    count,
    (n) => firmAt(rows, n, options.seed),
  )
  console.log(`${count} different firms in ${firms.files.length} Parquet files, load ${loads()}`)
  const pool = startKernelPool(lowered, { firms: BLOCK, threads: options.rounds, amounts })
  const told = [
    [
      'firms',
      'ns a firm: read',
      'processor',
      'decide',
      'processor',
      'count',
      'processor',
      'resident MB, most',
      'load',
    ],
  ]
  const sizes = [...new Set([Math.min(DIFFERENT, options.firms), options.firms])]
  for (const size of sizes) told.push(await pass(Math.ceil(size / BLOCK), pool, firms))
  console.log(tableOf(told))
  await pool.close()
} finally {
  rmSync(folder, { recursive: true })
}

async function pass(
  blocks: number,
  pool: ReturnType<typeof startKernelPool>,
  firms: Awaited<ReturnType<typeof writeParquetFirms>>,
): Promise<string[]> {
  const verdicts = pool.plan.answers.filter(({ condition }) => condition === undefined)
  let [seen, met, fen, resident] = [0, 0, 0n, 0]
  const [read, decided, counted] = [newWatch(), newWatch(), newWatch()]
  read.start()
  await eachParquetBlock(firms, { columns: pool.columns, blocks }, async (count) => {
    read.stop()
    decided.start()
    await pool.run(count)
    decided.stop()
    counted.start()
    for (const answer of verdicts) met += countVerdicts(pool.sheet, answer, 0, count).met
    for (const amount of pool.plan.amounts)
      fen += sumAmounts(pool.sheet, amount, { from: 0, to: count }).leastFen
    counted.stop()
    seen += count
    resident = Math.max(resident, process.memoryUsage.rss() / MEGABYTE)
    read.start()
  })
  console.log(`${seen} firms in ${blocks} blocks: ${met} verdicts met, at least ${fen} fen`)
  const each = [read, decided, counted].flatMap((watch) => watch.nanoseconds(seen))
  return [`${seen}`, ...each, resident.toFixed(0), loads()]
}

/** Adds up time by the clock and of all processors. */
function newWatch() {
  let [clock, processor, begun, before] = [0, 0, 0, process.cpuUsage()]
  return {
    start: (): void => {
      begun = performance.now()
      before = process.cpuUsage()
    },
    stop: (): void => {
      const { user, system } = process.cpuUsage(before)
      clock += performance.now() - begun
      processor += (user + system) / 1e3
    },
    nanoseconds: (of: number): readonly string[] =>
      [clock, processor].map((ms) => ((ms * 1e6) / of).toFixed(0)),
  }
}

function loads(): string {
  return loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')
}
