import { describe, expect, test } from 'vitest'
import type { StandardResult } from '../firm-result.ts'
import { csvOf, parseLines, run, useFolder } from '../test-world.ts'

const files = useFolder()

/** On the line in everything: 1500 万元, 80 %, 80 %, 100 万元, 3 years, 1 right, 50 points (rules.md 1.4). */
const onLine = {
  'credit-code': '91350582YYNYYN01X0',
  region: '350582',
  industry: '3911',
  'legal-independent': '是',
  'listed-abnormal': '否',
  'product-prohibited': '否',
  'clean-3y': '是',
  'data-fraud': '否',
  'staff@2025': '100',
  'revenue@2025': '15000000',
  'revenue@2024': '15000000',
  'main-revenue@2025': '12000000',
  'total-assets@2025': '10000000',
  'total-liabilities@2025': '8000000',
  'rd-expense@2025': '1000000',
  'rd-expense@2024': '1000000',
  'equity-new-2y': '0',
  'segment-years': '3',
  'title-tech-sme': '是',
  ip1: '1',
  'award-provincial-top3-3y': '否',
  'rd-institution-level': 'none',
  'market-position-leading': '是',
  'eval-score@2026': '50',
}

/** On the line in everything again: 5000 万元 times 1.05² after two years, 90 %, 75 %, 1200 万元, 4 rights, 10 %, 60 points (rules.md 1.5). */
const giantOnLine = {
  ...onLine,
  'revenue@2025': '55125000',
  'revenue@2024': '200000000',
  'revenue@2023': '50000000',
  'main-revenue@2025': '49612500',
  'total-liabilities@2025': '7500000',
  'rd-expense@2025': '6000000',
  'rd-expense@2024': '6000000',
  'title-specialised': '是',
  ip1: '4',
  'award-national-top3-3y': '否',
  'market-share': '0.1',
  'domestic-rank': '',
  'core-field': '是',
  'chain-key-node': '是',
  'eval-score@2026': '60',
}

describe('specialised-sme of 2026, a fen beside each line', () => {
  const cases: readonly Case[] = [
    ['on every line', {}, 'met'],
    [
      'revenue',
      { 'revenue@2025': '14999999.99' },
      'unmet ✗Z26-2a Z26-2a revenue@2025 +0.01 元 Z26-2a equity-new-2y +20000000.00 元',
    ],
    ['equity instead', { 'revenue@2025': '14999999.99', 'equity-new-2y': '20000000' }, 'met'],
    ['main share', { 'main-revenue@2025': '11999999.99' }, 'unmet ✗Z26-2b Z26-2b main-revenue@2025 +0.01 元'],
    [
      'debt',
      { 'total-liabilities@2025': '8000000.01' },
      'unmet ✗Z26-2c Z26-2c total-liabilities@2025 -0.01 元',
    ],
    ['R&D amount', { 'rd-expense@2024': '999999.99' }, 'unmet ✗Z26-3 Z26-3 rd-expense@2024 +0.01 元'],
    [
      'R&D share',
      { 'revenue@2025': '40000000', 'main-revenue@2025': '32000000', 'rd-expense@2025': '1199999.99' },
      'unmet ✗Z26-3 Z26-3 rd-expense@2025 +0.01 元',
    ],
    ['years', { 'segment-years': '2' }, 'unmet ✗Z26-1 Z26-1 segment-years +1 年'],
    ['rights', { ip1: '0' }, 'unmet ✗Z26-4 Z26-4 ip1 +1 项'],
    ['platform score', { 'eval-score@2026': '49.999999' }, 'unmet ✗Z26-6 Z26-6 eval-score@2026 +0.000001 分'],
    ['no platform score', { 'eval-score@2026': '' }, 'unknown ?Z26-6 lacks eval-score@2026'],
    [
      'no score, and debt',
      { 'eval-score@2026': '', 'total-liabilities@2025': '8000000.01' },
      'unmet ✗Z26-2c ?Z26-6 lacks eval-score@2026 Z26-2c total-liabilities@2025 -0.01 元',
    ],
    ['no assets', { 'total-assets@2025': '0' }, 'unknown ?Z26-2c'],
    ['no title', { 'title-tech-sme': '否', 'title-innovative': '否' }, 'unmet ✗Z26-1'],
    [
      'a large firm',
      {
        'staff@2025': '1000',
        'revenue@2025': '400000000',
        'main-revenue@2025': '400000000',
        'rd-expense@2025': '12000000',
      },
      'unmet ✗Q26-G1',
    ],
  ]
  const found = judgeAll(
    'specialised-sme',
    cases.map(([, changes]) => ({ ...onLine, ...changes })),
  )

  test.each(cases.map(([name, , expected], i) => [name, expected, i] as const))(
    '%s',
    async (_, expected, i) => {
      expect(sayAnswer((await found)[i])).toBe(expected)
    },
  )
})

