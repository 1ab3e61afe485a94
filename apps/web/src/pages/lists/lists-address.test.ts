import { expect, test } from 'vitest'
import { readQuery, refine, writeQuery } from './lists-address.ts'

test('what one asks is written into the address and read back', () => {
  const search = {
    rule: 'little-giant',
    list: 'due',
    region: 350_582,
    industry: 'C',
    dueWithin: 30,
    sort: 'help',
    page: 3,
  }
  const query = readQuery(search)
  expect(query).toEqual({
    filter: { rule: 'little-giant', list: 'due', region: '350582', industry: 'C', dueWithin: 30 },
    sort: 'help',
    page: 3,
  })
  expect(readQuery(writeQuery(query))).toEqual(query)
})

test('what makes no sense asks nothing', () => {
  expect(readQuery({ list: 'all', region: '<b>', page: -1, sort: 'x', dueWithin: 1e9 })).toEqual({
    filter: { rule: 'specialised-sme', list: 'qualified' },
    sort: 'distance',
    page: 1,
  })
})

test('another list leaves behind what only the former one knows, and begins at its first page', () => {
  const query = readQuery({
    list: 'unsure',
    missing: 'staff@2025',
    settles: 'alone',
    region: '350582',
    page: 4,
  })
  expect(refine(query, { list: 'nearly' })).toEqual({
    filter: { rule: 'specialised-sme', list: 'nearly', region: '350582' },
    sort: 'distance',
    page: 1,
  })
  expect(refine(query, { industry: '36' }).filter).toMatchObject({ missing: 'staff@2025', industry: '36' })
})
