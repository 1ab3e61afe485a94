import { availableParallelism } from 'node:os'
import { jsonRules } from './engines/json-rules.ts'
import { publicodes } from './engines/publicodes.ts'
import { yinyu, yinyuRows, yinyuTrees } from './engines/yinyu.ts'
import { zen, zenThreeValued } from './engines/zen.ts'
import { makeFirms } from './firms.ts'
import { readOptions } from './options.ts'
import { tableOf } from './table.ts'
import { firstOf, least, loadRunners, median, runRounds, type Runner } from './timing.ts'
import { loadDefinitions, NEW_APPLICATION, sizeOf, workloadOf } from './workload.ts'
import { countWrong, truthOf, type Wrong } from './wrong.ts'

// Our rules engine and three others on the same rules and the same firms, in one run. Ratios are printed, never
// asserted: times depend on the machine and on what else it does.

const options = readOptions({ firms: 10_000, seed: 1, rounds: 7 })
const workload = workloadOf(loadDefinitions(), NEW_APPLICATION)
const firms = makeFirms(workload, options.firms, options.seed)
console.log(
  `Node ${process.version}, ${availableParallelism()} cores; seed ${options.seed}, ${options.rounds} rounds`,
)
console.log(`New applications on ${NEW_APPLICATION.on}: ${sizeOf(workload)}`)

const truth = truthOf(workload, firms)
const engines = [yinyu, zen, jsonRules, publicodes, yinyuRows, yinyuTrees, zenThreeValued].map((make) =>
  make(workload),
)
const runners = loadRunners(engines, firms)
const counted: (Wrong & { readonly runner: Runner; readonly judged: number })[] = []
// Counting the verdicts of more firms than are timed also warms every engine up.
for (const runner of runners) {
  const judged = firstOf(firms, runner.engine.countedShare)
  counted.push({ runner, judged: judged.length, ...countWrong(await runner.engine.load(judged)(), truth) })
}
await runRounds(runners, options.rounds)
print(counted)

function print(found: typeof counted): void {
  const ours = median(runners[0]?.processor ?? [])
  const head = [
    'engine',
    'µs/firm, least',
    'median',
    'processor, median',
    'times ours',
    'firms/round',
    'wrong at line',
    'wrong on unknowns',
    'firms counted',
    'remark',
  ]
  const rows = found.map(({ runner, judged, atLine, onUnknowns }) => [
    runner.engine.name,
    least(runner.times).toFixed(2),
    median(runner.times).toFixed(2),
    median(runner.processor).toFixed(2),
    (median(runner.processor) / ours).toFixed(1),
    `${runner.firms}`,
    `${atLine}`,
    `${onUnknowns}`,
    `${judged}`,
    runner.engine.remark,
  ])
  console.log(`\n${tableOf([head, ...rows])}`)
  const fastest = Math.min(...runners.slice(1, 4).map(({ processor }) => median(processor)))
  console.log(
    `\nThe fastest of the three others takes ${(fastest / ours).toFixed(1)} times the processor time of ours.`,
  )
  console.log(`Wrong against exact fractions; ${workload.rules.length} verdicts for each firm.`)
}
