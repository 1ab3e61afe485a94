// `node bench/bulk/agree.ts [--firms 100000] [--seed 1]`: kernels against closures, on every version of every standard and
// every policy, for new applications and re-checks: every verdict, named condition, score range and amount; and against the
// tree walker on one firm in two hundred. Ends with 1 when anything differs.
import {
  amountAt,
  bytesOfColumns,
  judgePolicies,
  judgeStandard,
  lowerAmounts,
  lowerDecision,
  prepareAmounts,
  prepareDecision,
  scoreAt,
  verdictAt,
  writeFirm,
  type Facts,
  type Occasion,
} from '@yinyu/rules'
import { startKernelPool, type KernelPool } from '@yinyu/server/kernel-pool'
import { everyVersion } from '../rules/every-version.ts'
import { makeMoneyFirms } from '../rules/money-firms.ts'
import { readOptions } from '../rules/options.ts'
import { loadDefinitions, sizeOf, workloadOf, type Workload } from '../rules/workload.ts'
import { compareWithClosures, sayAmount } from './differences.ts'

const BLOCK = 5_000
const WALKED_EACH = 200
const occasions: readonly Occasion[] = [
  { on: '2026-06-01', purpose: 'new' },
  { on: '2026-06-01', purpose: 're-check' },
]

const options = readOptions({ firms: 100_000, seed: 1, rounds: 1 })
let [answers, walked, differing] = [0, 0, 0]
for (const occasion of occasions) {
  const workload = workloadOf(everyVersion(loadDefinitions()), occasion)
  const decision = prepareDecision(workload.definitions, occasion)
  const amounts = prepareAmounts(workload.definitions, occasion)
  const lowered = lowerDecision(workload.definitions, occasion)
  const pool = startKernelPool(lowered, {
    firms: BLOCK,
    threads: 1,
    amounts: lowerAmounts(workload.definitions, occasion, lowered.keys),
  })
  const megabytes = Math.round(bytesOfColumns(pool.plan.needs, BLOCK) / 2 ** 20)
  console.log(
    `${occasion.purpose}: ${sizeOf(workload)}; ${options.firms} firms from seed ${options.seed}, ${megabytes} MB at a time`,
  )
  for (let from = 0; from < options.firms; from += BLOCK) {
    const made = makeMoneyFirms(workload, Math.min(BLOCK, options.firms - from), options.seed + from)
    const rows = made.map((facts) => amounts.rowFor(facts))
    rows.forEach((row, firm) => writeFirm(pool.columns, firm, row))
    await pool.run(made.length)
    const found = compareWithClosures({ ...pool, decision, amounts }, made.length, (firm) => rows[firm] ?? [])
    answers += found.answers
    differing += found.differing
    found.shown.forEach((line) => console.log(line))
    for (let firm = 0; firm < made.length; firm += WALKED_EACH) walk(workload, pool, made[firm], firm)
  }
  await pool.close()
}
console.log(
  `${answers} answers of kernels and closures and ${walked} of kernels and trees compared, ${differing} differ.`,
)
process.exitCode = differing === 0 ? 0 : 1

function walk(
  { definitions, occasion }: Workload,
  { plan, sheet }: KernelPool,
  facts: Facts | undefined,
  firm: number,
): void {
  if (!facts) return
  const policies = new Map(judgePolicies(definitions, facts, occasion).map((one) => [one.policy.id, one]))
  const ids = new Set(plan.answers.flatMap(({ kind, rule }) => (kind === 'standard' ? [rule] : [])))
  const trees = new Map(
    [...ids].map((standard) => [standard, judgeStandard(definitions, facts, { ...occasion, standard })]),
  )
  for (const answer of plan.answers) {
    const tree = trees.get(answer.rule)
    if (answer.kind === 'policy' && answer.condition !== undefined) continue
    const theirs =
      answer.kind === 'policy'
        ? policies.get(answer.rule)?.verdict
        : answer.condition === undefined
          ? tree?.verdict
          : tree?.conditions[answer.condition]
    hold(`firm ${firm} ${answer.rule} ${answer.condition}`, verdictAt(sheet, answer, firm), `${theirs}`)
  }
  for (const amount of plan.amounts) {
    const due = policies.get(amount.policy)?.amount
    hold(`firm ${firm} amount of ${amount.policy}`, sayAmount(amountAt(sheet, amount, firm)), sayAmount(due))
  }
  for (const score of plan.scores) {
    const range = trees.get(score.rule)?.score
    hold(
      `firm ${firm} score of ${score.rule}`,
      scoreAt(sheet, score, firm).join(),
      `${range?.least},${range?.most}`,
    )
  }
}

function hold(what: string, kernel: string, tree: string): void {
  walked++
  if (kernel === tree) return
  differing++
  console.log(`${what}: kernel ${kernel}, tree ${tree}`)
}
