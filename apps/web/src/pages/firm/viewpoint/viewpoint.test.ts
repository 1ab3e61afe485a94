import { expect, test } from 'vitest'
import { knownOn, readViewpoint, viewpointWords } from './viewpoint.ts'

const today = '2026-11-21'

test('a plain address looks from today at all that is known', () => {
  const from = readViewpoint({}, today)
  expect(from).toEqual({ on: today, known: 'now', purpose: 'new' })
  expect(viewpointWords(from, today)).toEqual({})
})

test('another viewpoint comes back from its address', () => {
  const from = { on: '2024-05-01', known: 'then', purpose: 're-check' } as const
  expect(readViewpoint(viewpointWords(from, today), today)).toEqual(from)
})

test('what makes no sense is as usual', () => {
  const search = { on: '2026-02-30', known: 'maybe', purpose: 7 }
  expect(readViewpoint(search, today)).toEqual(readViewpoint({}, today))
})

test('what was known then ends on the day itself', () => {
  const from = { on: '2024-05-01', known: 'then', purpose: 'new' } as const
  expect([knownOn(from, today), knownOn({ ...from, known: 'now' }, today)]).toEqual(['2024-05-01', today])
})
