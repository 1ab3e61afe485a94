import { describe, expect, test } from 'vitest'
import { boundaryCases, findGaps, indicatorSchema, type Policy } from '../src/index.ts'
import { definitions, facts, indicators, occasion, policy, standard } from './town.ts'

const places = { regions: ['350582', '350200', '350203', '110101'], industries: ['3911', '6210'] }

function casesOf(one: Policy) {
  const { cases, unreached } = boundaryCases(definitions([], [one]), one, occasion, places)
  const told = cases.map(({ about, stand, name, verdict, amount }) => [
    about,
    stand,
    name,
    verdict,
    amount && [amount.leastFen, amount.mostFen],
  ])
  return { told, unreached, cases }
}

test('each line has a firm just on it, one fen short of it, and one whose fact is missing', () => {
  const { told, unreached } = casesOf(
    policy('P90', {
      region: { in: ['350000'], named: '福建省' },
      who: [{ kind: 'at-least', indicator: 'research', value: '100万元' }],
      gives: { kind: 'share', of: 'research', share: '10%', cap: '30万元' },
    }),
  )
  expect(unreached).toEqual([])
  expect(told).toEqual([
    ['', 'whole', '各项条件都满足', 'met', [30_000_000n, 30_000_000n]],
    ['region', 'short', '不满足：注册地在福建省', 'unmet', [0n, 0n]],
    ['region', 'missing', '不知道：注册地在福建省', 'unknown', [0n, 30_000_000n]],
    ['who[0]', 'on', '2025年“research”为 100 万元，正好在线上', 'met', [10_000_000n, 10_000_000n]],
    ['who[0]', 'short', '2025年“research”为 999,999.99 元，只差一点', 'unmet', [0n, 0n]],
    ['who[0]', 'missing', '不知道：2025年“research”不低于 100 万元', 'unknown', [0n, 30_000_000n]],
    ['gives.cap', 'on', '2025年“research”为 300 万元，正好在线上', 'met', [30_000_000n, 30_000_000n]],
    ['gives.cap', 'short', '2025年“research”为 2,999,999.99 元，只差一点', 'met', [30_000_000n, 30_000_000n]],
  ])
})

test('a line that itself does not count is tried on it and just beyond', () => {
  const { told } = casesOf(policy('P90', { who: [{ kind: 'more-than', indicator: 'staff', value: '20人' }] }))
  expect(told.filter(([about]) => about === 'who[0]')).toEqual([
    ['who[0]', 'on', '2025年“staff”为 21 人，刚好达到', 'met', [1_000_000n, 1_000_000n]],
    ['who[0]', 'short', '2025年“staff”为 20 人，正好在线上', 'unmet', [0n, 0n]],
    ['who[0]', 'missing', '不知道：2025年“staff”高于 20 人', 'unknown', [0n, 1_000_000n]],
  ])
})

test('a share is moved by the figure people can move, to the fen', () => {
  const { cases } = casesOf(
    policy('P90', { who: [{ kind: 'at-least', indicator: 'research-share', value: '3%' }] }),
  )
  const ofLine = cases.filter(({ about }) => about === 'who[0]')
  const research = ofLine.map(({ facts: known }) => known.get('research@2025')?.value)
  expect(research).toEqual([30_000_000, 29_999_999, undefined])
  expect(ofLine.map(({ verdict }) => verdict)).toEqual(['met', 'unmet', 'unknown'])
})

test('of two ways in, each decides while the other is shut', () => {
  const { told } = casesOf(
    policy('P90', {
      who: [
        {
          kind: 'any',
          of: [
            { kind: 'holds-title', titles: ['title-master'] },
            { kind: 'at-least', indicator: 'patents', value: '15人' },
          ],
        },
      ],
    }),
  )
  expect(
    told.filter(([about]) => String(about).startsWith('who')).map(([about, stand, , v]) => [about, stand, v]),
  ).toEqual([
    ['who[0].of[0]', 'short', 'unmet'],
    ['who[0].of[0]', 'missing', 'unknown'],
    ['who[0].of[1]', 'on', 'met'],
    ['who[0].of[1]', 'short', 'unmet'],
    ['who[0].of[1]', 'missing', 'unknown'],
  ])
})

test('where only a person decides, firms are made up as if the answer were yes, and the question is told', () => {
  const one = policy('P90', {
    who: [
      { kind: 'at-least', indicator: 'research', value: '100万元' },
      { kind: 'all', of: [{ kind: 'judged', question: '是否有特色' }] },
    ],
  })
  const { told, unreached, cases } = casesOf(one)
  const { byPerson } = boundaryCases(definitions([], [one]), one, occasion, places)
  expect([unreached, byPerson]).toEqual([[], [{ about: 'who[1].of[0]', says: '是否有特色' }]])
  expect(told.map(([about, stand, name, verdict]) => [about, stand, name, verdict])).toEqual([
    ['', 'whole', '除了由人评定的，各项条件都满足', 'unknown'],
    ['region', 'short', '不满足：注册地在福建省（不含厦门）', 'unmet'],
    ['region', 'missing', '不知道：注册地在福建省（不含厦门）', 'unknown'],
    ['who[0]', 'on', '2025年“research”为 100 万元，正好在线上', 'unknown'],
    ['who[0]', 'short', '2025年“research”为 999,999.99 元，只差一点', 'unmet'],
    ['who[0]', 'missing', '不知道：2025年“research”不低于 100 万元', 'unknown'],
  ])
  expect(cases.length).toBe(6)
})

