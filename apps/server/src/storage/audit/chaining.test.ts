import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withClient } from '../storage.ts'
import { engines, makeDatabase, type TestDatabase } from '../testing/databases.ts'
import { enter } from '../testing/people.ts'
import { startChaining } from './chaining.ts'
import type { ChainRound } from './chain.ts'
import { chainAll } from './test-events.ts'
import { verifyAudit } from './verify.ts'

describe.each(engines())('chaining on $name', (engine) => {
  let db: TestDatabase
  beforeAll(async () => void (db = await makeDatabase(engine)))
  afterAll(() => db.drop())
  const count = (text: string) =>
    withClient(db.admin, async (client) => (await client.query(text)).rowCount ?? 0)
  const othersHere =
    'select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and query like $$%chain%$$'

  test('goes on while commands come, and stops with nothing left open', async () => {
    let more: () => void = () => undefined
    const rounds: ChainRound[] = []
    const faults: unknown[] = []
    const chaining = startChaining(db.login, {
      everyMs: 5,
      onError: (error) => void faults.push(error),
      onRound: (round) => {
        rounds.push(round)
        more()
      },
    })
    const untilLinked = async (links: number): Promise<void> => {
      while ((await count('select from yinyu.audit_link')) < links)
        await new Promise<void>((resolve) => void (more = resolve))
    }
    await enter(db.storage)
    await untilLinked(1)
    await enter(db.storage)
    await untilLinked(2)
    await Promise.all([chaining.stop(), chaining.stop()])
    const done = rounds.length
    expect(await count(othersHere)).toBe(0)
    await enter(db.storage)
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect([rounds.length, faults, await count('select from yinyu.audit_link')]).toEqual([done, [], 2])
  })

  test('while eight write without pause, nothing is passed over or linked twice', async () => {
    const busy = await makeDatabase(engine)
    const faults: unknown[] = []
    const chainings = Array.from({ length: 2 }, () =>
      startChaining(busy.login, { everyMs: 1, onError: (error) => void faults.push(error) }),
    )
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        for (let i = 0; i < 25; i++) await enter(busy.storage)
      }),
    )
    await Promise.all(chainings.map((each) => each.stop()))
    await chainAll(busy)
    const found = await withClient(busy.login, (client) => verifyAudit(client))
    expect([faults, found]).toEqual([
      [],
      { how: 'whole', links: 200, days: 1, waiting: 0, erased: 0, late: 0 },
    ])
    await busy.drop()
  })

  test('a round that fails is told, and the next tries again', async () => {
    const faults: unknown[] = []
    const told = new Promise<void>((resolve) => {
      const chaining = startChaining(
        { ...db.login, database: 'nowhere' },
        {
          everyMs: 1,
          onError: (error) => {
            faults.push(error)
            if (faults.length === 2) resolve(chaining.stop())
          },
        },
      )
    })
    await told
    expect(faults.length).toBe(2)
  })
})
