import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { detailDigest, GENESIS, linkDigest, shardOf, type ChainEvent } from './canonical.ts'

const event: ChainEvent = {
  seq: 7,
  at: '2026-11-20T16:00:00.000001Z',
  person: 'officer-1',
  scope: 'region:35',
  command_key: 'key-00000001',
  kind: 'enterprise-registered',
  object_kind: 'enterprise',
  object_id: '甲',
  salt: '00000000-0000-4000-8000-000000000001',
  detail: '{"a": 1}',
}
const place = { day: '2026-11-21', shard: 2, position: 3 }
const given = { detailDigest: detailDigest(event), previous: GENESIS }

/** Fields of less than 256 bytes, written out as the decision record says it. */
function written(...fields: readonly string[]): string {
  const hash = createHash('sm3')
  for (const field of fields)
    hash.update(Buffer.from([0, 0, 0, Buffer.byteLength(field)])).update(field, 'utf8')
  return hash.digest('hex')
}

test('SM3 is that of GB/T 32905', () => {
  expect(createHash('sm3').update('abc').digest('hex')).toBe(
    '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  )
})

test('a link is the digest of version, link before, place and every field, each behind its length', () => {
  const { salt, detail } = event
  expect(given.detailDigest).toBe(written('yinyu-audit-detail', '1', salt ?? '', detail))
  expect(linkDigest(event, place, given)).toBe(
    written(
      'yinyu-audit-link',
      '1',
      GENESIS,
      '2026-11-21',
      '2',
      '3',
      '7',
      '2026-11-20T16:00:00.000001Z',
      'officer-1',
      'region:35',
      'key-00000001',
      'enterprise-registered',
      'enterprise',
      '甲',
      given.detailDigest,
    ),
  )
})

test('text moved from one field into the next is another link', () => {
  const moved = { ...event, person: 'officer-1r', scope: 'egion:35' }
  expect(linkDigest(moved, place, given)).not.toBe(linkDigest(event, place, given))
})

test('objects fall into all shards, one object always into the same', () => {
  const shards = Array.from({ length: 100 }, (_, i) => shardOf(`object-${i}`))
  expect(new Set(shards)).toEqual(new Set([0, 1, 2, 3]))
  expect(shardOf('object-1')).toBe(shards[1])
})
