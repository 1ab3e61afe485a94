import { expect, test } from 'vitest'
import type { PlaceCount } from './county-counts.ts'
import { sayPlace } from './say-place.ts'

const county: PlaceCount = { code: '350582', name: '晋江市', count: 5, bound: 'exact', kind: 'county' }
const untold: PlaceCount = { ...county, count: undefined }
const prefecture: PlaceCount = {
  code: '350500',
  name: '泉州市',
  count: 7,
  bound: 'at least',
  kind: 'prefecture',
}

test.each([
  ['5 家', county, undefined],
  ['暂无数据', untold, undefined],
  ['不足 3 家不公布', untold, 3],
  ['至少 7 家', prefecture, 3],
  ['各县（市、区）都没有公布', { ...prefecture, count: undefined }, 3],
  ['暂无数据', { ...prefecture, count: undefined }, undefined],
])('says %s', (words, place, leastTold) => {
  expect(sayPlace(place, { unit: '家', leastTold })).toBe(words)
})
