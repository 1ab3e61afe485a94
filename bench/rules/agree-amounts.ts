import type { Amount, Occasion } from '@yinyu/rules'
import { compareAmounts, sayAmount } from './compare-amounts.ts'
import { makeMoneyFirms } from './money-firms.ts'
import { readOptions } from './options.ts'
import { loadDefinitions, NEW_APPLICATION, workloadOf } from './workload.ts'

// Holds the money of the tree walker, the lowered form, the kernels and exact fractions against each other, on every
// policy and for both purposes, and prints what differs. Ends with 1 when anything does.

const options = readOptions({ firms: 2_000, seed: 1, rounds: 1 })
const occasions: readonly Occasion[] = [NEW_APPLICATION, { on: '2026-06-01', purpose: 're-check' }]
const SHOWN = 20
const LIST = 1_000
/** How often a long run says how far it is. */
const TOLD = 5_000

let compared = 0
let differing = 0
const shapes = { 'not known': 0, nothing: 0, exact: 0, range: 0, unbounded: 0 }

for (const occasion of occasions) {
  const workload = workloadOf(loadDefinitions(), occasion)
  const compare = compareAmounts(workload, LIST)
  console.log(
    `${occasion.purpose} on ${occasion.on}: ${workload.definitions.policies.length} policies, ${options.firms} firms from seed ${options.seed}`,
  )
  for (let from = 0; from < options.firms; from += LIST) {
    const count = Math.min(LIST, options.firms - from)
    const firms = makeMoneyFirms(workload, count, options.seed + from)
    for (const [i, { policy, tree, lowered, kernel, fractions, agree }] of compare(firms).entries()) {
      compared++
      shapes[shapeOf(tree)]++
      if (agree === 'yes' || ++differing > SHOWN) continue
      const facts = firms[Math.floor(i / workload.definitions.policies.length)] ?? new Map()
      const known = [...facts].map(([key, { value }]) => `${key}=${value}`)
      const said = Object.entries({ tree, lowered, kernel, fractions })
      console.log(
        `${policy}: ${said.map(([way, amount]) => `${way} ${sayAmount(amount)}`).join(', ')}\n  ${known.join(' ')}`,
      )
    }
    if ((from + count) % TOLD === 0)
      console.log(`  ${from + count} firms, ${compared} amounts, ${differing} differ`)
  }
}
const found = Object.entries(shapes).map(([shape, times]) => `${times} ${shape}`)
console.log(`${compared} amounts compared (${found.join(', ')}), ${differing} differ.`)
process.exitCode = differing === 0 ? 0 : 1

function shapeOf(amount: Amount | undefined): keyof typeof shapes {
  if (!amount) return 'not known'
  if (amount.mostFen === undefined) return 'unbounded'
  if (amount.leastFen !== amount.mostFen) return 'range'
  return amount.leastFen === 0n ? 'nothing' : 'exact'
}
