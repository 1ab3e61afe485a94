import { describe, expect, test } from 'vitest'
import type { Condition } from '@yinyu/rules'
import { strictnessOf } from './strictness.ts'

const line = (
  kind: 'at-least' | 'more-than' | 'at-most',
  value: string,
  indicator = 'revenue',
): Condition => ({
  kind,
  indicator,
  value,
})
const each = (years: number, of: Condition): Condition => ({ kind: 'each-of-last-years', years, of })
const oneOfYears = (years: number, of: Condition): Condition => ({ kind: 'any-of-last-years', years, of })
const any = (...of: Condition[]): Condition => ({ kind: 'any', of })
const low = line('at-least', '1000万元')
const high = line('at-least', '1500万元')
const equity = line('at-least', '2000万元', 'equity-new-2y')
const finding = (note: string): Condition => ({ kind: 'judged', indicator: 'core-field', note })
const titles = (...names: string[]): Condition => ({ kind: 'holds-title', titles: names })

describe('whether a rule has become stricter', () => {
  test.each<[string, Condition, Condition, string]>([
    ['the same line', low, { ...low, clause: '另一条', id: 'x' }, 'same'],
    ['the same amount in other words', line('at-least', '1亿元'), line('at-least', '10000万元'), 'same'],
    ['a higher floor', low, high, 'tighter'],
    ['a higher ceiling', line('at-most', '70%'), line('at-most', '75%'), 'looser'],
    ['the line itself left out', low, line('more-than', '1000万元'), 'tighter'],
    ['a floor that became a ceiling', low, line('at-most', '1000万元'), 'different'],
    ['each of two years', low, each(2, low), 'tighter'],
    ['one of two years', low, oneOfYears(2, low), 'looser'],
    ['more years, lower line', high, each(2, low), 'different'],
    ['a way in taken away', any(low, equity), low, 'tighter'],
    ['a way in added', low, any(low, equity), 'looser'],
    ['a way in kept, the other harder', any(low, equity), any(equity, high), 'tighter'],
    ['a harder line with a new way in', low, any(high, equity), 'different'],
    ['fewer titles', titles('a', 'b'), titles('a'), 'tighter'],
    ['other titles', titles('a'), titles('b'), 'different'],
    ['another measure', low, equity, 'different'],
    ['the same finding by another yardstick', finding('2022 年口径'), finding('2026 年口径'), 'different'],
    ['the same finding', finding('一样'), finding('一样'), 'same'],
  ])('%s', (_, before, after, expected) => {
    expect(strictnessOf(before, after, 'new')).toBe(expected)
  })
})
