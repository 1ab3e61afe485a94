import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ratio } from '@yinyu/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withDuckdb } from '../../../bulk/duckdb.ts'
import { writeIndex } from './index-file.ts'
import { selectFirms, showIndex } from './select-members.ts'
import { memberOf } from './testing/member-of.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yinyu-index-'))
})
afterAll(() => rm(folder, { recursive: true }))

const members = [
  memberOf('C', { distance: ratio(3n), help: 'verify' }),
  memberOf('B', { distance: ratio(1n), help: 'operate' }),
  memberOf('A', { distance: ratio(2n), help: 'operate' }),
]

test.each([
  ['distance', ['B', 'A', 'C']],
  ['help', ['C', 'B', 'A']],
  ['code', ['A', 'B', 'C']],
] as const)('by %s the firms stand as %o', async (sort, codes) => {
  const path = join(folder, `${sort}.parquet`)
  const selection = {
    filter: { rule: 'tech-sme', list: 'nearly' },
    region: '350000',
    inHand: [],
    due: [],
  } as const
  const found = await withDuckdb({ threads: 1, memoryMb: 200 }, async (connection) => {
    await writeIndex(connection, path, members)
    await showIndex(connection, path, selection)
    return selectFirms(connection, selection, { sort, from: 0, most: 10 })
  })
  expect(found.map(({ enterprise }) => enterprise)).toEqual(codes)
})
