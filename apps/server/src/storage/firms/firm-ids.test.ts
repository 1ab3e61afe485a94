import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gatherIds, idFinder, sayFirmId } from './firm-ids.ts'

const id = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes))

test('every id is found at its place, and no other id is', () => {
  fc.assert(
    fc.property(fc.uniqueArray(id, { selector: (bytes) => bytes.toString('hex'), maxLength: 60 }), (all) => {
      const known = all.slice(0, Math.ceil(all.length / 2))
      const gathered = gatherIds()
      for (const bytes of known) gathered.add(Buffer.concat([Buffer.of(7), bytes]), 1)
      const find = idFinder(gathered.end())
      expect(all.map((bytes) => find(bytes, 0))).toEqual(all.map((_, i) => (i < known.length ? i : -1)))
    }),
  )
})

test('many ids that begin or end alike are found as well, and written as they are', () => {
  const gathered = gatherIds()
  const ids = Array.from({ length: 5_000 }, (_, n) =>
    Buffer.from(`00ff${'0'.repeat(20)}${n.toString(16).padStart(8, '0')}`, 'hex'),
  )
  for (const bytes of ids) gathered.add(bytes, 0)
  const firms = gathered.end()
  const find = idFinder(firms)
  expect(ids.map((bytes) => find(bytes, 0))).toEqual([...ids.keys()])
  expect(sayFirmId(firms, 4_095)).toBe('00ff0000-0000-0000-0000-000000000fff')
})
