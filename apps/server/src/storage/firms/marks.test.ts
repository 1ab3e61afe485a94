import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withClient } from '../storage.ts'
import { engines, makeDatabase, type TestDatabase } from '../testing/databases.ts'
import { enter } from '../testing/people.ts'
import { settleMarks } from './marks.ts'

describe.each(engines())('the marks of $name', (engine) => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await makeDatabase(engine)
  })
  afterAll(() => db.drop())
  const marks = () => db.storage.aside((client) => settleMarks(client))

  test('lie behind every row, also where the numbers were set on and none was given out since', async () => {
    expect(await marks()).toEqual({ fact: 0, titleEvent: 0, enterpriseEvent: 0 })
    await enter(db.storage)
    await enter(db.storage)
    expect(await marks()).toEqual({ fact: 0, titleEvent: 0, enterpriseEvent: 2 })
    await withClient(db.admin, (client) =>
      client.query("select setval(pg_get_serial_sequence('yinyu.enterprise_event', 'seq'), 3, false)"),
    )
    expect(await marks()).toEqual({ fact: 0, titleEvent: 0, enterpriseEvent: 2 })
  })
})
