import { expect, test } from 'vitest'
import type { Condition } from '../vocabulary.ts'
import { needsPerson } from './needs-person.ts'

const question: Condition = { kind: 'judged', question: '是否有特色' }
const line: Condition = { kind: 'at-least', indicator: 'staff', value: '20人' }
const found: Condition = { kind: 'judged', indicator: 'leading' }

test.each<[string, Condition, boolean]>([
  ['a question', question, true],
  ['a finding that is recorded', found, false],
  ['a line', line, false],
  ['all with a question', { kind: 'all', of: [line, question] }, true],
  [
    'all with a question of the other purpose',
    { kind: 'all', of: [line, { ...question, for: 're-check' }] },
    false,
  ],
  ['any with another way in', { kind: 'any', of: [line, question] }, false],
  ['any of questions only', { kind: 'any', of: [question, question] }, true],
  ['two of three, one a question', { kind: 'at-least-n-of', n: 2, of: [line, found, question] }, false],
  ['two of three, two questions', { kind: 'at-least-n-of', n: 2, of: [line, question, question] }, true],
  [
    'two of three, whose members count for either purpose',
    { kind: 'at-least-n-of', n: 2, of: [line, { ...found, for: 're-check' }, question] },
    false,
  ],
  ['not a question', { kind: 'not', of: question }, true],
  ['not all of a line and a question', { kind: 'not', of: { kind: 'all', of: [line, question] } }, false],
  [
    'all with a question, of several years',
    { kind: 'any-of-last-years', years: 2, of: { kind: 'all', of: [line, question] } },
    true,
  ],
])('%s', (_, condition, needs) => {
  expect(needsPerson(condition, 'new')).toBe(needs)
})
