import { expect, test } from 'vitest'
import type { Page } from '../../app/page.ts'
import { entriesOf } from './entries.ts'

const component = () => null
const pages: readonly Page[] = [
  { path: '/', title: '自测', menu: { label: '自测', order: 1 }, component },
  { path: '/work', title: '工作台', menu: { label: '工作台', order: 10 }, access: 'signed-in', component },
  { path: '/audit', title: '审计记录', menu: { label: '审计', order: 90 }, access: 'audit.read', component },
  { path: '/new', title: '新的', menu: { label: '新页', order: 50 }, access: 'signed-in', component },
  { path: '/our/facts', title: '本企业数据', access: 'signed-in', component },
  { path: '/firms/$id', title: '企业档案', access: 'signed-in', component },
  { path: '/account', title: '我的账号', access: 'signed-in', component },
]

test('who acts for an enterprise is offered its pages and those of the menu', () => {
  const entries = entriesOf(pages, {
    mayOpen: (access) => access === 'signed-in',
    acts: 'for an enterprise',
  })
  expect(entries).toEqual([
    { path: '/new', name: '新页', about: '' },
    { path: '/our/facts', name: '本企业数据', about: '查看、填写和确认本企业数据' },
  ])
})

test('an auditor is offered the audit and no page of an enterprise', () => {
  const entries = entriesOf(pages, { mayOpen: () => true, acts: 'otherwise' })
  expect(entries.map(({ path }) => path)).toEqual(['/new', '/audit'])
})
