import { expect, test } from 'vitest'
import { importOf } from '../testing/import-of.ts'
import { decisionsOf, sayDecision } from './decisions.ts'

test.each([
  [importOf({ state: 'checking' }), ['cancel']],
  [importOf({ state: 'checked', counts: { changed: 1 } }), ['apply', 'cancel']],
  [importOf({ state: 'checked', counts: { reopenedFirms: 1 } }), ['apply', 'cancel']],
  [importOf({ state: 'checked', counts: { unchanged: 9, refusedRows: 1 } }), ['cancel']],
  [importOf({ state: 'applying' }), []],
  [importOf({ state: 'applied' }), ['undo']],
  [importOf({ state: 'undone' }), []],
  [importOf({ state: 'failed' }), ['put-aside']],
  [importOf({ state: 'failed', appliedBy: '某人' }), ['go-on', 'undo']],
  [importOf({ state: 'failed', appliedBy: '某人', undoneBy: '某人' }), ['undo-on']],
  [importOf({ state: 'cancelled' }), []],
])('an import that is $state offers what the server allows', (one, decisions) => {
  expect(decisionsOf(one)).toEqual(decisions)
})

test('before writing the numbers of the check are said once more', () => {
  const counts = { added: 1_000, changed: 12, newFirms: 3, protected: 4, refusedRows: 2, refusedCells: 5 }
  expect(sayDecision('apply', importOf({ counts })).slice(0, 2)).toEqual([
    '将写入 1,012 项数据（新增 1,000 项，改动 12 项），新增 3 家企业，受保护的 4 项不改动。',
    '未接受的 2 行、5 格不写入。',
  ])
  expect(sayDecision('apply', importOf({ counts: { changed: 1, reopenedFirms: 2 } }))[0]).toContain(
    '恢复登记 2 家',
  )
})

test('an undo of facts alone says nothing of enterprises', () => {
  const says = (counts: object) => sayDecision('undo', importOf({ counts })).join('')
  expect(says({ factsRecorded: 1_012 })).toContain('收回这次写入的 1,012 项数据')
  expect(says({ factsRecorded: 5 })).not.toContain('家企业撤销登记')
  expect(says({ factsRecorded: 5, firmsEntered: 3 })).toContain('3 家企业撤销登记')
})
