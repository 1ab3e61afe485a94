import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readContent } from '../../read-content.ts'
import { engines, makeDatabase, type TestDatabase } from '../../storage/testing/databases.ts'
import { command, enter, province } from '../../storage/testing/people.ts'
import { grantTitle } from '../../storage/titles.ts'
import { listCandidates } from '../reserve/candidates.ts'
import { countMembers } from '../reserve/base-list.ts'
import { makeSampleReserve } from '../reserve/sample-reserve.ts'
import { readFunnel } from './read-funnel.ts'
import { makeSampleTakeUp } from './sample-take-up.ts'

const today = '2026-11-22'
const region = '350582'
const officer = { person: 'officer', scope: { kind: 'region', region } } as const
const content = readContent()
const FIRMS = 9

describe.each(engines().slice(0, 1))('the stories of the sample on $name', (engine) => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await makeDatabase(engine)
    for (let i = 0; i < FIRMS; i++) {
      const { id } = await enter(db.storage, { region, name: `示例${i}` })
      const days = { grantedOn: '2025-06-30', validFrom: '2025-06-30', validTo: '2028-06-29' }
      await db.storage.perform(province, command('grant'), (open) =>
        grantTitle(open, {
          enterprise: id,
          kind: 'specialised-sme',
          issuer: '示例',
          document: '示例',
          ...days,
        }),
      )
    }
  })
  afterAll(() => db.drop())

  test('are told once, however often the sample is made: a base with decisions, a funnel with reasons', async () => {
    for (let i = 0; i < 2; i++) {
      await makeSampleReserve(db.storage, { ...content, officer, region, today, unit: '示例局' })
      await makeSampleTakeUp(db.storage, { ...content, officer, region, today })
    }
    await db.storage.read(officer, async (open) => {
      expect(await countMembers(open, { on: today })).toEqual([{ region, count: 4 }])
      expect(await countMembers(open, { on: '2026-10-31' })).toEqual([{ region, count: 5 }])
      const { id } = await open.sql.selectFrom('reserve_batch').select('id').executeTakeFirstOrThrow()
      const wish = { batch: id, verdict: 'met' } as const
      expect((await listCandidates(open, wish, { today, from: 0, most: 20 })).count).toBe(FIRMS)
      const { funnel } = await readFunnel(open, { policy: 'P29', year: 2026 })
      expect(funnel.steps.map(({ count, stopped }) => [count, stopped])).toEqual([
        [9, 0],
        [9, 2],
        [7, 3],
        [4, 1],
        [3, 1],
        [2, 1],
        [1, 0],
      ])
    })
  })
})
