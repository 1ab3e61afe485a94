import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { layTiles, outlines, tileName, type TileLayout } from './tile-layout.ts'

const file = new URL('../../../../../content/codes/regions.csv', import.meta.url)
const regions = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',')[0] ?? '')
const fujian = layTiles('350000', regions)

describe('the map of Fujian', () => {
  test('has every prefecture and county of the content exactly once', () => {
    const below = regions.filter((code) => code.startsWith('35') && code !== '350000')
    expect(below.length).toBeGreaterThan(90)
    expect(fujian.tiles.map(({ code }) => code)).toEqual(below.toSorted())
  })

  test('has every tile on the map itself, none added below it', () => {
    expect(fujian).toMatchObject({ kind: 'map', columns: 10, rows: 14 })
  })

  test('has no two tiles in one place', () => {
    expect(new Set(places(fujian)).size).toBe(fujian.tiles.length)
  })

  test.each([
    ['350982', '350902', '福鼎 lies north-east of 蕉城'],
    ['350722', '350702', '浦城 lies north-east of 延平'],
    ['350102', '350623', '福州 lies north-east of 漳浦'],
    ['350203', '350824', '厦门 lies east of 武平'],
  ])('%s stands east of %s: %s', (east, west) => {
    expect(at(east).column).toBeGreaterThan(at(west).column)
  })

  test('runs from 浦城 in the north to 东山 in the south', () => {
    expect([at('350722').row, at('350626').row]).toEqual([0, 13])
  })

  // Kinmen lies off Xiamen, away from the coast of its prefecture.
  test('keeps each prefecture in one piece but for Kinmen', () => {
    const onLand = fujian.tiles.filter(({ code }) => code !== '350527')
    expect(pieces(onLand)).toBe(9)
  })

  test('grows below by a county that is new in the content', () => {
    const layout = layTiles('350000', [...regions, '350199'])
    expect(layout.tiles.find(({ code }) => code === '350199')).toEqual({ code: '350199', column: 0, row: 14 })
  })
})

describe('a province without a map', () => {
  const hainan = layTiles('460000', regions)

  test('is laid in the order of the codes, every place once', () => {
    expect(hainan.tiles.map(({ code }) => code)).toEqual(
      regions.filter((code) => code.startsWith('46') && code !== '460000').toSorted(),
    )
    expect(new Set(places(hainan)).size).toBe(hainan.tiles.length)
    expect(hainan.kind).toBe('list')
  })

  test('begins a row with each prefecture and breaks rows that are too long', () => {
    const counties = Array.from({ length: 7 }, (_, i) => `99010${i + 1}`)
    const { tiles } = layTiles('990000', ['990000', '990200', '990201', '990100', ...counties])
    expect(tiles.filter(({ column }) => column === 0)).toEqual([
      { code: '990100', column: 0, row: 0 },
      { code: '990107', column: 0, row: 1 },
      { code: '990200', column: 0, row: 2 },
    ])
  })

  test('that is unknown has no tiles', () => {
    expect(layTiles('990000', regions)).toEqual({ columns: 7, rows: 0, tiles: [], kind: 'list' })
  })
})

test('the outline of two neighbours leaves out the line between them', () => {
  const tiles = [
    { code: '350101', column: 0, row: 0 },
    { code: '350102', column: 1, row: 0 },
  ]
  expect(outlines({ columns: 2, rows: 1, tiles, kind: 'map' })).toEqual([
    'M0 0h1M0 1h1M0 0v1M1 0h1M1 1h1M2 0v1',
  ])
})

test.each([
  ['福鼎市', '福鼎'],
  ['沙县区', '沙县'],
  ['武夷山市', '武夷山'],
  ['赵县', '赵县'],
  ['延边朝鲜族自治州', '延边…'],
])('%s is %s on its tile', (name, short) => {
  expect(tileName(name)).toBe(short)
})

function at(code: string) {
  const tile = fujian.tiles.find((other) => other.code === code)
  if (!tile) throw new Error(`${code} has no tile`)
  return tile
}

function places({ tiles }: TileLayout): readonly string[] {
  return tiles.map(({ column, row }) => `${column},${row}`)
}

/** How many groups the tiles form that touch along a side within the same prefecture. */
function pieces(tiles: TileLayout['tiles']): number {
  const left = new Map(tiles.map((tile) => [`${tile.code.slice(0, 4)} ${tile.column},${tile.row}`, tile]))
  let count = 0
  for (const first of left.values()) {
    count += 1
    const waiting = [first]
    for (let tile = waiting.pop(); tile; tile = waiting.pop()) {
      const { code, column: x, row: y } = tile
      left.delete(`${code.slice(0, 4)} ${x},${y}`)
      for (const [nx, ny] of [
        [x + 1, y],
        [x - 1, y],
        [x, y + 1],
        [x, y - 1],
      ]) {
        const next = left.get(`${code.slice(0, 4)} ${nx},${ny}`)
        if (next) waiting.push(next)
      }
    }
  }
  return count
}
