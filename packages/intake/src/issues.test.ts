import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { issueTable, severityOf, type IssueCode } from './issue-table.ts'
import { raise } from './issues.ts'

const codes = Object.keys(issueTable) as IssueCode[]

test('the document lists every code with its severity, and none that is gone', () => {
  const text = readFileSync(new URL('../issues.md', import.meta.url), 'utf8')
  const listed = [...text.matchAll(/^\| `([A-Z0-9_]+)` \| (\w+) \|/gm)].map(
    ([, code, severity]) => `${code} ${severity}`,
  )
  expect(listed).toEqual(codes.map((code) => `${code} ${severityOf(code)}`))
})

test('every code is raised somewhere', () => {
  const sources = [
    'cell',
    'number-cell',
    'flag-cell',
    'choice-cell',
    'date-cell',
    'credit-code-cell',
    'columns',
    'constants',
    'firms',
    'fold-years',
    'magnitude',
    'decode',
    'delimited',
    'file-kind',
    'workbook',
    'workbook-guard',
    'zip-directory',
    'unpack',
    'read-firms',
    'intake-map',
  ]
  const text = sources.map((name) => readFileSync(new URL(`./${name}.ts`, import.meta.url), 'utf8')).join('')
  expect(codes.filter((code) => !text.includes(`'${code}'`))).toEqual([])
})

test.each(codes)('%s says what happened and what to do, in one Chinese sentence', (code) => {
  const { message } = issueTable[code]
  expect(message).toMatch(/^[^。]*；(?:请|如果|数据)?[^。]*。$/)
  expect(message).not.toMatch(/[,;!?]|undefined/)
})

test('what was typed is quoted, shortened when long, and never taken for a gap of the message', () => {
  const place = {
    row: 3,
    column: 'staff@2025',
    header: '从业人员数@2025',
    value: '{where}$&'.padEnd(300, 'x'),
  }
  const issue = raise('NOT_A_NUMBER', place)
  expect(issue.value).toHaveLength(201)
  expect(issue.message).toBe(
    `第 3 行「从业人员数@2025」填的是“{where}$&${'x'.repeat(31)}…”，不是数字，这一项先按未知处理；请改成阿拉伯数字，例如 120。`,
  )
})
