// `node bench/sql/agree.ts --firms 100000 --seed 7`: the printed statement in DuckDB, and in PostgreSQL where
// TEST_DATABASE_URL names one, against the closures for every firm and the tree walker for every fiftieth, on every
// version of every standard and every policy. Prints what differs; ends with 1 when anything does.
import { loadavg } from 'node:os'
import {
  judgePolicies,
  judgeStandard,
  lowerAmounts,
  lowerDecision,
  prepareAmounts,
  prepareDecision,
  printStatement,
  type Facts,
  type Occasion,
} from '@yinyu/rules'
import {
  answersOfClosures,
  answersOfDuckdb,
  answersOfPostgres,
  plain,
  sayFen,
  wideTable,
  type Answers,
} from '@yinyu/server/try-statement'
import { everyVersion } from '../rules/every-version.ts'
import { makeMoneyFirms } from '../rules/money-firms.ts'
import { readOptions } from '../rules/options.ts'
import { loadDefinitions, NEW_APPLICATION, sizeOf, workloadOf } from '../rules/workload.ts'

const LIST = 5_000
const WALKED_EVERY = 50
const SHOWN = 20
const CODES = { unmet: 0, met: 1, unknown: 2 } as const
const options = readOptions({ firms: 2_000, seed: 1, rounds: 1 })
const url = process.env['TEST_DATABASE_URL']
const occasions: readonly Occasion[] = [NEW_APPLICATION, { on: NEW_APPLICATION.on, purpose: 're-check' }]

let compared = 0
let differing = 0
for (const occasion of occasions) await compare(occasion)
console.log(
  `${compared} answers compared, ${differing} differ; load ${loadavg()
    .map((each) => each.toFixed(1))
    .join(' ')}`,
)
process.exitCode = differing === 0 ? 0 : 1

async function compare(occasion: Occasion): Promise<void> {
  const workload = workloadOf(everyVersion(loadDefinitions()), occasion)
  const { definitions } = workload
  const lowered = lowerDecision(definitions, occasion)
  const closures = {
    decision: prepareDecision(definitions, occasion),
    amounts: prepareAmounts(definitions, occasion),
  }
  const statement = printStatement(
    lowered,
    { table: 'firm', passed: ['enterprise'], wanted: 'conditions', fence: 'offset' },
    lowerAmounts(definitions, occasion, lowered.keys),
  )
  console.log(
    `${occasion.purpose} on ${occasion.on}: ${sizeOf(workload)}; ${statement.columns.length} columns from ${statement.text.length} characters of SQL; ${options.firms} firms from seed ${options.seed}`,
  )
  for (let from = 0; from < options.firms; from += LIST) {
    const firms = makeMoneyFirms(workload, Math.min(LIST, options.firms - from), options.seed + from)
    const table = wideTable(statement, definitions, closures, firms)
    const expected = firms.map((facts) => answersOfClosures(statement, closures, facts))
    tell(
      'DuckDB',
      (await answersOfDuckdb(statement, table)).map((answer) => plain(statement, answer)),
      expected,
    )
    if (url)
      tell(
        'PostgreSQL',
        (await answersOfPostgres({ connectionString: url }, statement, table)).map((said) =>
          plain(statement, said),
        ),
        expected,
      )
    const walked = firms.map((facts, i) => (i % WALKED_EVERY === 0 ? walk(facts) : {}))
    tell('tree walker', walked, expected)
  }

  function walk(facts: Facts): Answers {
    const judged = new Map(
      lowered.standards.map(({ id }) => [
        id,
        judgeStandard(definitions, facts, { ...occasion, standard: id, wording: 'none' }),
      ]),
    )
    const policies = new Map(
      judgePolicies(definitions, facts, occasion).map(({ policy, amount }) => [policy.id, amount]),
    )
    return Object.fromEntries(
      statement.columns.flatMap(({ name, rule, says, condition }): [string, number | string | null][] => {
        const found = judged.get(rule.id)
        if (says === 'least-fen') return [[name, sayFen(policies.get(rule.id)?.leastFen)]]
        if (says === 'most-fen') return [[name, sayFen(policies.get(rule.id)?.mostFen)]]
        if (rule.kind === 'policy' || found === undefined) return []
        if (says === 'verdict') return [[name, CODES[found.verdict]]]
        if (says === 'condition') return [[name, CODES[found.conditions[condition ?? ''] ?? 'unknown']]]
        return [[name, Math.round((found.score?.[says] ?? Number.NaN) * 1_000_000)]]
      }),
    )
  }
}

/** Compares what the other says with what the closures say of the same. */
function tell(other: string, said: readonly Answers[], expected: readonly Answers[]): void {
  said.forEach((answers, i) => {
    for (const [name, answer] of Object.entries(answers)) {
      compared++
      if (answer === expected[i]?.[name]) continue
      differing++
      if (differing <= SHOWN)
        console.log(
          `${other}: ${name} of firm ${i} is ${String(answer)}, closures say ${String(expected[i]?.[name])}`,
        )
    }
  })
}
