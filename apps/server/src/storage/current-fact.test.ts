import { describe, expect, test } from 'vitest'
import { findContradictions, indicatorSchema, relationSchemaWith, type Indicators } from '@yinyu/rules'
import { currentFacts, lastWords, type StoredFact } from './current-fact.ts'

const about = { period: 'year', meaning: '测试', group: '经营' }
const indicators: Indicators = new Map(
  [
    { id: 'revenue', title: '营业收入', kind: 'money', unit: '元' },
    { id: 'staff', title: '从业人员', kind: 'count', sourceOrder: ['filing', 'register'] },
  ].map((one) => [one.id, indicatorSchema.parse({ ...about, ...one })]),
)
const from = { heldOn: '2026-11-21', knownOn: '2026-11-21' }

let seq = 0
const fact = (id: string, more: Partial<StoredFact> = {}): StoredFact => ({
  id,
  seq: (seq += 1),
  indicator: 'revenue',
  year: 2025,
  value: 100,
  source: 'declaration',
  sourceName: '企业自填',
  state: 'stated',
  heldOn: '2025-12-31',
  knownOn: '2026-03-01',
  ...more,
})
const tax = { source: 'filing', sourceName: '税务申报' } as const
const statistics = { source: 'filing', sourceName: '统计报送' } as const
const registered = { source: 'register', sourceName: '市场监管登记' } as const
const gone = { state: 'withdrawn', value: undefined } as const

/** The ids of the last words, the strongest first. */
const idsOf = (facts: readonly StoredFact[], view = from) =>
  Object.fromEntries(
    [...lastWords(facts, indicators, view)].map(([key, said]) => [key, said.map(({ id }) => id)]),
  )

describe('last words', () => {
  test('are one of each source, the strongest first', () => {
    const facts = [fact('own'), fact('tax', tax), fact('registered', registered), fact('own later')]
    expect(idsOf(facts)).toEqual({ 'revenue@2025': ['registered', 'tax', 'own later'] })
  })

  test('tell filings apart by name, the later first; the enterprise is one source however its forms are named', () => {
    const facts = [
      fact('tax', tax),
      fact('statistics', statistics),
      fact('first form', { sourceName: '申请书' }),
      fact('second form', { sourceName: '年报' }),
    ]
    expect(idsOf(facts)).toEqual({ 'revenue@2025': ['statistics', 'tax', 'second form'] })
  })

  test('leave out a source that has taken its word back, and no other', () => {
    expect(idsOf([fact('tax', tax), fact('own'), fact('own gone', gone)])).toEqual({
      'revenue@2025': ['tax'],
    })
    expect(idsOf([fact('own'), fact('own gone', gone)])).toEqual({})
  })

  test('leave out a source that the indicator does not name', () => {
    const staff = { indicator: 'staff' }
    const facts = [
      fact('own', staff),
      fact('registered', { ...staff, ...registered }),
      fact('tax', { ...staff, ...tax }),
    ]
    expect(idsOf(facts)).toEqual({ 'staff@2025': ['tax', 'registered'] })
  })

  test('are those of the day from which one looks', () => {
    const facts = [
      fact('early'),
      fact('late', { knownOn: '2026-05-01' }),
      fact('to come', { heldOn: '2027-01-01' }),
    ]
    expect(idsOf(facts, { ...from, knownOn: '2026-04-01' })).toEqual({ 'revenue@2025': ['early'] })
    expect(idsOf(facts)).toEqual({ 'revenue@2025': ['late'] })
  })

  test('have the current fact at their head', () => {
    const facts = [
      fact('own'),
      fact('tax', tax),
      fact('registered', registered),
      fact('back', { ...registered, ...gone }),
    ]
    expect([...currentFacts(facts, indicators, from)].map(([key, { id }]) => [key, id])).toEqual([
      ['revenue@2025', 'tax'],
    ])
  })

  test('are what contradictions are found in', () => {
    const relation = relationSchemaWith({}).parse({
      id: 'sources-disagree',
      title: '各来源说法一致',
      kind: 'sources-disagree',
      severity: 'contradiction',
      clause: '同一个数',
      tag: 'MEM',
      why: '只有一个是真的。',
    })
    const words = lastWords([fact('own', { value: 101 }), fact('tax', tax)], indicators, from)
    const found = findContradictions({ relations: [relation], indicators }, [...words.values()].flat())
    expect(found.map(({ places, weaker }) => [places.map(({ id }) => id), weaker?.id])).toEqual([
      [['tax', 'own'], 'own'],
    ])
  })
})
