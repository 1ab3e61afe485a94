import { indicatorSchema, standardSchema, type Condition, type Definitions } from '@yinyu/rules'

// What no text in force says at the moment, so that every form there is gets printed.

/** Three facts are multiplied against a line: more than 38 digits. */
const wide = [
  {
    id: 'odd-share',
    formula: { kind: 'share', of: 'revenue-growth-mean-2y', in: 'net-profit' },
  },
  {
    id: 'odder-share',
    formula: { kind: 'share', of: 'rd-share', in: 'debt-ratio' },
  },
].map((odd) =>
  indicatorSchema.parse({
    ...odd,
    title: odd.id,
    kind: 'ratio',
    period: 'year',
    meaning: '试验用',
    group: '试验',
  }),
)

const line = (
  id: string,
  kind: 'at-least' | 'at-most' | 'more-than' | 'less-than',
  indicator: string,
  value: string,
) => ({ id, kind, indicator, value }) as const
const held = ['title-hnte', 'title-ip-model', 'title-tech-sme'].map(
  (indicator) => ({ kind: 'is-true', indicator }) as const,
)
const low = line('low', 'less-than', 'rd-share', '3%')
const grown = line('grown', 'more-than', 'revenue-growth', '20%')

const conditions: readonly Condition[] = [
  line('wide-1', 'at-least', 'odd-share', '0.0001%'),
  line('wide-2', 'less-than', 'odd-share', '-0.5%'),
  line('wide-3', 'more-than', 'odder-share', '12.5%'),
  line('beyond', 'at-most', 'revenue', '99999999亿元'),
  { id: 'two-of', kind: 'at-least-n-of', n: 2, of: [...held, low] },
  { id: 'none-of', kind: 'not', of: { kind: 'any', of: [...held, grown] } },
  {
    id: 'each-year',
    kind: 'each-of-last-years',
    years: 3,
    of: line('of-year', 'at-least', 'rd-share', '3%'),
  },
  {
    id: 'points',
    kind: 'scored',
    full: 40,
    above: 7.5,
    parts: [{ id: 'p', title: '甲', full: 40, least: 2 }],
    items: [
      {
        id: 'a',
        title: '累计',
        part: 'p',
        points: { kind: 'sum-of', each: 1.5, of: [...held, low, grown], cap: 4 },
      },
      {
        id: 'b',
        title: '每满',
        part: 'p',
        points: { kind: 'per-full', indicator: 'ip1', each: 2, points: 0.5, cap: 1.7 },
      },
      { id: 'c', title: '直接', part: 'p', points: { kind: 'given', indicator: 'hnte-ip-points', cap: 6 } },
      {
        id: 'd',
        title: '不按大小',
        part: 'p',
        points: {
          kind: 'first-of',
          steps: [
            { when: low, points: [1, 2] },
            { when: grown, points: [4, 5.5] },
            { when: held[0] ?? low, points: 3 },
          ],
          otherwise: [0, 4],
        },
      },
      {
        id: 'e',
        title: '取高',
        part: 'p',
        points: {
          kind: 'best-of',
          of: [
            {
              kind: 'bands',
              indicator: 'rd-share',
              by: 'at-least',
              bands: [
                { line: '10%', points: 9 },
                { line: '3%', points: 5 },
              ],
              otherwise: 0,
            },
            { kind: 'per-full', indicator: 'rd-expense', each: 1000, points: 1, cap: 7 },
          ],
        },
      },
    ],
  },
]

/** The definitions with one more standard that holds all of it; each of its conditions answers for itself. */
export function withEveryKind({ indicators, standards, policies }: Definitions): Definitions {
  const odd = standardSchema.parse({
    id: 'every-kind',
    title: '试验',
    level: '国家',
    about: '试验用',
    versions: [
      {
        version: '1',
        inForce: [
          { purpose: 'new', from: '2026-01-01' },
          { purpose: 're-check', from: '2026-01-01' },
        ],
        document: { title: '试验办法', tag: 'O', sources: ['试'] },
        summary: '试验',
        conditions,
      },
    ],
  })
  return {
    indicators: new Map([...indicators, ...wide.map((each) => [each.id, each] as const)]),
    standards: [...standards, odd],
    policies,
  }
}
