import { expect, test } from 'vitest'
import { importOf } from '../testing/import-of.ts'
import { outcomeOf } from './outcome.ts'

test('a check that found nothing says that there is nothing to write', () => {
  expect(outcomeOf(importOf({ counts: { unchanged: 5, protected: 2 } }))).toEqual([
    '文件里没有可以写入的新内容，不需要写入。',
  ])
})

test('what was left out is told beside what was written', () => {
  expect(outcomeOf(importOf({ state: 'applied', counts: { factsRecorded: 1_011, leftOut: 1 } }))).toEqual([
    '已写入 1,011 项数据，新增 0 家企业。',
    '1 项没有写入：核对之后又有变动，请看清单。',
  ])
})

test('an undo tells what it took back, what it need not, and who stays', () => {
  const counts = { factsTakenBack: 9, factsSuperseded: 1, firmsClosed: 2, firmsStaying: 1 }
  expect(outcomeOf(importOf({ state: 'undone', counts }))).toEqual([
    '已收回 9 项数据。',
    '另有 1 项不用收回：同一来源后来已有更新的数据。',
    '2 家企业撤销登记。',
    '1 家企业保留，原因见清单。',
  ])
})

test('a failure tells why with its code, and whether anything was written', () => {
  const fault = { code: 'IMPORT_FILE_TIME', message: '读这个文件用的时间太长。' }
  expect(outcomeOf(importOf({ state: 'failed', fault }))).toEqual([
    '读这个文件用的时间太长。（IMPORT_FILE_TIME）',
    '没有写入任何数据。改好文件后可以重新上传。',
  ])
  const half = importOf({ state: 'failed', fault, appliedBy: '某人', counts: { factsRecorded: 250 } })
  expect(outcomeOf(half)[1]).toBe('停下时已写入 250 项数据，可以继续，也可以整次撤销。')
})
