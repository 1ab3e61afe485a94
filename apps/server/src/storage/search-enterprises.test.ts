import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Acting } from './scope.ts'
import { engines, makeDatabase, type TestDatabase } from './testing/databases.ts'
import { clerkOf, enter, jinjiang, province, quanzhou, shishi } from './testing/people.ts'

// So few are looked for that nine enterprises are a wide scope and four a narrow one.
const MOST = 2

describe.each(engines())('the index of names on $name', (engine) => {
  let db: TestDatabase
  const ids = new Map<string, string>()
  beforeAll(async () => {
    db = await makeDatabase(engine)
    for (const name of ['甲精密', '乙精密', '丙_工', '丁', '戊'])
      ids.set(name, (await enter(db.storage, { name })).id)
    for (const name of ['己精密', '庚精密', '辛', '壬'])
      ids.set(name, (await enter(db.storage, { name, region: '350581' })).id)
  })
  afterAll(() => db.drop())

  const search = (term: string, by: Acting, most = MOST) =>
    db.storage.read(by, async ({ sql: open }) => {
      const { rows } = await sql<{
        id: string | null
      }>`select search_enterprises(${term}, ${most}) as id`.execute(open)
      return rows.map(({ id }) => id)
    })
  const idsOf = (...names: string[]) => names.map((name) => ids.get(name))

  test('finds by a part of the name, in a wide scope', async () => {
    expect(await search('_工', quanzhou)).toEqual(idsOf('丙_工'))
  })

  test('finds nothing outside the scope', async () => {
    // Five enterprises are still a wide scope.
    expect(
      (await search('精密', jinjiang, 1)).every((id) => idsOf('甲精密', '乙精密').includes(id ?? '')),
    ).toBe(true)
    expect(await search('庚精', jinjiang, 1)).toEqual([])
  })

  test('gives no more than asked for', async () => {
    expect(await search('精密', province)).toHaveLength(MOST)
  })

  test('leaves a narrow scope to be read', async () => {
    expect(await search('精密', shishi)).toEqual([null])
    expect(await search('精密', clerkOf(ids.get('丁') ?? ''))).toEqual([null])
  })
})
