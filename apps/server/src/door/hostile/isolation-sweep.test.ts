import { allRoutes, type AnyRoute } from '@yinyu/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../storage/testing/databases.ts'
import type { TestCaller } from '../testing/open-house.ts'
import { askedOf, callAs, namedIn, tellingOf, textOf } from './testing/attack.ts'
import type { SampleCall } from './testing/sample-call.ts'
import { sampleCalls, samplesOf } from './testing/sample-calls.ts'
import { namesOfNothing, type Targets } from './testing/targets.ts'
import { openWorld, type World } from './testing/world.ts'

const table = 'apps/server/src/door/hostile/testing/sample-calls.ts'
/** Half of the calls that are timed; by turns, so that what slows one slows the other. */
const TIMED = 100
const medianOf = (all: readonly number[]) => all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0
const routes = allRoutes.filter(({ id }) => sampleCalls[id] !== undefined)

test('every route has a sample call, and every sample call its route', () => {
  const ids = allRoutes.map(({ id }) => id)
  const missing = ids
    .filter((id) => sampleCalls[id] === undefined)
    .map(
      (id) =>
        `${id}: add to ${table} how its owner calls it, with the ids of \`Targets\`, so that it is attacked too`,
    )
  const stale = Object.keys(sampleCalls)
    .filter((id) => !ids.includes(id))
    .map((id) => `${id}: there is no such route any more; take it out of ${table}`)
  expect([...missing, ...stale]).toEqual([])
})

// The walls themselves stand in the database and are tried on every engine by isolation.test.ts.
describe.each(engines().slice(-1))('what is foreign looks like nothing on $name', (engine) => {
  let world: World
  let known: readonly string[] = []
  let secrets: readonly string[] = []
  beforeAll(async () => {
    world = await openWorld(engine)
    known = Object.values(world.sibling.targets)
    const { marker, targets } = world.county
    secrets = [marker, ...Object.values(targets).filter((name) => name.length > 'a-region'.length)]
  })
  afterAll(() => world.it.close())
  const nothing = namesOfNothing()

  /** How the answer about something foreign differs from that about nothing, and what it tells of the county. */
  const findLeaks = async (
    who: string,
    caller: TestCaller,
    route: AnyRoute,
    at: readonly [Targets, Targets],
  ) => {
    const leaks: string[] = []
    const [there, nowhere] = at.map((each) => samplesOf(route.id, each)) as [
      readonly SampleCall[],
      readonly SampleCall[],
    ]
    const foreign = at.map((each) => Object.values(each).filter((name) => !known.includes(name)))
    for (const [i, sample] of there.entries()) {
      const isSame = askedOf(sample) === askedOf(nowhere[i])
      if (isSame && route.method === 'POST') continue
      const answer = await callAs(caller, route, sample)
      if (answer.status >= 500) leaks.push(`${who}: ${answer.status}`)
      const told = tellingOf(answer, isSame ? [] : (foreign[0] ?? []))
      const read = secrets.filter((secret) => told.includes(secret))
      if (read.length > 0) leaks.push(`${who} reads ${read.join()}: ${told}`)
      if (isSame) continue
      const empty = tellingOf(await callAs(caller, route, nowhere[i] as SampleCall), foreign[1] ?? [])
      if (told !== empty) leaks.push(`${who}, sample ${i}: ${told}\n  but of nothing: ${empty}`)
    }
    return leaks
  }

  test.each(routes)('$id for everybody elsewhere', async (route) => {
    const isOwn = samplesOf(route.id, nothing).some(({ whose }) => whose === 'own')
    const callers = { ...world.foreign, ...(isOwn ? world.colleagues : {}) }
    const leaks: string[] = []
    for (const [who, caller] of Object.entries(callers))
      leaks.push(...(await findLeaks(who, caller, route, [world.county.targets, nothing])))
    expect(leaks).toEqual([])
  })

  test.each(routes)('$id with one foreign name among one’s own', async (route) => {
    const { targets, own } = world.sibling
    const leaks: string[] = []
    for (const key of namedIn(sampleCalls[route.id] ?? (() => []), nothing)) {
      const mixed = [world.county.targets, nothing].map((from) => ({ ...targets, [key]: from[key] }))
      const [sample] = samplesOf(route.id, targets)
      const caller = own[sample?.by ?? 'officer']
      leaks.push(...(await findLeaks(`with a foreign ${key}`, caller, route, mixed as [Targets, Targets])))
    }
    expect(leaks).toEqual([])
  })

  test.each([
    ['enterprise-read', 'officer'],
    ['contact-show', 'officer'],
    ['correction-settle', 'officer'],
  ] as const)('%s takes as long for what is foreign as for nothing', { retry: 2 }, async (id, by) => {
    const route = routes.find((each) => each.id === id)
    const [there, nowhere] = [world.county.targets, nothing].map((at) => samplesOf(id, at)[0])
    if (route === undefined || there === undefined || nowhere === undefined) throw new Error(`no ${id}`)
    const timed = async (sample: SampleCall) => {
      const before = performance.now()
      await callAs(world.sibling.own[by], route, sample)
      return performance.now() - before
    }
    const took: [number[], number[]] = [[], []]
    for (let i = 0; i < TIMED; i++) {
      took[0].push(await timed(there))
      took[1].push(await timed(nowhere))
    }
    expect(Math.abs(medianOf(took[0]) - medianOf(took[1]))).toBeLessThan(5)
  })

  test('the city reads what its county reads', async () => {
    const { county, city } = world
    for (const id of [
      'enterprise-read',
      'enterprise-facts',
      'contact-list',
      'correction-list',
      'enterprise-list',
    ]) {
      const route = routes.find((each) => each.id === id)
      const [sample] = samplesOf(id, county.targets)
      if (route === undefined || sample === undefined) throw new Error(`no ${id}`)
      expect(textOf((await callAs(city, route, sample)).raw)).toContain(county.marker)
    }
  })

  test('the same sweep is not blind: to the county itself everything is there', async () => {
    const { own, targets, marker } = world.county
    const blind: string[] = []
    for (const id of Object.keys(sampleCalls)) {
      const route = routes.find((each) => each.id === id)
      for (const [i, sample] of samplesOf(id, targets).entries()) {
        if (route === undefined) continue
        const answer = await callAs(own[sample.by], route, sample)
        const isThere = answer.status < 400 || answer.status === 422
        if (!isThere) blind.push(`${id}, sample ${i}: ${answer.status} ${answer.raw.toString()}`)
        if (sample.tells === 'marker' && !textOf(answer.raw).includes(marker))
          blind.push(`${id}, sample ${i}: does not show the marker`)
      }
    }
    expect(blind).toEqual([])
  })
})
