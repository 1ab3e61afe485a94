import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFacts } from '../storage/facts.ts'
import { storageAt } from '../storage/storage.ts'
import { engines, makeDatabase, type TestDatabase } from '../storage/testing/databases.ts'
import { enter, province, todayInChina } from '../storage/testing/people.ts'
import type { Connector } from './connector.ts'
import type { World } from './register.ts'
import { listRuns } from './runs.ts'
import { startConnectors } from './start-connectors.ts'
import { httpConnector, hurried, indicators } from './testing/agreed.ts'
import { giveJson, onePage, serveRegister } from './testing/register-server.ts'

const MINUTE_MS = 60_000

/** A clock that only waiting moves on, so that hours pass in a moment. */
function startClock() {
  const began = Date.now()
  const clock = { ms: began }
  const world: World = {
    ...hurried,
    now: () => new Date(clock.ms),
    sleep: async (ms, signal) => {
      signal.throwIfAborted()
      clock.ms += ms
      await setTimeout(1)
    },
  }
  return { world, minutes: () => (clock.ms - began) / MINUTE_MS }
}

describe.each(engines())('the schedule of connectors on $name', (engine) => {
  let db: TestDatabase
  beforeAll(async () => void (db = await makeDatabase(engine)))
  afterAll(() => db.drop())

  const start = (connectors: readonly Connector[], world: World, storage = db.storage) =>
    startConnectors(
      storage,
      { region: '350000', connectors },
      {
        indicators,
        today: todayInChina,
        world,
        lookMs: MINUTE_MS,
        tell: (_, error) => {
          throw error
        },
      },
    )
  const runsOf = (connector: Connector) =>
    db.storage.read(province, (open) => listRuns(open, { connector: connector.id }))

  test('a register that is down for an hour is asked now and then, catches up and delivers once', async () => {
    const { id, creditCode } = await enter(db.storage)
    const { world, minutes } = startClock()
    const statement = { code: creditCode, indicator: 'revenue', year: 2024, value: '1', heldOn: '2024-12-31' }
    const server = await serveRegister((_, response) => {
      if (minutes() < 60) response.writeHead(500).end()
      else giveJson(response, { statements: [statement] })
    })
    const connector = httpConnector(server.url, { id: 'was-down', everyMinutes: 15 })
    const schedule = start([connector], world)
    await expect.poll(minutes).toBeGreaterThan(170)
    await schedule.stop()
    await server.close()
    const runs = (await runsOf(connector)).toReversed().filter(({ state }) => state !== 'stopped')
    const failed = runs.filter(({ state }) => state === 'failed')
    const complete = runs.filter(({ state }) => state === 'complete')
    // 1, 2, 4, 8 minutes and then every 15: no run of the hour is made up for afterwards.
    expect(failed.length).toBeGreaterThan(4)
    expect(failed.length).toBeLessThan(10)
    const starts = complete.map(({ startedAt }) => startedAt.getTime() / MINUTE_MS)
    expect(starts.slice(1).filter((each, i) => each - (starts[i] ?? 0) < 15)).toEqual([])
    expect((starts[0] ?? 0) - (failed.at(-1)?.startedAt.getTime() ?? 0) / MINUTE_MS).toBeLessThan(20)
    expect(complete.map(({ facts }) => facts)).toEqual([1, ...complete.slice(1).map(() => 0)])
    expect(await db.storage.read(province, (open) => readFacts(open, id))).toHaveLength(1)
  })

  test('three processes fetch once an interval between them', async () => {
    const { world, minutes } = startClock()
    const server = await serveRegister(onePage([]))
    const connector = httpConnector(server.url, { id: 'shared' })
    const storages = [1, 2, 3].map(() => storageAt(db.login, () => Promise.resolve()))
    const schedules = storages.map((storage) => start([connector], world, storage))
    await expect.poll(minutes).toBeGreaterThan(250)
    await Promise.all(schedules.map((schedule) => schedule.stop()))
    await Promise.all(storages.map((storage) => storage.stop()))
    await server.close()
    const starts = (await runsOf(connector)).map(({ startedAt }) => startedAt.getTime()).toReversed()
    const gaps = starts.slice(1).map((each, i) => (each - (starts[i] ?? 0)) / MINUTE_MS)
    expect(gaps.length).toBeGreaterThan(1)
    expect(gaps.filter((gap) => gap < 60)).toEqual([])
  })

  test('one that hangs holds up no other, and is put down as stopped when the service stops', async () => {
    const hanging = await serveRegister(() => undefined)
    const sound = await serveRegister(onePage([]))
    const connectors = [
      httpConnector(hanging.url, { id: 'hanging' }),
      httpConnector(sound.url, { id: 'sound' }),
    ]
    const schedule = start(connectors, {
      ...hurried,
      sleep: async (_, signal) => setTimeout(5, undefined, { signal }),
    })
    const states = async () => (await Promise.all(connectors.map(runsOf))).map(([run]) => run?.state)
    await expect.poll(states).toEqual(['running', 'complete'])
    await schedule.stop()
    expect(await states()).toEqual(['stopped', 'complete'])
    await Promise.all([hanging.close(), sound.close()])
  })
})
