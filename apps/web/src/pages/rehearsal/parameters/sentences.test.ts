import { indicatorSchema, standardSchema, type Definitions } from '@yinyu/rules'
import { expect, test } from 'vitest'
import { sentencesOf } from './sentences.ts'

const revenue = indicatorSchema.parse({
  id: 'revenue',
  title: '营业收入',
  kind: 'money',
  unit: '元',
  period: 'year',
  meaning: '全年营业收入',
  group: '经营',
})
const standard = standardSchema.parse({
  id: 'sample',
  title: '示例标准',
  level: '国家',
  about: '示例',
  versions: [
    {
      version: '2026',
      inForce: [{ purpose: 'new', from: '2026-01-01' }],
      document: { title: '示例文件', tag: 'O', sources: ['x'] },
      summary: '示例',
      conditions: [
        {
          id: 'A1',
          title: '营业收入',
          kind: 'at-least',
          indicator: 'revenue',
          year: 'Y-1',
          value: '1500万元',
        },
      ],
    },
  ],
})
const definitions: Definitions = {
  indicators: new Map([['revenue', revenue]]),
  standards: [standard],
  policies: [],
}
const subject = { kind: 'standard', id: 'sample' } as const
const scene = {
  definitions,
  on: '2026-11-22',
  nameOfRegion: () => undefined,
  nameOfIndustry: () => undefined,
}
const variant = (number: string) => ({ name: '方案一', changes: [{ path: 'A1/value', number }] })
const read = (number: string, of: Parameters<typeof sentencesOf>[0]['subject'] = subject) => {
  const { says, faults } = sentencesOf(
    { subject: of, purpose: 'new' },
    { ...scene, variant: variant(number) },
  )
  return { says: Object.fromEntries(says), faults: faults.map(({ path }) => path) }
}

test('a changed number stands in the sentence of its condition', () => {
  expect(read('1200')).toEqual({ says: { 'A1/value': '2025年营业收入不低于 1,200 万元' }, faults: [] })
})

test('what cannot be changed so is told at its parameter', () => {
  expect(read('-1')).toEqual({ says: {}, faults: ['A1/value'] })
})

test('a draft is read from itself', () => {
  const definition = { ...standard }
  expect(read('900', { kind: 'draft', of: 'standard', definition }).says).toEqual({
    'A1/value': '2025年营业收入不低于 900 万元',
  })
})

test('a subject that the page does not know is told by what is in force', () => {
  expect(read('900', { kind: 'policy', id: 'P99' })).toEqual({ says: {}, faults: [] })
  expect(read('900', { kind: 'draft', of: 'policy', definition: { title: 'x' } })).toEqual({
    says: {},
    faults: [],
  })
})

test('nothing changed, nothing to say', () => {
  expect(
    sentencesOf({ subject, purpose: 'new' }, { ...scene, variant: { name: '方案一', changes: [] } }).says
      .size,
  ).toBe(0)
})
