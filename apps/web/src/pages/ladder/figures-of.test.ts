import { expect, test } from 'vitest'
import { duesOf, mapRegion, pyramidRungs, yearsOf } from './figures-of.ts'

test('the pyramid has every rung from the lowest up, also one that nobody holds, and no 高新技术企业', () => {
  const rungs = [
    { kind: 'hnte', valid: 9, ever: 9 },
    { kind: 'little-giant', valid: 2, ever: 3 },
    { kind: 'specialised-sme', valid: 5, ever: 7 },
  ]
  expect(pyramidRungs(rungs)).toEqual([
    { id: 'tech-sme', name: '科技型中小', inForce: 0, everRecognised: 0 },
    { id: 'innovative-sme', name: '创新型中小', inForce: 0, everRecognised: 0 },
    { id: 'specialised-sme', name: '专精特新', inForce: 5, everRecognised: 7 },
    { id: 'little-giant', name: '小巨人', inForce: 2, everRecognised: 3 },
    { id: 'champion', name: '单项冠军', inForce: 0, everRecognised: 0 },
  ])
})

test('the years begin when the title was first held, and a later year without any stays', () => {
  const year = (at: number, valid: number, granted: number) => ({
    kind: 'champion',
    year: at,
    valid,
    granted,
  })
  const trend = [year(2022, 0, 0), year(2024, 0, 0), year(2023, 2, 2), { ...year(2021, 8, 8), kind: 'hnte' }]
  expect(yearsOf(trend, 'champion')).toEqual([
    { year: 2023, inForce: 2, recognised: 2 },
    { year: 2024, inForce: 0, recognised: 0 },
  ])
})

test('what falls due is that of the one title', () => {
  const due = [
    { kind: 'hnte', date: '2026-12-01', count: 3 },
    { kind: 'hnte', date: '2027-01-01', count: 4 },
    { kind: 'champion', date: '2027-01-01', count: 8 },
  ]
  expect(duesOf(due, 'hnte')).toEqual(due.slice(0, 2))
})

test.each([
  ['a province', '350000', [], '350000'],
  ['a city', '350500', [], '350500'],
  ['a county has nothing below it', '350582', ['350582'], undefined],
  ['the only province of the country', '100000', ['350582', '350203'], '350000'],
  ['one of several', '100000', ['350582', '360100'], undefined],
  ['an empty country', '100000', [], undefined],
])('the map of %s', (_, region, counted, drawn) => {
  expect(mapRegion(region, counted)).toBe(drawn)
})
