import { expect, test } from 'vitest'
import type { FirmRow } from '@yinyu/intake'
import { prepareDecision, splitFactKey } from '@yinyu/rules'
import { rowIssues, YEARS_BACK_MOST } from './row-issues.ts'
import { realRules } from './test-world.ts'

const { definitions } = realRules()
const occasion = { on: '2026-06-01', purpose: 'new' } as const

function issuesWith(key: string) {
  const facts = new Map([[key, { value: 5 }]])
  const firm: FirmRow = { rowNumber: 3, creditCode: undefined, name: undefined, facts, issues: [] }
  return rowIssues(firm, occasion, definitions.indicators)
}

test('a fact of long ago is told with its year', () => {
  expect(issuesWith('revenue@1900')).toEqual([
    {
      row: 3,
      column: 'revenue@1900',
      value: null,
      code: 'OLD_YEAR',
      message:
        '第 3 行「营业收入@1900」是 1900 年的数，比评审日 2026-06-01 早了 10 年以上，标准和政策都不看这么早的数，没有用到；请核对列名里的年份。',
    },
  ])
})

test.each(['revenue@2025', 'revenue@2016', 'staff'])('%s is nothing to tell', (key) => {
  expect(issuesWith(key)).toEqual([])
})

test('what is called too old is used by no standard and no policy', () => {
  const years = prepareDecision(definitions, occasion).keys.flatMap((key) => splitFactKey(key).year ?? [])
  expect(Math.min(...years)).toBeGreaterThan(2026 - YEARS_BACK_MOST)
})
