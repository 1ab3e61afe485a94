import { expect, test } from 'vitest'
import { regionsParameter, revenueParameter, shareParameter } from '../testing/sample-parameters.ts'
import { findParameters, groupParameters } from './find-parameters.ts'

const all = [shareParameter, revenueParameter, regionsParameter]

test('parameters stand under the condition they belong to, in the order of the text', () => {
  const other = { ...shareParameter, path: 'other' }
  expect(groupParameters([shareParameter, revenueParameter, other])).toEqual([
    { heading: '近两年研发费用', parameters: [shareParameter, other] },
    { heading: '营业收入或股权融资', parameters: [revenueParameter] },
  ])
})

test.each([
  ['研发', [shareParameter]],
  ['营业收入 不低于', [shareParameter, revenueParameter]],
  ['１５００', [revenueParameter]],
  ['', all],
  ['没有的词', []],
])('finds by the words of title, place and sentence: %s', (words, found) => {
  expect(findParameters(all, { words })).toEqual(found)
})

test('finds only what a variant changes', () => {
  const variant = { name: '方案一', changes: [{ path: regionsParameter.path, regions: ['350200'] }] }
  expect(findParameters(all, { words: '', variant })).toEqual([regionsParameter])
})
