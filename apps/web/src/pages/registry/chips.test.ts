import { expect, test } from 'vitest'
import { chipsOf } from './chips.ts'

const names = {
  regions: new Map([
    ['350500', '泉州市'],
    ['350582', '晋江市'],
  ]),
  industries: new Map([['19', '皮革、毛皮、羽毛及其制品和制鞋业']]),
}

test('each word of a filter is a chip in a fixed order', () => {
  const filter = {
    state: 'active',
    dueIn: '2026-09',
    standing: 'ever',
    title: 'little-giant',
    industry: '19',
    region: '350582',
    find: '云帆',
    grantedIn: 2021,
  } as const
  expect(chipsOf(filter, names)).toEqual([
    { name: 'find', label: '搜“云帆”' },
    { name: 'region', label: '泉州市晋江市' },
    { name: 'industry', label: '行业 19 皮革、毛皮、羽毛及其制品和制鞋业' },
    { name: 'title', label: '专精特新“小巨人”企业' },
    { name: 'standing', label: '累计认定' },
    { name: 'grantedIn', label: '2021 年认定' },
    { name: 'dueIn', label: '2026 年 9 月到期' },
    { name: 'state', label: '存续' },
  ])
})

test('what is not asked has no chip', () => {
  expect(chipsOf({ region: undefined }, names)).toEqual([])
})
