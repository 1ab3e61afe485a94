import { policySchema, type Benefit, type Condition, type Definitions } from '@yinyu/rules'

// What no policy in force gives at the moment, so that every form of money there is gets printed.

const small: Condition = { kind: 'less-than', indicator: 'rd-share', value: '3%' }
const known: Condition = { kind: 'is-true', indicator: 'title-hnte' }

const benefits: readonly Benefit[] = [
  { kind: 'share', of: 'revenue', share: '100%' },
  { kind: 'share', of: 'rd-expense', share: '33.33%' },
  { kind: 'share', of: 'revenue', share: '99.99%' },
  { kind: 'share', of: 'rd-share', share: '7%' },
  { kind: 'share', of: 'revenue-growth', share: '12.5%', cap: '3000元' },
  { kind: 'per-step', of: 'rd-expense', step: '3元', amount: '0.1元' },
  { kind: 'per-step', of: 'revenue', step: '7万元', amount: '1000万元' },
  { kind: 'per-step', of: 'revenue', step: '7万元', amount: '1000万元', cap: '2.55亿元' },
  { kind: 'top-up', of: 'revenue', share: '15%', received: 'net-profit', cap: '900万元' },
  {
    kind: 'interest',
    principal: 'revenue',
    days: 'staff',
    rate: '3.85%',
    daysMost: 360,
    daysPerYear: 365,
  },
  {
    kind: 'by-condition',
    cases: [
      { when: small, gives: { kind: 'share', of: 'revenue', share: '1%' } },
      { when: known, gives: { kind: 'not-known' } },
      { when: { kind: 'not', of: small }, gives: { kind: 'fixed', amount: '5万元' } },
    ],
  },
  {
    kind: 'sum',
    of: [
      { kind: 'fixed', amount: '2000万元' },
      { kind: 'fixed', amount: '3000万元' },
      { kind: 'up-to', of: { kind: 'share', of: 'rd-expense', share: '0.5%', cap: '4亿元' } },
      {
        kind: 'by-condition',
        cases: [
          { when: known, gives: { kind: 'multiplier', on: 'rd-expense', by: '10%' } },
          { when: small, gives: { kind: 'fixed', amount: '0.01元' } },
        ],
      },
    ],
    cap: '5亿元',
  },
]

/** The definitions with one more policy for each of these,. */
export function withEveryBenefit(definitions: Definitions): Definitions {
  const policies = benefits.map((gives, i) =>
    policySchema.parse({
      id: `P${900 + i}`,
      title: '试验',
      level: '省',
      region: { in: ['350000'], except: ['350200'], named: '福建省（不含厦门）' },
      benefitKind: '奖励',
      status: 'in-force',
      statusBecause: '试验',
      document: { title: '试验办法', tag: 'O', sources: ['试'] },
      summary: '试验',
      automatic: 'no',
      who: [
        i % 2 === 0
          ? { kind: 'at-least', indicator: 'revenue', value: '1元' }
          : { kind: 'is-true', indicator: 'title-tech-sme' },
      ],
      gives,
    }),
  )
  return { ...definitions, policies: [...definitions.policies, ...policies] }
}