describe('little-giant of 2026, a fen beside each line', () => {
  const cases: readonly Case[] = [
    ['on every line', { 'revenue@2024': '100000000' }, 'met'],
    [
      'growth',
      { 'revenue@2024': '100000000', 'revenue@2025': '55124999.99' },
      'unmet ✗L26-2c L26-2c revenue@2025 +0.01 元',
    ],
    [
      'R&D of two years',
      { 'revenue@2024': '100000000', 'rd-expense@2024': '5999999.99' },
      'unmet ✗L26-3 L26-3 rd-expense@2025 +0.01 元',
    ],
    [
      'share',
      { 'revenue@2024': '100000000', 'market-share': '0.099999999999', 'domestic-rank': '4' },
      'unmet ✗L26-5 L26-5 market-share +0.000000000001  L26-5 domestic-rank -1 位',
    ],
    ['rank instead', { 'revenue@2024': '100000000', 'market-share': '0.05', 'domestic-rank': '3' }, 'met'],
    ['R&D share on its line', { 'revenue@2024': '200000000' }, 'met'],
  ]
  const found = judgeAll(
    'little-giant',
    cases.map(([, changes]) => ({ ...giantOnLine, ...changes })),
  )

  test.each(cases.map(([name, , expected], i) => [name, expected, i] as const))(
    '%s',
    async (_, expected, i) => {
      expect(sayAnswer((await found)[i])).toBe(expected)
    },
  )
})

describe('size of industry', () => {
  const cases = [
    ['999', '400000000', 'medium'],
    ['1000', '400000000', 'large'],
    ['1000', '399999999.99', 'medium'],
    ['300', '20000000', 'medium'],
    ['299', '20000000', 'small'],
    ['300', '19999999.99', 'small'],
    ['20', '3000000', 'small'],
    ['19', '3000000', 'micro'],
    ['20', '2999999.99', 'micro'],
    ['', '3000000', 'unknown'],
  ] as const
  const rows = cases.map(([staff, revenue]) => ({ ...onLine, 'staff@2025': staff, 'revenue@2025': revenue }))
  const found = judgeAll('size', rows)

  test.each(cases.map((one, i) => [...one, i] as const))(
    '%s people, %s yuan: %s',
    async (...[, , sizeClass, i]) => {
      expect((await found)[i]?.class).toBe(sizeClass)
    },
  )
})

/** A name, what differs from the base, what must come out. */
type Case = readonly [string, Record<string, string>, string]

async function judgeAll(
  standard: string,
  rows: readonly Record<string, string>[],
): Promise<readonly StandardResult[]> {
  const input = files.write(`${standard}.csv`, csvOf({}, rows))
  const { out } = await run(['judge', input, '--standards', standard, '-o', '-'])
  return parseLines(out).flatMap((result) => result.standards[standard] ?? [])
}

/** One line: the verdict, what is unmet, what is open, what is lacking, each gap. */
function sayAnswer(answer: StandardResult | undefined): string {
  const ids = Object.entries(answer?.conditions ?? {})
  return [
    answer?.verdict,
    ...ids.filter(([, verdict]) => verdict === 'unmet').map(([id]) => `✗${id}`),
    ...ids.filter(([, verdict]) => verdict === 'unknown').map(([id]) => `?${id}`),
    ...(answer?.missing ?? []).map((key) => `lacks ${key}`),
    ...(answer?.gaps ?? []).map((gap) => `${gap.condition} ${gap.indicator} ${gap.change} ${gap.unit}`),
  ].join(' ')
}
