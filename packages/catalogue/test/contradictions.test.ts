import { describe, expect, test } from 'vitest'
import { findContradictions, sourceKinds, splitFactKey, type LastWord } from '@yinyu/rules'
import { loadCatalogue, readCaseFacts, relationBookOf, type CaseFacts } from '../src/index.ts'

const book = relationBookOf(loadCatalogue('content').catalogue)
type Sources = Readonly<Partial<Record<(typeof sourceKinds)[number], CaseFacts>>>

/** A firm of Quanzhou of which three sources speak, all in agreement. */
const clean: Sources = {
  register: {
    name: '示例（泉州）机械有限公司',
    region: '350582',
    'founded-on': '2015-03-18',
    'award-national-top3-3y': false,
    'project-investment': '900万元',
  },
  filing: {
    'revenue@2025': '6000万元',
    'main-revenue@2025': '5400万元',
    'total-assets@2025': '8000万元',
    'total-liabilities@2025': '3600万元',
    'net-assets@2025': '4400万元',
    'staff@2025': '120人',
  },
  declaration: {
    name: '示例(泉州)机械有限公司',
    region: '350500',
    'revenue@2025': '6000万元',
    'revenue@2024': '5000万元',
    'revenue@2023': '4200万元',
    'main-revenue@2024': '4600万元',
    'main-product-revenue@2025': '3900万元',
    'rd-expense@2025': '260万元',
    'rd-expense-domestic@2025': '260万元',
    'total-assets@2024': '7000万元',
    'total-liabilities@2024': '3000万元',
    'net-assets@2024': '4000万元',
    'rd-staff@2025': '18人',
    ip1: '4项',
    'ip1-self': '4项',
    'project-equipment-investment': '900万元',
    'award-national-top5-3y': false,
    'listed-in-mainland': false,
    'publicly-listed': true,
  },
}

/** One contradiction each, most of them by the smallest step there is. */
const planted: Readonly<Record<string, Sources>> = {
  'main-revenue-in-revenue': { declaration: { 'main-revenue@2024': '50000000.01元' } },
  'assets-liabilities-equity': { declaration: { 'net-assets@2024': '39999999.99元' } },
  'sources-disagree': { declaration: { 'revenue@2025': '60000000.01元' } },
  'founded-before-figures': { declaration: { 'net-profit@2014': '0.01元' } },
  'national-award-top3-in-top5': { register: { 'award-national-top3-3y': true } },
  'rd-staff-in-staff': { declaration: { 'rd-staff@2025': '121人' } },
  'ip1-self-in-ip1': { declaration: { 'ip1-self': '5项' } },
}

describe('a firm of which three sources speak', () => {
  test('contradicts itself nowhere while all is well', () => {
    expect(find(clean)).toEqual([])
  })

  test('with five contradictions planted has exactly five, each with its places', () => {
    const five = Object.entries(planted).slice(0, 5)
    const found = find(five.reduce((firm, [, slip]) => joined(firm, slip), clean))
    expect(
      found.map(({ relation, places, weaker }) => [relation, places.map(sayPlace), weaker?.source]),
    ).toEqual([
      [
        'assets-liabilities-equity',
        [
          'declaration total-assets@2024 7000000000',
          'declaration total-liabilities@2024 3000000000',
          'declaration net-assets@2024 3999999999',
        ],
        undefined,
      ],
      [
        'founded-before-figures',
        ['register founded-on 2015-03-18', 'declaration net-profit@2014 1'],
        'declaration',
      ],
      [
        'main-revenue-in-revenue',
        ['declaration main-revenue@2024 5000000001', 'declaration revenue@2024 5000000000'],
        undefined,
      ],
      [
        'national-award-top3-in-top5',
        ['register award-national-top3-3y true', 'declaration award-national-top5-3y false'],
        'declaration',
      ],
      [
        'sources-disagree',
        ['filing revenue@2025 6000000000', 'declaration revenue@2025 6000000001'],
        'declaration',
      ],
    ])
  })

  test('has exactly those that are planted, whichever are', () => {
    const all = Object.entries(planted)
    const subsets = Array.from({ length: 2 ** all.length }, (_, bits) =>
      all.filter((__, i) => Math.floor(bits / 2 ** i) % 2 === 1),
    )
    for (const chosen of subsets) {
      const found = find(chosen.reduce((firm, [, slip]) => joined(firm, slip), clean))
      expect(found.map(({ relation }) => relation)).toEqual(chosen.map(([id]) => id).toSorted())
    }
  })

  test('is only given a hint where a unit may be mistaken', () => {
    const slip = joined(clean, { declaration: { 'revenue@2023': '4200元' } })
    expect(find(slip).map(({ relation, severity, places }) => [relation, severity, places.length])).toEqual([
      ['hundredfold-in-a-year', 'hint', 2],
    ])
  })
})

function joined(firm: Sources, slip: Sources): Sources {
  return Object.fromEntries(sourceKinds.map((source) => [source, { ...firm[source], ...slip[source] }]))
}

function find(firm: Sources) {
  const words = sourceKinds.flatMap((source): readonly LastWord[] => {
    const { facts, problems } = readCaseFacts(firm[source] ?? {}, book.indicators)
    expect(problems).toEqual([])
    return [...facts].map(([key, { value }]) => ({
      ...splitFactKey(key),
      value,
      source,
      sourceName: source,
      heldOn: '2026-03-31',
    }))
  })
  return findContradictions(book, words)
}

function sayPlace({ source, indicator, year, value }: LastWord): string {
  return `${source} ${indicator}${year === undefined ? '' : `@${year}`} ${value}`
}
