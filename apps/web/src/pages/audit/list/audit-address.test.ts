import { expect, test } from 'vitest'
import { readFilter, writeFilter } from './audit-address.ts'

test('what is asked stands in the address and is read back', () => {
  const filter = { from: '2026-11-01', kind: 'signed-in', person: 'shili-xian' }
  expect(readFilter(writeFilter({ ...filter, to: undefined, object: '' }))).toEqual(filter)
})

test('what makes no sense asks nothing', () => {
  expect(readFilter({ from: '2026-02-30', kind: 'NO', person: 'x'.repeat(101), event: 3 })).toEqual({})
})
