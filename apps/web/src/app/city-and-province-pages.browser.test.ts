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
  'shili-shi': [
    '/reserve',
    '/reserve?part=base',
    '/reserve?part=batches',
    '/reserve?part=lists',
    '/take-up',
    '/take-up?policy=P29',
  ],
  'shili-sheng': ['/rehearsal', '/rehearsal?subject=standard:specialised-sme'],
}

test.each(walksOf(work))('every page of $loginName is accessible, fits $width, and works', async (walk) => {
  expect(await faultsAlong(house, walk)).toEqual([])
})
