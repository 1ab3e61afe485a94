import { expect, test } from 'vitest'
import { openBooks, type DatedEvent } from './books.ts'
import { shardOf } from './canonical.ts'

const on = (happened_on: string, seq: number): DatedEvent => ({
  seq,
  at: `${happened_on}T00:00:00.000000Z`,
  person: 'officer-1',
  scope: 'region:35',
  command_key: 'key-00000001',
  kind: 'changed',
  object_kind: 'enterprise',
  object_id: '甲',
  salt: null,
  detail: '{}',
  happened_on,
})

test('positions begin anew every day, and the first of a day goes on from the last of the day before', () => {
  const books = openBooks([])
  const links = [books.append(on('2026-11-20', 1)), books.append(on('2026-11-21', 2))]
  expect(links.map(({ day, position }) => [day, position])).toEqual([
    ['2026-11-20', 1],
    ['2026-11-21', 1],
  ])
  const [, second] = books.grown()
  expect(second).toEqual({
    day: '2026-11-21',
    shard: shardOf('甲'),
    count: 1,
    previous: links[0]?.digest,
    digest: links[1]?.digest,
  })
})

test('a day that was followed by another is closed: a late event goes into the open one', () => {
  const books = openBooks([])
  books.append(on('2026-11-21', 1))
  expect(books.append(on('2026-11-20', 2))).toMatchObject({ day: '2026-11-21', seq: 2 })
  const later = openBooks(books.grown())
  expect(later.append(on('2026-11-20', 3))).toMatchObject({ day: '2026-11-21', position: 3 })
})
