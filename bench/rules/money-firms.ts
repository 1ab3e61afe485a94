import { splitFactKey, type Fact, type FactKey, type Facts } from '@yinyu/rules'
import { chanceFrom, type Chance } from './chance.ts'
import { makeFirms } from './firms.ts'
import { moneyRules } from './money-rules.ts'
import { factsOf } from './plain/walk.ts'
import type { Workload } from './workload.ts'

/** How often a fact that money rests on is taken away, tiny, or as large as facts can be. */
const GAP_SHARE = 0.08
const TINY_SHARE = 0.03
const HUGE_SHARE = 0.01

/** Firms as `makeFirms` makes them, which crowd also where money changes; one in two lacks some of the facts. */
export function makeMoneyFirms(workload: Workload, count: number, seed: number): readonly Facts[] {
  const money = moneyRules(workload)
  const firms = makeFirms({ ...workload, rules: [...workload.rules, ...money] }, count, seed)
  const chance = chanceFrom(seed ^ 0x5eed)
  const keys = [...new Set(money.flatMap((rule) => factsOf(rule.when)))].toSorted()
  const sums = keys.filter(
    (key) => workload.definitions.indicators.get(splitFactKey(key).indicator)?.kind === 'money',
  )
  return firms.map((firm, i) => {
    const facts = new Map(firm)
    for (const key of sums) stretch(key, facts, chance)
    if (i % 2 === 1) for (const key of keys) if (chance.holds(GAP_SHARE)) facts.delete(key)
    return facts
  })
}

function stretch(key: FactKey, facts: Map<FactKey, Fact>, chance: Chance): void {
  if (!facts.has(key)) return
  if (chance.holds(TINY_SHARE)) facts.set(key, { value: chance.whole(0, 300) })
  if (chance.holds(HUGE_SHARE)) facts.set(key, { value: Number.MAX_SAFE_INTEGER - chance.whole(0, 1000) })
}
