import { expect, test } from 'vitest'
import { explainReasons, judgeStandard } from '../src/index.ts'
import { definitions, facts, indicators, occasion, standard } from './town.ts'

test('a condition is told with mark, number, line and clause; a weak clause is marked', () => {
  const proof = { clause: '第三条', tag: 'S1' } as const
  const all = definitions([
    standard('s', [{ kind: 'at-least', id: 'A', indicator: 'revenue', value: '5元', ...proof }]),
  ])
  const found = judgeStandard(all, facts({ 'revenue@2025': 499 }), { standard: 's', ...occasion })
  expect(explainReasons(found.reasons, indicators)).toEqual([
    '✗ [A] 2025年“revenue”不低于 5 元',
    '  实际 4.99 元，标准线 5 元',
    '  依据：第三条［S1］（待核实）',
  ])
})
test('a missing fact is named by its title and year', () => {
  const all = definitions([
    standard('s', [
      { kind: 'at-least', id: 'A', indicator: 'revenue', value: '5元', clause: '第三条', tag: 'O' },
    ]),
  ])
  const found = judgeStandard(all, facts({}), { standard: 's', ...occasion })
  expect(explainReasons(found.reasons, indicators)).toEqual([
    '？ [A] 2025年“revenue”不低于 5 元',
    '  缺少：2025年“revenue”',
    '  依据：第三条［O］',
  ])
})
