import type { LifeEvent } from '@yinyu/contract'
import { expect, test } from 'vitest'
import { sayEvent } from './say-event.ts'

const names = { regions: new Map([['350582', '晋江市']]), industries: new Map<string, string>() }
const firm: LifeEvent = {
  id: 'e',
  about: 'enterprise',
  kind: 'renamed',
  happenedOn: '2024-05-01',
  recordedAt: '',
  document: '通知书',
  name: '新名称',
}
const title: LifeEvent = {
  ...firm,
  id: 't',
  about: 'title',
  kind: 'extended',
  validTo: '2027-05-31',
  title: { id: 'x', kind: 'champion' },
}

test('events are told in a sentence', () => {
  const events = [
    firm,
    { ...firm, id: 'm', kind: 'moved', region: '350582' },
    title,
    { ...title, kind: 'suspended' },
  ]
  expect(events.map((event) => sayEvent(event, events, names))).toEqual([
    '更名为 新名称',
    '迁到晋江市',
    '制造业单项冠军企业延期至 2027-05-31',
    '制造业单项冠军企业暂停',
  ])
})

test('a correction tells what it takes back', () => {
  const correction = { ...firm, id: 'c', kind: 'annulled', annuls: 'e' }
  expect(sayEvent(correction, [correction, firm], names)).toBe('更正：撤回“更名为 新名称”（2024-05-01）')
})
