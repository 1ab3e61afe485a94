import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, makeDatabase, type TestDatabase } from '../../storage/testing/databases.ts'
import { enter, jinjiang, shishi } from '../../storage/testing/people.ts'
import { nameFirms } from './name-firms.ts'

/** A statement takes 65,535 values. */
const MANY = 70_000

describe.each(engines())('names of firms on $name', (engine) => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await makeDatabase(engine)
  })
  afterAll(() => db.drop())

  test('are found among more than a statement takes values, for whoever may see them', async () => {
    const { id, creditCode, name, region } = await enter(db.storage)
    const asked = [...Array.from({ length: MANY }, () => crypto.randomUUID()), id]
    const namedFor = (who: typeof jinjiang) => db.storage.read(who, (open) => nameFirms(open, asked))
    expect(await namedFor(jinjiang)).toEqual(new Map([[id, { enterprise: id, creditCode, name, region }]]))
    expect(await namedFor(shishi)).toEqual(new Map())
  })
})
