import { expect, test } from 'vitest'
import {
  addVariant,
  backInForce,
  changesKey,
  dropVariant,
  groundOf,
  numberIn,
  onlyVariant,
  regionsIn,
  renameVariant,
  setNumber,
  setRegions,
  startRecipe,
  type NumberParameter,
  type RegionsParameter,
} from './recipe.ts'

const parameter: NumberParameter = {
  kind: 'number',
  path: 'conditions/0/value',
  title: '研发费用占比不低于',
  within: [],
  says: '研发费用占比不低于3%',
  role: 'line',
  unit: '%',
  value: '3',
  slider: { least: '0', most: '10', step: '0.1' },
  bounds: { least: '0', most: '100' },
  measured: 'yes',
}
const regions: RegionsParameter = {
  kind: 'regions',
  path: 'region/in',
  title: '适用地区',
  within: [],
  says: '福建省',
  role: 'region',
  regions: ['350000'],
  named: '福建省',
}
const start = startRecipe({ kind: 'standard', id: 'specialised-sme' })
const moved = setNumber(start, { variant: 0, parameter, number: '2.5' })

test('a subject is rehearsed against itself, a draft against nothing', () => {
  expect(start).toEqual({
    subject: { kind: 'standard', id: 'specialised-sme' },
    purpose: 'new',
    against: 'subject',
    variants: [{ name: '方案一', changes: [] }],
  })
  expect(startRecipe({ kind: 'draft', of: 'policy', definition: {} }).against).toBe('nothing')
})

test('a number that is set is a change, and firms are drawn around it', () => {
  expect([moved.variants[0]?.changes, moved.focus]).toEqual([
    [{ path: 'conditions/0/value', number: '2.5' }],
    'conditions/0/value',
  ])
  expect(numberIn(moved.variants[0], parameter)).toBe('2.5')
})

test('the value in force is no change, however it is written', () => {
  expect(setNumber(moved, { variant: 0, parameter, number: '3.0' }).variants[0]?.changes).toEqual([])
})

test('what is not measured leaves the drawing where it was', () => {
  const points = { ...parameter, path: 'points', measured: 'no' } as const
  expect(setNumber(moved, { variant: 0, parameter: points, number: '5' }).focus).toBe('conditions/0/value')
})

test('regions are a change unless they are those in force', () => {
  const wider = setRegions(start, { variant: 0, parameter: regions, regions: ['350582', '350200', '350582'] })
  expect(wider.variants[0]?.changes).toEqual([{ path: 'region/in', regions: ['350200', '350582'] }])
  expect(regionsIn(wider.variants[0], regions)).toEqual(['350200', '350582'])
  expect(setRegions(wider, { variant: 0, parameter: regions, regions: ['350000'] })).toEqual(start)
})

test('back in force, one parameter or all', () => {
  const both = setNumber(moved, { variant: 0, parameter: { ...parameter, path: 'other' }, number: '1' })
  expect(backInForce(both, { variant: 0, path: 'other' }).variants).toEqual(moved.variants)
  expect(backInForce(both, { variant: 0 }).variants).toEqual(start.variants)
})

test('a further variant is a copy with the first free name, at most four', () => {
  const two = addVariant(moved, 0)
  expect(two.variants).toEqual([
    { name: '方案一', changes: [{ path: 'conditions/0/value', number: '2.5' }] },
    { name: '方案二', changes: [{ path: 'conditions/0/value', number: '2.5' }] },
  ])
  const again = addVariant(dropVariant(two, 0), 0)
  expect(again.variants.map(({ name }) => name)).toEqual(['方案二', '方案一'])
  const four = addVariant(addVariant(two, 0), 0)
  expect(addVariant(four, 0)).toBe(four)
})

test('the last variant stays, and a variant is renamed alone', () => {
  expect(dropVariant(start, 0)).toBe(start)
  const named = renameVariant(addVariant(start, 0), 1, '降到 2.5%')
  expect(named.variants.map(({ name }) => name)).toEqual(['方案一', '降到 2.5%'])
})

test('one variant alone keeps the ground; the ground knows neither variants nor what is drawn', () => {
  const two = addVariant(moved, 0)
  expect(onlyVariant(two, 1).variants).toEqual([two.variants[1]])
  expect(groundOf(two)).toBe(groundOf(start))
  expect(groundOf({ ...start, region: '350500' })).not.toBe(groundOf(start))
})

test('the order in which parameters were changed makes no difference', () => {
  const a = { path: 'a', number: '1' }
  const b = { path: 'b', number: '2' }
  expect(changesKey({ changes: [b, a] })).toBe(changesKey({ changes: [a, b] }))
})
