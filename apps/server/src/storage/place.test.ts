import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Login } from './connection.ts'
import { migrate, readMigrations } from './migrate.ts'
import { readPlace, type Place } from './place.ts'
import { openStorage, withClient } from './storage.ts'
import { engines, makeDatabase, type TestDatabase } from './testing/databases.ts'
import { enter } from './testing/people.ts'

describe('where the records are', () => {
  test.each([
    [{ HOME: '/home/a' }, { kind: 'folder', folder: '/home/a/.local/share/yinyu' }],
    [
      { HOME: '/home/a', XDG_DATA_HOME: '/data' },
      { kind: 'folder', folder: '/data/yinyu' },
    ],
    [
      { HOME: '/home/a', YINYU_DATA: '/srv/yinyu', DATABASE_URL: '' },
      { kind: 'folder', folder: '/srv/yinyu' },
    ],
    [
      { YINYU_DATA: '/a', DATABASE_URL: 'postgres://a@b/c' },
      { kind: 'server', url: 'postgres://a@b/c' },
    ],
  ])('%j', (env, place) => {
    expect(readPlace(env)).toEqual(place)
  })
})

describe.each(engines())('a server of $name', (engine) => {
  let db: TestDatabase
  beforeAll(async () => void (db = await makeDatabase(engine, 'template0')))
  afterAll(() => db.drop())

  const placeOf = ({ user, password, database, host, port }: Login): Place => ({
    kind: 'server',
    url: `postgres://${user}:${String(password ?? 'none')}@localhost/${database}?host=${host}&port=${port}`,
  })

  test('is refused to a superuser, wants `yinyu migrate` first, and then serves', async () => {
    await expect(openStorage(placeOf(db.admin), 'server')).rejects.toThrow('STORAGE_LOGIN')
    await expect(openStorage(placeOf(db.login), 'server')).rejects.toThrow('yinyu migrate')
    await withClient(db.login, async (client) => migrate(client, await readMigrations()))
    const storage = await openStorage(placeOf(db.login), 'server')
    await storage.check()
    expect((await enter(storage)).id).toHaveLength(36)
    await storage.stop()
  })
})
