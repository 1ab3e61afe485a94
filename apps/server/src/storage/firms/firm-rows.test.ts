import type pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connect } from '../connection.ts'
import { engines, makeDatabase, type TestDatabase } from '../testing/databases.ts'
import { enter } from '../testing/people.ts'
import { beginReading, nameMoment, type Moment } from './firm-rows.ts'

describe.each(engines())('the moment of a reading on $name', (engine) => {
  let db: TestDatabase
  const clients: pg.Client[] = []
  beforeEach(async () => {
    db = await makeDatabase(engine)
  })
  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.end()))
    await db.drop()
  })
  const begun = async (moment?: Moment) => {
    const client = await connect(db.login)
    clients.push(client)
    await beginReading(client, moment)
    const count = async () =>
      (await client.query<{ count: number }>('select count(*)::integer from enterprise')).rows[0]?.count
    return { client, count }
  }

  test('can be joined by other connections: none of them sees what is recorded after it', async () => {
    const first = await begun()
    const moment = await nameMoment(first.client)
    await enter(db.storage)
    const [joined, later] = [await begun(moment), await begun()]
    expect([await first.count(), await joined.count(), await later.count()]).toEqual([0, 0, 1])
  })
})
