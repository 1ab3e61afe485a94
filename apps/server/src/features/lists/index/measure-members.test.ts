import { definitionsOf, loadCatalogue } from '@yinyu/catalogue'
import { ratio } from '@yinyu/kernel'
import { expect, test } from 'vitest'
import { boardOf } from '../../../bulk/testing/board-of.ts'
import { listedRules } from '../listed-rules.ts'
import { measureMembers } from './measure-members.ts'
import type { Answered } from './member.ts'

const ON = '2026-11-22'
/** Points are told in millionths. */
const MILLION = 1_000_000n
const definitions = definitionsOf(loadCatalogue('content').catalogue)
/** A score of 50 is asked for: of who applies this year, of who is checked again in one of two years. */
const scores = new Map([
  ['region', { value: '350582' }],
  ['eval-score@2026', { value: Number(10n * MILLION) }],
  ['eval-score@2025', { value: Number(45n * MILLION) }],
])
const answered = (enterprise: string, holds: Answered['holds']): Answered => ({
  enterprise,
  region: '350582',
  industry: undefined,
  size: undefined,
  titles: [],
  holds,
  fresh: 'unmet',
  unmetConditions: 1,
  reCheck: 'unmet',
})

test('who holds the title is measured by what is asked of those who are checked again', () => {
  const rule = listedRules(definitions, ON).find(({ id }) => id === 'specialised-sme')
  if (rule === undefined) throw new Error('specialised-sme is in force')
  const firms = ['applies', 'holds'].map((id) => ({ id, facts: scores }))
  const members = measureMembers({
    board: boardOf(definitions, ON, firms),
    definitions,
    rule,
    on: ON,
    answered: [answered('applies', 'no'), answered('holds', 'yes')],
  })
  expect(members.map(({ enterprise, list, distance }) => [enterprise, list, distance])).toEqual([
    ['applies', 'nearly', ratio(40n * MILLION, 50n * MILLION)],
    ['holds', 'falling', ratio(5n * MILLION, 50n * MILLION)],
  ])
})
