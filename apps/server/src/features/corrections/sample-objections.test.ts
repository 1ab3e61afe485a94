import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readContent } from '../../read-content.ts'
import { recordFacts } from '../../storage/facts.ts'
import type { Acting } from '../../storage/scope.ts'
import { engines, makeDatabase, type TestDatabase } from '../../storage/testing/databases.ts'
import { command, enter, province, todayInChina } from '../../storage/testing/people.ts'
import { raiseSampleObjections } from './sample-objections.ts'

const today = todayInChina()
const { indicators } = readContent().definitions
const officer: Acting = { person: 'officer', scope: { kind: 'region', region: '350582' } }

describe.each(engines())('objections of the sample on $name', (engine) => {
  let db: TestDatabase
  beforeAll(async () => void (db = await makeDatabase(engine)))
  afterAll(() => db.drop())

  test('two wait and one is settled, however often the sample is made', async () => {
    const [first, second] = [await enter(db.storage), await enter(db.storage)]
    const said = { source: 'register', sourceName: '社保参保登记', heldOn: '2025-12-31' } as const
    for (const { id: enterprise } of [first, second])
      await db.storage.perform(province, command('record'), (open) =>
        recordFacts(open, {
          enterprise,
          statements: [
            { ...said, indicator: 'staff', year: 2025, value: 40 },
            { ...said, indicator: 'revenue', year: 2025, value: 50_000_000_00 },
          ],
          indicators,
          today,
        }),
      )
    const given = {
      firms: [first.id, second.id],
      people: { firm: 'clerk', officer },
      indicators,
      today,
      now: new Date(),
    } as const
    await raiseSampleObjections(db.storage, given)
    await raiseSampleObjections(db.storage, given)
    const found = await db.storage.read(officer, ({ sql }) =>
      sql
        .selectFrom('correction')
        .select(['enterprise_id', 'indicator', 'said', 'wanted', 'state'])
        .orderBy('raised_at')
        .execute(),
    )
    expect(found).toEqual([
      { enterprise_id: first.id, indicator: 'staff', said: 40, wanted: 46, state: 'open' },
      { enterprise_id: second.id, indicator: 'staff', said: 40, wanted: 43, state: 'open' },
      { enterprise_id: first.id, indicator: 'revenue', said: 5e9, wanted: 5.012e9, state: 'rejected' },
    ])
  })
})
