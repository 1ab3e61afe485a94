import { isInIndustry } from '@yinyu/kernel'
import {
  judgePolicies,
  judgeStandard,
  prepareDecision,
  type Decision,
  type Facts,
  type Occasion,
} from '@yinyu/rules'
import { judgeByHand } from './by-hand.ts'
import { everyVersion } from './every-version.ts'
import { makeFirms } from './firms.ts'
import { readOptions } from './options.ts'
import { trueVerdict } from './oracle.ts'
import { loadDefinitions, NEW_APPLICATION, sizeOf, workloadOf, type Workload } from './workload.ts'

// Holds the tree walker, the lowered form, the exact fractions and the rules written by hand against each other,
// on every version of every standard and every policy, and prints what differs. Ends with 1 when anything does.

const options = readOptions({ firms: 2_000, seed: 1, rounds: 1 })
const occasions: readonly Occasion[] = [NEW_APPLICATION, { on: '2026-06-01', purpose: 're-check' }]
const SHOWN = 20
const LIST = 1_000
/** How often a long run says how far it is. */
const TOLD = 2_000

/** One answer in each of the ways to come to it. */
interface Disagreement {
  readonly rule: string
  readonly answers: Readonly<Record<string, string>>
  readonly facts: Facts
}

let compared = 0
let differing = 0
for (const occasion of occasions) {
  const workload = workloadOf(everyVersion(loadDefinitions()), occasion)
  console.log(
    `${occasion.purpose} on ${occasion.on}: ${sizeOf(workload)}; ${options.firms} firms from seed ${options.seed}`,
  )
  const decision = prepareDecision(workload.definitions, occasion)
  // In lists, so that a hundred thousand firms need no more memory than a thousand.
  for (let from = 0; from < options.firms; from += LIST) {
    const count = Math.min(LIST, options.firms - from)
    for (const facts of makeFirms(workload, count, options.seed + from)) {
      for (const found of compareFirm(facts, workload, decision)) show(found)
    }
    if ((from + count) % TOLD === 0)
      console.log(`  ${from + count} firms, ${compared} answers, ${differing} differ`)
  }
}
console.log(`${compared} answers compared, ${differing} differ.`)
process.exitCode = differing === 0 ? 0 : 1

function* compareFirm(facts: Facts, workload: Workload, decision: Decision): Generator<Disagreement> {
  const { definitions, occasion, rules } = workload
  const row = decision.rowFor(facts)
  const policies = new Map(
    judgePolicies(definitions, facts, occasion).map((found) => [found.policy.id, found.verdict]),
  )
  const deciders = [...decision.standards, ...decision.policies]
  for (const [i, decider] of deciders.entries()) {
    const rule = rules[i]
    if (rule?.id !== decider.id)
      throw new Error(`agree: rule ${rule?.id} stands where ${decider.id} is decided`)
    const judged =
      rule.kind === 'standard'
        ? judgeStandard(definitions, facts, { ...occasion, standard: rule.id })
        : undefined
    const tree = judged?.verdict ?? policies.get(rule.id) ?? 'missing'
    yield* unlessEqual(
      rule.id,
      { tree, lowered: decider.decide(row), fractions: trueVerdict(rule.when, facts) },
      facts,
    )
    if (judged?.score !== undefined || decider.score !== undefined) {
      const fromTree = `${judged?.score?.least} to ${judged?.score?.most}`
      yield* unlessEqual(
        `${rule.id} score`,
        { tree: fromTree, lowered: decider.score?.(row).join(' to ') ?? 'none' },
        facts,
      )
    }
  }
  if (occasion.purpose === 'new') yield* compareByHand(facts, workload)
}

/** Only firms of industry: the rules by hand know no other size classes. */
function* compareByHand(facts: Facts, { definitions, occasion }: Workload): Generator<Disagreement> {
  const code = facts.get('industry')?.value
  if (typeof code !== 'string' || !['B', 'C', 'D'].some((section) => isInIndustry(code, section) === 'met'))
    return
  const hand = judgeByHand(facts)
  const judge = (standard: string) => judgeStandard(definitions, facts, { ...occasion, standard })
  yield* unlessEqual(
    'specialised-sme by hand',
    { tree: judge('specialised-sme').verdict, hand: hand.specialised },
    facts,
  )
  yield* unlessEqual(
    'little-giant by hand',
    { tree: judge('little-giant').verdict, hand: hand.littleGiant },
    facts,
  )
  if (hand.score2022 === undefined) return
  const score = judge('specialised-sme@2022').score
  const tree = `${score?.least} to ${score?.most}`
  yield* unlessEqual(
    'specialised-sme@2022 score by hand',
    { tree, hand: `${hand.score2022} to ${hand.score2022}` },
    facts,
  )
}

function* unlessEqual(rule: string, answers: Disagreement['answers'], facts: Facts): Generator<Disagreement> {
  compared++
  if (new Set(Object.values(answers)).size > 1) yield { rule, answers, facts }
}

function show({ rule, answers, facts }: Disagreement): void {
  differing++
  if (differing > SHOWN) return
  const said = Object.entries(answers).map(([way, answer]) => `${way} ${answer}`)
  const known = [...facts].map(([key, { value }]) => `${key}=${value}`)
  console.log(`${rule}: ${said.join(', ')}\n  ${known.join(' ')}`)
}
