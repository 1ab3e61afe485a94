import { expect, test } from 'vitest'
import { importOf } from '../testing/import-of.ts'
import { opens, shownTile, tilesOf } from './tiles.ts'

const ids = (given: Parameters<typeof importOf>[0]) => tilesOf(importOf(given)).map(({ id }) => id)

test('the figures of a check are told, also those that are zero, but not what cannot have happened yet', () => {
  expect(ids({ counts: { changed: 2 } })).toEqual([
    'changed',
    'added',
    'new',
    'unchanged',
    'protected',
    'refused-rows',
    'refused-cells',
    'notices',
  ])
})

test('what was not written and who stays comes first, once it has happened', () => {
  expect(
    ids({ state: 'undone', counts: { leftOut: 1, firmsStaying: 2, reopenedFirms: 1 } }).slice(0, 6),
  ).toEqual(['staying', 'left-out', 'changed', 'added', 'new', 'reopened'])
})

test('there are no figures before the check is over, nor where its lists are gone', () => {
  const states = ['uploaded', 'checking', 'cancelled', 'failed'] as const
  expect(states.map((state) => ids({ state }))).toEqual([[], [], [], []])
  expect(ids({ state: 'failed', appliedBy: '某人' })).not.toEqual([])
})

test('the list that is asked for is shown, else the first that has anything in it', () => {
  const tiles = tilesOf(importOf({ counts: { added: 3, unchanged: 9, protected: 1 } }))
  expect(
    ['protected', 'changed', 'unchanged', 'nonsense', ''].map((asked) => shownTile(tiles, asked)?.id),
  ).toEqual(['protected', 'added', 'added', 'added', 'added'])
  expect(tiles.filter(opens).map(({ id }) => id)).toEqual(['added', 'protected'])
})
