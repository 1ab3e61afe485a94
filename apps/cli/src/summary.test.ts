import { expect, test } from 'vitest'
import type { FirmResult, RowIssue } from './firm-result.ts'
import type { Plan } from './judge-firm.ts'
import { addSummary, countResult, newSummary, saySummary, type Summary } from './summary.ts'
import { realRules } from './test-world.ts'

const plan: Plan = {
  definitions: realRules().definitions,
  occasion: { on: '2026-06-01', purpose: 'new' },
  questions: [],
  policies: 'left out',
  gaps: 'left out',
}

function batch(...issues: readonly RowIssue[]): Summary {
  const result: FirmResult = { row: 3, 'credit-code': '', name: '', standards: {}, policies: {}, issues }
  const summary = newSummary()
  countResult(summary, result)
  return summary
}

function wrongNumber(row: number, value: string): RowIssue {
  const message = `第 ${row} 行「从业人员数@2025」填的是“${value}”，不是数字。`
  return { row, column: 'staff@2025', value, code: 'NOT_A_NUMBER', message }
}

function issueLines(...batches: readonly Summary[]): readonly string[] {
  const total = newSummary()
  for (const one of batches) addSummary(total, one)
  return saySummary(total, plan).slice(3)
}

test('an issue of the rows has a title, a code, a count and the first place where it is', () => {
  expect(issueLines(batch(wrongNumber(3, '一百二')), batch(wrongNumber(9, '许多')))).toEqual([
    '',
    '数据问题  编号          次数  例子',
    '-'.repeat(64),
    '不是数字  NOT_A_NUMBER     2  第 3 行「从业人员数@2025」“一百二”',
  ])
})

test('a long value is cut, and its line breaks stay off the terminal', () => {
  expect(issueLines(batch(wrongNumber(3, `一\n二${'x'.repeat(30)}`))).at(-1)).toMatch(/“一 二x{17}…”$/)
})

test('an issue of the whole file is not counted among those of the rows', () => {
  expect(issueLines(batch({ ...wrongNumber(3, ''), row: null, code: 'UNKNOWN_COLUMN' }))).toEqual([])
})