test("a question beside another way in is nobody else's matter", () => {
  const one = policy('P90', {
    who: [
      {
        kind: 'any',
        of: [
          { kind: 'judged', question: '是否有特色' },
          { kind: 'at-least', indicator: 'patents', value: '15人' },
        ],
      },
    ],
  })
  const { cases, byPerson } = boundaryCases(definitions([], [one]), one, occasion, places)
  expect([byPerson, cases[0]?.verdict]).toEqual([[], 'met'])
})

test('a question that a standard asks, or that is asked of several years, is told where the policy has it', () => {
  const question = { kind: 'judged', question: '是否有特色' } as const
  const standards = [standard('special', [question])]
  const one = policy('P90', {
    who: [
      { kind: 'meets', standard: 'special' },
      { kind: 'any-of-last-years', years: 2, of: { kind: 'all', of: [question] } },
      { kind: 'is-true', indicator: 'iso' },
    ],
  })
  const { byPerson, unreached } = boundaryCases(definitions(standards, [one]), one, occasion, places)
  expect([unreached, byPerson]).toEqual([
    [],
    [
      { about: 'who[0]', says: '符合special' },
      { about: 'who[1]', says: '近 2 年任一年是否有特色' },
    ],
  ])
})

test('a clause for the other purpose is tried nowhere, however deep it stands', () => {
  const one = policy('P90', {
    who: [
      {
        kind: 'all',
        of: [
          { kind: 'at-least', indicator: 'patents', value: '15人', for: 're-check' },
          { kind: 'at-least', indicator: 'research', value: '100万元' },
        ],
      },
      {
        kind: 'any',
        of: [
          {
            kind: 'all',
            of: [
              { kind: 'is-false', indicator: 'brand', for: 're-check' },
              { kind: 'is-true', indicator: 'iso' },
            ],
          },
          { kind: 'is-true', indicator: 'title-master' },
        ],
      },
    ],
  })
  const { told, unreached } = casesOf(one)
  const who = told.filter(([about]) => String(about).startsWith('who'))
  expect([unreached, who.map(([about, stand, , verdict]) => [about, stand, verdict])]).toEqual([
    [],
    [
      ['who[0].of[1]', 'on', 'met'],
      ['who[0].of[1]', 'short', 'unmet'],
      ['who[0].of[1]', 'missing', 'unknown'],
      ['who[1].of[0].of[1]', 'short', 'unmet'],
      ['who[1].of[0].of[1]', 'missing', 'unknown'],
      ['who[1].of[1]', 'on', 'met'],
      ['who[1].of[1]', 'missing', 'unknown'],
    ],
  ])
})

test('what no firm can meet is told, not passed over', () => {
  const { unreached } = casesOf(
    policy('P90', {
      who: [
        { kind: 'is-true', indicator: 'iso' },
        { kind: 'is-false', indicator: 'iso' },
        { kind: 'judged', question: '是否有特色' },
      ],
    }),
  )
  expect(unreached.map(({ about }) => about)).toEqual(['who', 'region', 'who[0]', 'who[1]', 'who[2]'])
})

describe('what all cases keep', () => {
  const rich = policy('P91', {
    who: [
      { kind: 'each-of-last-years', years: 2, of: { kind: 'at-least', indicator: 'growth', value: '5%' } },
      { kind: 'at-most', indicator: 'debt-ratio', value: '70%' },
      { kind: 'one-of', indicator: 'lab', words: ['city', 'national'] },
      { kind: 'in-industry', industries: ['C'], named: '制造业' },
    ],
    gives: {
      kind: 'by-condition',
      cases: [
        {
          when: { kind: 'at-least', indicator: 'research', value: '500万元' },
          gives: { kind: 'fixed', amount: '50万元' },
        },
        {
          when: { kind: 'at-least', indicator: 'research', value: '100万元' },
          gives: { kind: 'fixed', amount: '20万元' },
        },
      ],
    },
  })
  const { cases, unreached } = casesOf(rich)

  test('no line is passed over', () => {
    expect(unreached).toEqual([])
  })

  test('of one condition, the firm on the line is met and the one short of it is not', () => {
    const ofWho = cases.filter(({ about }) => about.startsWith('who'))
    const verdicts = { on: 'met', short: 'unmet', missing: 'unknown' } as const
    for (const { stand, verdict } of ofWho) expect(verdict).toBe(verdicts[stand as keyof typeof verdicts])
  })

  test('names tell the cases apart', () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
  })
})

test('a share of figures without a year asks for the figure without a year', () => {
  const loanShare = indicatorSchema.parse({
    id: 'loan-share',
    title: '贷款占比',
    kind: 'ratio',
    period: 'now',
    meaning: '试验用',
    group: '试验',
    formula: { kind: 'share', of: 'loan', in: 'pledge' },
  })
  const pledge = indicatorSchema.parse({
    id: 'pledge',
    title: '抵押',
    kind: 'money',
    unit: '元',
    period: 'now',
    meaning: '试验用',
    group: '试验',
  })
  const all = {
    ...definitions(),
    indicators: new Map([...indicators, ['pledge', pledge], ['loan-share', loanShare]]),
  }
  const line = { kind: 'at-most', indicator: 'loan-share', value: '50%', id: 'L' } as const
  const gaps = findGaps(all, [line], facts({ loan: 80_00, pledge: 100_00 }), occasion)
  expect(gaps.map(({ indicator, change }) => [indicator, change])).toEqual([['loan', '-30.00']])
})
