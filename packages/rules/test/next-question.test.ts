import { expect, test } from 'vitest'
import { prepareAsker, type Condition } from '../src/index.ts'
import { definitions, facts, occasion, standard } from './town.ts'

const flag = (indicator: string): Condition => ({ kind: 'is-true', indicator })
const all = definitions([
  standard('one', [flag('iso')]),
  standard('two', [flag('iso'), flag('brand')]),
  standard('three', [flag('brand'), flag('blacklisted')]),
])
const ask = prepareAsker(all, occasion)

test('the fact that settles most is asked first', () => {
  // iso: both answers settle "one", a no settles "two"; brand: a no settles "two" and "three".
  expect(ask(facts({}), new Set())).toEqual([
    { key: 'iso', settles: 1.5, touches: 2 },
    { key: 'brand', settles: 1, touches: 2 },
    { key: 'blacklisted', settles: 0.5, touches: 1 },
  ])
})
test('what nobody knows is not asked again, and what settles nothing is not asked', () => {
  expect(ask(facts({ iso: false, brand: false }), new Set())).toEqual([])
  expect(ask(facts({}), new Set(['iso'])).map(({ key }) => key)).toEqual(['brand', 'blacklisted'])
})
