import { expect, test } from 'vitest'
import { countPlaces } from './county-counts.ts'
import { layTiles } from './tile-layout.ts'

const names = new Map([
  ['350500', '泉州市'],
  ['350582', '晋江市'],
  ['350583', '南安市'],
])
const layout = layTiles('350000', [...names.keys()])
const counts = new Map([
  ['350500', 2],
  ['350582', 5],
  ['350000', 3],
  ['440100', 4],
])

test('a prefecture is the sum of its counties and of what is known only down to it; nothing is lost', () => {
  expect(countPlaces(layout, { counts, names, absent: 'zero' })).toEqual({
    places: [
      { code: '350500', name: '泉州市', count: 7, bound: 'exact', kind: 'prefecture' },
      { code: '350582', name: '晋江市', count: 5, bound: 'exact', kind: 'county' },
      { code: '350583', name: '南安市', count: 0, bound: 'exact', kind: 'county' },
    ],
    withoutCounty: 2,
    outside: 7,
  })
})

test('a prefecture without counties, such as 儋州, has nobody left out of a county', () => {
  const undivided = layTiles('460000', ['460400'])
  const counted = countPlaces(undivided, {
    counts: new Map([['460400', 6]]),
    names: new Map(),
    absent: 'zero',
  })
  expect(counted).toEqual({
    places: [{ code: '460400', name: '460400', count: 6, bound: 'exact', kind: 'prefecture' }],
    withoutCounty: 0,
    outside: 0,
  })
})

test('where an absent count is unknown, it stays so', () => {
  const { places } = countPlaces(layout, { counts: new Map(), names, absent: 'unknown' })
  expect(places.map(({ count }) => count)).toEqual([undefined, undefined, undefined])
})

test('where a county is unknown, the sum of its prefecture is a lower bound', () => {
  const told = new Map([['350582', 5]])
  const { places } = countPlaces(layout, { counts: told, names, absent: 'unknown' })
  expect(places.map(({ count, bound }) => [count, bound])).toEqual([
    [5, 'at least'],
    [5, 'exact'],
    [undefined, 'exact'],
  ])
})
