import { expect, test } from 'vitest'
import {
  countBits,
  firmsOfGroup,
  judgePolicies,
  newStage,
  policySchema,
  prepareActs,
  rehearse,
  type Definitions,
  type Policy,
  type RehearsalOrder,
} from '@yinyu/rules'
import { boundaryFirms } from './testing/boundary-firms.ts'
import { content, occasion, sceneBy } from './testing/content-in-force.ts'

const pattern = content.policies.find(({ id }) => id === 'P05')

/** Four that run: one excludes two others, which may be had together, and one stands by itself. */
const policies = [
  made('P91', {
    who: [{ id: 'line', kind: 'at-least', indicator: 'rd-expense', year: 'Y-1', value: '100万元' }],
    gives: { kind: 'share', of: 'rd-expense', year: 'Y-1', share: '3%', cap: '20万元' },
    stacking: [{ word: '就高不叠加', excludes: ['P92', 'P93'] }],
  }),
  made('P92', {
    who: [{ kind: 'is-false', indicator: 'other-tech-firm' }],
    gives: { kind: 'fixed', amount: '8万元' },
  }),
  made('P93', {
    who: [{ kind: 'is-true', indicator: 'title-tech-sme' }],
    gives: { kind: 'up-to', of: { kind: 'fixed', amount: '9万元' } },
  }),
  made('P94', {
    who: [{ kind: 'is-true', indicator: 'title-hnte' }],
    gives: { kind: 'fixed', amount: '1万元' },
  }),
  made('P95', {
    who: [{ kind: 'is-true', indicator: 'title-hnte' }],
    gives: { kind: 'fixed', amount: '99万元' },
    stacking: [{ word: '就高不叠加', excludes: ['P91'] }],
    status: 'ended',
  }),
]
const definitions: Definitions = { ...content, policies }
const changes = [{ path: 'gives/cap', number: '6' }]
const scene = sceneBy(definitions)
const firms = boundaryFirms(definitions, occasion, { count: 900, seed: 20_261_124 })
const [asked] = policies
const rule = { kind: 'policy', policy: asked as Policy } as const
const order: RehearsalOrder = {
  rule,
  against: rule,
  region: '350000',
  variants: [{ name: '', changes }],
}

function made(id: string, more: object): Policy {
  const { title, level, benefitKind, statusBecause, document, summary, automatic } = pattern ?? {}
  const region = { in: ['350000'], named: '福建省' }
  const like = { title, level, region, benefitKind, statusBecause, document, summary, automatic }
  return policySchema.parse({ ...like, status: 'in-force', ...more, id })
}

/** By the tree walker, firm after firm, and for the most by trying every combination. */
function purseOf(own: Policy) {
  const alone = { leastFen: 0n, mostFen: 0n, openFirms: 0 }
  const found = { least: 0n, most: 0n, open: 0, alone, displaced: new Map<string, number>() }
  const rules = { ...content, policies: [own, ...policies.slice(1, 3)] }
  for (const row of firms.rows) {
    const facts = firms.factsOf(row)
    const verdicts = judgePolicies(rules, facts, occasion)
    const inside = facts.get('region') === undefined || `${facts.get('region')?.value}`.startsWith('35')
    if (!inside) continue
    for (const { policy, amount, displacedBy } of verdicts)
      if (displacedBy === undefined) {
        found.least += amount?.leastFen ?? 0n
        if (policy.id === own.id) alone.leastFen += amount?.leastFen ?? 0n
      } else if (policy.id === own.id)
        found.displaced.set(displacedBy, (found.displaced.get(displacedBy) ?? 0) + 1)
    const [first, second, third] = verdicts.map(({ amount }) => amount?.mostFen)
    if (first === undefined || second === undefined || third === undefined) found.open += 1
    else found.most += first > second + third ? first : second + third
    const rivals = verdicts.slice(1).reduce((sum, { amount }) => sum + (amount?.leastFen ?? 0n), 0n)
    if (first === undefined) alone.openFirms += 1
    // Where its rivals bring no more than what is sure of them; of equals it is the first.
    else if (first >= rivals) alone.mostFen += first
  }
  return found
}

