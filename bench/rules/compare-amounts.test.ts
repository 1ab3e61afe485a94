import { describe, expect, test } from 'vitest'
import { prepareAmounts, type Amount, type Occasion } from '@yinyu/rules'
import { chanceFrom } from './chance.ts'
import { compareAmounts, sayAmount } from './compare-amounts.ts'
import { makeMoneyFirms } from './money-firms.ts'
import { loadDefinitions, workloadOf } from './workload.ts'

/** Another one in every run; set it to the one that a failure names to see the same firms again. */
const seed = Number(process.env['YINYU_SEED'] ?? Math.floor(Math.random() * 1_000_000))
const FIRMS = 600
/** How many of its facts a firm forgets, so that every kind of gap is closed somewhere. */
const GAP_SHARE = 0.15
const definitions = loadDefinitions()
const occasions: readonly Occasion[] = [
  { on: '2026-06-01', purpose: 'new' },
  { on: '2026-06-01', purpose: 're-check' },
]

describe.each(occasions)('for the purpose $purpose', (occasion) => {
  const workload = workloadOf(definitions, occasion)
  const firms = makeMoneyFirms(workload, FIRMS, seed)

  test(
    `tree walker, lowered form, kernels and exact fractions agree on all money (seed ${seed})`,
    { timeout: 60_000 },
    () => {
      const differing = compareAmounts(workload, FIRMS)(firms).filter(({ agree }) => agree === 'no')
      expect(
        differing.map(({ policy, tree, lowered, kernel, fractions }) => [
          policy,
          ...[tree, lowered, kernel, fractions].map(sayAmount),
        ]),
      ).toEqual([])
    },
  )

  test(`more facts never widen what is due (seed ${seed})`, { timeout: 60_000 }, () => {
    const { policies, rowFor } = prepareAmounts(definitions, occasion)
    const chance = chanceFrom(seed)
    const widened = firms.flatMap((facts) => {
      const fewerFacts = new Map([...facts].filter(() => !chance.holds(GAP_SHARE)))
      const [more, fewer] = [rowFor(facts), rowFor(fewerFacts)]
      return policies.flatMap(({ id, due }) => {
        const [before, after] = [due(fewer).amount, due(more).amount]
        return holds(before, after) ? [] : [[id, sayAmount(before), sayAmount(after)]]
      })
    })
    expect(widened).toEqual([])
  })

  test(`the firms are due sums, ranges and ranges without end (seed ${seed})`, () => {
    const { policies, rowFor } = prepareAmounts(definitions, occasion)
    const found = new Set(
      firms.flatMap((facts) => {
        const row = rowFor(facts)
        return policies.map(({ due }) => shapeOf(due(row).amount))
      }),
    )
    expect(found).toEqual(new Set(['not known', 'nothing', 'sum', 'range', 'without end']))
  })
})

/** An amount that is not named may still turn out to be anything. */
function holds(before: Amount | undefined, after: Amount | undefined): boolean {
  if (before === undefined) return true
  if (after === undefined || after.leastFen < before.leastFen) return false
  return before.mostFen === undefined || (after.mostFen !== undefined && after.mostFen <= before.mostFen)
}

function shapeOf(amount: Amount | undefined): string {
  if (!amount) return 'not known'
  if (amount.mostFen === undefined) return 'without end'
  if (amount.leastFen !== amount.mostFen) return 'range'
  return amount.leastFen === 0n ? 'nothing' : 'sum'
}
