import { expect, test } from 'vitest'
import { readQuery, writeQuery } from './corrections-address.ts'

test('the plain address shows what waits', () => {
  expect(readQuery({})).toEqual({ state: 'open', whose: 'all', late: 'any', page: 1 })
  expect(writeQuery(readQuery({}))).toEqual({})
})

test.each([
  [{ late: 'late' }],
  [{ whose: 'mine' }],
  [{ state: 'all', whose: 'nobody', page: '3' }],
  [{ state: 'rejected' }],
])('%o is read and written as it is', (words) => {
  expect(writeQuery(readQuery(words))).toEqual(words)
})

test.each([
  [{ state: 'toString' }],
  [{ whose: 'them' }],
  [{ page: '0' }],
  [{ page: '1.5' }],
  [{ page: 'x' }],
])('%o makes no sense and asks nothing', (words) => {
  expect(writeQuery(readQuery(words))).toEqual({})
})
