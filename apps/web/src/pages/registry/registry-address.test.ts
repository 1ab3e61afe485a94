import { expect, test } from 'vitest'
import { withNumbers } from '../standards/choice/address-search.ts'
import { filterWords, readQuery, refine, writeQuery, type RegistryQuery } from './registry-address.ts'

const plain: RegistryQuery = { filter: {}, sort: 'code', page: 1, most: 20 }

test('the plain list has a plain address', () => {
  expect(writeQuery(plain)).toEqual({})
  expect(readQuery({})).toEqual(plain)
})

test('every word of a filter comes back from the address, with the numbers the router makes of it', () => {
  const query: RegistryQuery = {
    filter: {
      find: '䶮海 2024',
      region: '350582',
      industry: '19',
      title: 'little-giant',
      standing: 'ever',
      grantedIn: 2021,
      dueIn: '2026-12',
      state: 'active',
    },
    sort: 'due',
    page: 3,
    most: 50,
  }
  const words = writeQuery(query)
  expect(readQuery(withNumbers(words))).toEqual(query)
  expect(readQuery(words)).toEqual(query)
})

test('an industry that begins with a zero keeps it', () => {
  expect(readQuery(withNumbers(filterWords({ industry: '0111' }))).filter).toEqual({ industry: '0111' })
})

test('what makes no sense asks nothing', () => {
  const search = {
    region: 'abc',
    title: 'none',
    grantedIn: 'x',
    dueIn: '2026-13',
    page: '0',
    most: '9999',
    z: 1,
  }
  expect(readQuery(search)).toEqual(plain)
})

test('another filter begins at its first page, and what is taken back is gone', () => {
  const query = { ...plain, filter: { region: '350582', find: '鞋' }, page: 4 }
  expect(refine(query, { find: undefined, state: 'closed' })).toEqual({
    ...plain,
    filter: { region: '350582', state: 'closed' },
  })
})
