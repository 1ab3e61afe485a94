import { expect, test } from 'vitest'
import { partOfAddress } from './part-of-address.ts'

test.each([
  ['proposed', 'keep', 'proposed'],
  ['units', 'approve', 'units'],
  [undefined, 'approve', 'proposed'],
  [undefined, 'keep', 'accounts'],
  ['nonsense', 'keep', 'accounts'],
] as const)('%j for who comes to %s is %s', (state, comesTo, part) => {
  expect(partOfAddress(state, comesTo)).toBe(part)
})
