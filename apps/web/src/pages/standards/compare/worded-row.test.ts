import { describe, expect, test } from 'vitest'
import type { Condition, Indicator } from '@yinyu/rules'
import type { Change } from './compare-versions.ts'
import type { Requirement } from './requirement.ts'
import { wordRow, type WordedLine } from './worded-row.ts'

const indicators = new Map(
  ['revenue', 'equity'].map((id): [string, Indicator] => [
    id,
    { id, title: id, kind: 'money', unit: '元', period: 'now', meaning: id, group: '经营', examples: [] },
  ]),
)
const say = (condition: Condition) =>
  'value' in condition && 'indicator' in condition
    ? `${condition.indicator} 不低于 ${condition.value}`
    : '别的'
const line = (indicator: string, value: string): Condition => ({ kind: 'at-least', indicator, value })
const requirement = (...of: Condition[]): Requirement => ({
  condition: { kind: 'any', of },
  id: undefined,
  title: undefined,
  isPart: false,
  isGate: false,
  provenance: {},
})
const word = (before: Requirement | undefined, after: Requirement | undefined, change: Change) =>
  wordRow({ before, after, change, pointsBefore: undefined }, { say, indicators, purpose: 'new' })
const written = (lines: readonly WordedLine[]) =>
  lines.map((pieces) => pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join(''))

describe('a row in words', () => {
  test('marks the number that has moved and leaves the rest', () => {
    const { before, after } = word(
      requirement(line('revenue', '1000万元'), line('equity', '2000万元')),
      requirement(line('revenue', '1500万元'), line('equity', '2000万元')),
      'tighter',
    )
    expect(written(before)).toEqual(['revenue 不低于 [1000]万元', 'equity 不低于 2000万元'])
    expect(written(after)).toEqual(['revenue 不低于 [1500]万元', 'equity 不低于 2000万元'])
  })

  test('marks a way in that has fallen away', () => {
    const kept = line('revenue', '1000万元')
    const { before } = word(requirement(kept, line('equity', '2000万元')), requirement(kept), 'tighter')
    expect(written(before)).toEqual(['revenue 不低于 1000万元', '[equity 不低于 2000万元]'])
  })

  test('marks nothing in what is new as a whole, nor in lists that cannot be compared', () => {
    expect(written(word(undefined, requirement(line('revenue', '1万元')), 'added').after)).toEqual([
      'revenue 不低于 1万元',
    ])
    const unlike = word(
      requirement(line('revenue', '1万元'), line('equity', '1万元')),
      requirement(line('revenue', '2万元')),
      'different',
    )
    expect(written(unlike.after)).toEqual(['revenue 不低于 2万元'])
  })
})
