import { expect, test } from 'vitest'
import { draftBody, draftFaults, emptyDraft, sayDraft, type FirmDraft } from './firm-draft.ts'

const today = '2026-11-21'
const attested = { happenedOn: '2026-05-01', document: ' 变更通知书 ' }
const names = { regions: new Map([['350582', '晋江市']]), industries: new Map<string, string>() }

test('a draft says everything that is missing, and nothing once it is there', () => {
  expect(draftFaults(emptyDraft, today)).toEqual(['请填写新名称。', '请填写发生日期。', '请填写依据文件。'])
  expect(draftFaults({ ...emptyDraft, kind: 'moved', attested }, today)).toEqual(['请填写迁入地。'])
  expect(draftFaults({ ...emptyDraft, kind: 'closed', attested }, today)).toEqual([])
})

test('what has not happened yet is not written down', () => {
  const late = { ...attested, happenedOn: '2026-11-22' }
  expect(draftFaults({ ...emptyDraft, kind: 'closed', attested: late }, today)).toEqual([
    '发生日期不能晚于今天。',
  ])
})

test('before it is sent it is said in words, and sent without loose blanks', () => {
  const draft: FirmDraft = { ...emptyDraft, name: ' 新名称 ', attested }
  expect(sayDraft(draft, '旧名称', names)).toEqual([
    '企业名称改为“新名称”，“旧名称”列入曾用名，仍能按它查到。',
    '2026-05-01 起算，依据：变更通知书。',
  ])
  expect(draftBody(draft)).toEqual({
    kind: 'renamed',
    name: '新名称',
    happenedOn: '2026-05-01',
    document: '变更通知书',
  })
  expect(draftBody({ ...draft, kind: 'moved', region: '350582' })).toEqual({
    kind: 'moved',
    region: '350582',
    happenedOn: '2026-05-01',
    document: '变更通知书',
  })
})
