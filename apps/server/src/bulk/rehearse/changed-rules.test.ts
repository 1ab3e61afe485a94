import { describe, expect, test } from 'vitest'
import {
  dueTo,
  judgePolicy,
  judgeStandard,
  lackingFacts,
  newStage,
  parametersOf,
  prepareAmounts,
  prepareDecision,
  verdictFor,
  withChanges,
  type Definitions,
  type FactKey,
  type NumberParameter,
  type ParameterChange,
  type RehearsedRule,
} from '@yinyu/rules'
import { chanceFrom, type FirmRow } from '../testing/boundary-rows.ts'
import { boundaryFirms } from './testing/boundary-firms.ts'
import { content, occasion, ruleOf, rulesInForce, sceneBy } from './testing/content-in-force.ts'

const scene = sceneBy(content)
const FIRMS = 96
const WALKED = 12
const SEED = 20_261_122

const made = boundaryFirms(content, occasion, { count: FIRMS, seed: SEED })
const { rows, keys, factsOf } = made
const stage = newStage(content, occasion, made)
const rules = rulesInForce(occasion)

describe.each(
  rules.map((rule) => [rule.kind === 'policy' ? rule.policy.id : rule.standard.id, rule] as const),
)('%s with other numbers', (id, rule) => {
  const variants = [rule, ...changedVariants(id, rule)]

  test('falls out for every firm as the closures say', () => {
    for (const changed of variants) {
      const alone = put(content, changed)
      expect(found(changed)).toEqual(byClosures(alone, changed))
    }
  })

  test('falls out as the tree walker says', () => {
    for (const changed of variants.slice(0, 3))
      expect(found(changed).slice(0, WALKED)).toEqual(byTree(put(content, changed), changed))
  })
})

test('the firms of the test meet, miss and leave open, and changes move some of them', () => {
  const all = rules.flatMap((rule) => {
    const before = found(rule)
    return changedVariants('moved', rule).flatMap((changed) =>
      found(changed).map((after, firm) => `${before[firm]?.split(' ')[0]} to ${after.split(' ')[0]}`),
    )
  })
  expect([...new Set(all)]).toEqual(
    expect.arrayContaining([
      'met to met',
      'met to unmet',
      'unmet to met',
      'unknown to met',
      'unknown to unmet',
    ]),
  )
})

test('says which facts a change asks for that the board lacks', () => {
  const years = { path: 'P28-1/of/1/years', number: '5' }
  const { rule } = withChanges(ruleOf('policy', 'P28'), [years], scene)
  expect(rule && lackingFacts(stage, [rule])).toEqual([
    'net-profit@2023',
    'net-profit@2022',
    'net-profit@2021',
  ])
})

/** Verdict and money of each firm as the stage has them. */
function found(rule: RehearsedRule): readonly string[] {
  const fall = stage.fall(rule)
  fall.amounts?.ensure(fall.possible)
  return rows.map((_, firm) => {
    const isNamed = !Number.isNaN(fall.amounts?.least[firm])
    const due = isNamed ? dueTo(fall, firm) : undefined
    return told(verdictFor(fall, firm), due, fall.amounts !== undefined)
  })
}

function byClosures(changed: Definitions, rule: RehearsedRule): readonly string[] {
  if (rule.kind === 'standard') {
    const ready = prepareDecision(changed, occasion)
    const standard = ready.standards.find(({ id }) => id === rule.standard.id)
    return rows.map((row) => standard?.decide(reordered(ready.keys, row)) ?? 'none')
  }
  const ready = prepareAmounts(changed, occasion)
  const policy = ready.policies.find(({ id }) => id === rule.policy.id)
  return rows.map((row) => {
    const due = policy?.due(reordered(ready.keys, row))
    return told(due?.verdict ?? 'none', due?.amount, stage.fall(rule).amounts !== undefined)
  })
}

function byTree(changed: Definitions, rule: RehearsedRule): readonly string[] {
  return rows.slice(0, WALKED).map((row) => {
    const facts = factsOf(row)
    if (rule.kind === 'standard')
      return judgeStandard(changed, facts, { ...occasion, standard: rule.standard.id, wording: 'none' })
        .verdict
    const { verdict, amount } = judgePolicy(changed, rule.policy, facts, occasion, 'none')
    return told(verdict, amount, stage.fall(rule).amounts !== undefined)
  })
}

function told(
  verdict: string,
  amount: { leastFen: bigint; mostFen: bigint | undefined } | undefined,
  named: boolean,
): string {
  if (!named || verdict === 'unmet') return verdict
  return amount ? `${verdict} ${amount.leastFen} ${amount.mostFen ?? 'open'}` : `${verdict} none`
}

/** Each number moved by itself a few times, and several together. */
function changedVariants(id: string, rule: RehearsedRule): readonly RehearsedRule[] {
  const next = chanceFrom(
    SEED + id.length * 31 + [...id].reduce((sum, c) => sum + (c.codePointAt(0) ?? 0), 0),
  )
  const numbers = parametersOf(content, rule, occasion).filter(
    (each): each is NumberParameter => each.kind === 'number',
  )
  if (numbers.length === 0) return []
  const change = (parameter: NumberParameter): ParameterChange => {
    const { least, most, step } = parameter.slider
    const steps = Math.round((Number(most) - Number(least)) / Number(step))
    const value = Number(least) + Math.floor(next() * (steps + 1)) * Number(step)
    return { path: parameter.path, number: `${Number(value.toFixed(6))}` }
  }
  const single = Array.from({ length: 4 }, () => {
    const parameter = numbers[Math.floor(next() * numbers.length)]
    return parameter ? [change(parameter)] : []
  })
  const several = [numbers.filter(() => next() < 0.4).map(change)]
  return [...single, ...several].flatMap((changes) => {
    const { rule: changed } = withChanges(rule, changes, scene)
    return changed && lackingFacts(stage, [changed]).length === 0 ? [changed] : []
  })
}

/** The changed rule alone, with the standards it refers to. */
function put(all: Definitions, rule: RehearsedRule): Definitions {
  const referred = new Set(JSON.stringify(rule).match(/(?<="standard":")[a-z-]+/g))
  if (rule.kind === 'policy')
    return { ...all, policies: [rule.policy], standards: all.standards.filter(({ id }) => referred.has(id)) }
  const { standard, version } = rule
  const versions = standard.versions.map((each) => (each.version === version.version ? version : each))
  const others = all.standards.filter(({ id }) => id !== standard.id && referred.has(id))
  return { ...all, policies: [], standards: [...others, { ...standard, versions }] }
}

/** Years that a change asks for and the columns lack are unknown to all firms. */
function reordered(asked: readonly FactKey[], row: FirmRow): FirmRow {
  return asked.map((key) => row[keys.indexOf(key)])
}
