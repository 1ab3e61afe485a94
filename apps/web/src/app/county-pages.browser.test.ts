import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse, type House } from '../../browser/house.ts'
import { faultsAlong, walksOf } from '../../browser/walk.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(async () => {
  await house?.close()
})

const work = {
  'shili-xian': [
    '/work',
    '/registry',
    '/lists',
    '/lists?view=tasks',
    '/imports',
    '/corrections',
    '/drafts',
    '/runs',
    '/ladder',
    '/connectors',
    '/account',
    '/statistics',
  ],
}

test.each(walksOf(work))('every page of $loginName is accessible, fits $width, and works', async (walk) => {
  expect(await faultsAlong(house, walk)).toEqual([])
})
