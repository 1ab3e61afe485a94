import { expect, test } from 'vitest'
import { readView, writeView } from './ladder-address.ts'

test.each([
  ['nothing asked', {}, { region: '350500', kind: 'specialised-sme' }],
  ['a county inside', { region: 350582, title: 'little-giant' }, { region: '350582', kind: 'little-giant' }],
  ['a region outside', { region: 350200 }, { region: '350500', kind: 'specialised-sme' }],
  ['the region above', { region: 350000 }, { region: '350500', kind: 'specialised-sme' }],
  ['nonsense', { region: 'x', title: 'x' }, { region: '350500', kind: 'specialised-sme' }],
])('reads an address with %s', (_, search, view) => {
  expect(readView(search, '350500')).toEqual(view)
})

test('what is written is read again, and the usual view has a plain address', () => {
  const view = { region: '350582', kind: 'hnte' } as const
  expect(readView(writeView(view, '350500'), '350500')).toEqual(view)
  expect(writeView({ region: '350500', kind: 'specialised-sme' }, '350500')).toEqual({})
})