test('gives the purse that judging every firm by itself gives, before and after', () => {
  const { figures } = rehearse(newStage(definitions, occasion, firms), order, {
    parts: new Set(['exclusion']),
    scene,
  })
  const exclusion = figures?.variants[0]?.exclusion
  const [was, is] = [
    purseOf(asked as Policy),
    purseOf(made('P91', { ...asked, gives: { ...asked?.gives, cap: '6万元' } })),
  ]
  expect(exclusion?.rivals.map(({ id }) => id)).toEqual(['P92', 'P93'])
  for (const [told, found] of [
    [exclusion?.before, was],
    [exclusion?.after, is],
  ] as const) {
    expect(told?.purse).toEqual({ leastFen: found.least, mostFen: found.most, openFirms: found.open })
    expect(told?.own).toEqual(found.alone)
    expect(new Map(told?.instead.map((each) => [each.id, each.firms]))).toEqual(found.displaced)
    expect(told?.displaced).toBe([...found.displaced.values()].reduce((sum, each) => sum + each, 0))
  }
  expect(exclusion?.change).toEqual({
    leastFen: is.least - was.least,
    mostFen: is.most - was.most,
    openFirms: is.open,
  })
  // A test in which nobody is torn between two would say nothing.
  expect(Math.min(exclusion?.before.displaced ?? 0, exclusion?.after.displaced ?? 0)).toBeGreaterThan(10)
})

test('of equals takes the first of the list, as the card does, whichever is rehearsed', () => {
  const gives = { kind: 'fixed', amount: '8万元' }
  const who = [{ kind: 'is-false', indicator: 'other-tech-firm' }]
  const [first, second] = [
    made('P91', { who, gives }),
    made('P92', { who, gives, stacking: [{ word: '就高不叠加', excludes: ['P91'] }] }),
  ]
  const equals: Definitions = { ...content, policies: [first, second] }
  const displacedOf = (policy: Policy) => {
    const subject = { kind: 'policy', policy } as const
    const wanted = { ...order, rule: subject, against: subject, variants: [{ name: '', changes: [] }] }
    const stage = newStage(equals, occasion, firms)
    return rehearse(stage, wanted, { parts: new Set(['exclusion']), scene: sceneBy(equals) }).figures
      ?.variants[0]?.exclusion?.after.displaced
  }
  const onCards = firms.rows.flatMap((row) => judgePolicies(equals, firms.factsOf(row), occasion))
  const inside = onCards.filter(({ displacedBy }) => displacedBy === 'P91').length
  expect([displacedOf(first), displacedOf(second)]).toEqual([0, inside])
  expect(inside).toBeGreaterThan(10)
})

test('opens the firms that take another one', () => {
  const stage = newStage(definitions, occasion, firms)
  const act = prepareActs(stage, order, scene).acts?.[0]
  const exclusion = rehearse(stage, order, { parts: new Set(['exclusion']), scene }).figures?.variants[0]
    ?.exclusion
  if (!act) throw new Error('the order cannot be played')
  for (const when of ['before', 'after'] as const)
    expect(countBits(firmsOfGroup(act, { kind: 'displaced', when }, undefined))).toBe(
      exclusion?.[when].displaced,
    )
})

test('says nothing of a policy that no running one excludes, and of standards', () => {
  const alone = { kind: 'policy', policy: policies[3] as Policy } as const
  const { figures } = rehearse(
    newStage(definitions, occasion, firms),
    { ...order, rule: alone, against: alone, variants: [{ name: '', changes: [] }] },
    { parts: new Set(['exclusion']), scene },
  )
  expect(figures?.variants[0]?.exclusion).toBeUndefined()
})
