import { allRoutes } from '@yinyu/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { engines } from '../../storage/testing/databases.ts'
import { callAs } from './testing/attack.ts'
import { samplesOf } from './testing/sample-calls.ts'
import { leavesOf, withLeaf } from './testing/string-fields.ts'
import { namesOfNothing } from './testing/targets.ts'
import { openWorld, type World } from './testing/world.ts'

/** What an attacker would like to decide. */
const wishes = {
  id: 'x',
  enterprise_id: 'x',
  enterpriseId: 'x',
  state: 'x',
  recorded_by: 'x',
  isAdmin: true,
  permissionsAll: ['x'],
}
const edges = [
  '',
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '2026-02-30',
  '000000',
  '999999',
  'staff@0000',
  'staff@9999',
  'Infinity',
  1e308,
  -1,
  2 ** 53,
  0.1,
]
/** Each of these reckons a password for some thirty milliseconds. */
const slow = ['sign-in', 'password-change', 'authenticator-end', 'account-create', 'clerk-invite']
/** What is kept as it is written, whatever its shape: a policy half written. Its own checks speak of it and nothing follows from it. */
const kept: Readonly<Record<string, string>> = { 'draft-save': 'content' }
const isKept = (route: string, path: string) => {
  const place = kept[route]
  return place !== undefined && (path === place || path.startsWith(`${place}.`))
}
const last = ['session-end', 'post-choose', 'sign-out']
const posts = allRoutes.filter(
  ({ id, method, body }) => method === 'POST' && body !== 'none' && body !== 'file' && !last.includes(id),
)

test.each(posts)('$id takes no field that it does not know, however deep', (route) => {
  const schema = route.body as z.ZodType
  const taken = samplesOf(route.id, namesOfNothing()).flatMap(({ body = {} }) =>
    objectsOf(body)
      .filter((path) => !isKept(route.id, path.join('.')))
      .flatMap((path) =>
        Object.keys(wishes)
          .filter((wish) => {
            const read = schema.safeParse(
              withLeaf(body, [...path, `+${wish}`].join('.').replace('+', ''), 'foreign-value'),
            )
            return read.success && JSON.stringify(read.data).includes('foreign-value')
          })
          // A field of this name may be one that the route knows.
          .filter((wish) => !leavesOf(body).some(([leaf]) => leaf === [...path, wish].join('.'))),
      ),
  )
  expect(taken).toEqual([])
})

/** The place of every object in a body. */
function objectsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([name, each]) => objectsOf(each, [...path, name]))
  return Array.isArray(value) ? inside : [path, ...inside]
}

describe.each(engines().slice(0, 1))('wrong shapes on $name', (engine) => {
  let world: World
  beforeAll(async () => void (world = await openWorld(engine)))
  afterAll(() => world.it.close())

  test.each(posts)('$id', async (route) => {
    const faults: string[] = []
    const tried = new Set<string>()
    for (const sample of samplesOf(route.id, world.county.targets))
      for (const [field, leaf] of leavesOf(sample.body)) {
        if (field === '' || tried.has(field)) continue
        tried.add(field)
        const send = async (given: unknown) => {
          const body = withLeaf(sample.body, field, given) as Readonly<Record<string, unknown>>
          return (await callAs(world.county.own[sample.by], route, { ...sample, body })).status
        }
        for (const given of isKept(route.id, field)
          ? []
          : [[leaf], { value: leaf }, { toString: leaf }, null]) {
          const status = await send(given)
          if (status !== 400) faults.push(`${field}: ${JSON.stringify(given)} is taken, ${status}`)
        }
        if (typeof leaf === 'string' && !/(?:value|wanted)$/.test(field) && !isKept(route.id, field)) {
          const status = await send(12_345)
          if (status !== 400) faults.push(`${field}: a number is taken for a text, ${status}`)
        }
        for (const given of slow.includes(route.id) ? [] : edges) {
          const status = await send(given)
          if (status >= 500) faults.push(`${field}: ${JSON.stringify(given)} fails, ${status}`)
        }
      }
    expect(faults).toEqual([])
  })

  test('figures of years that cannot be, and texts that no fact can hold, stop at their field', async () => {
    const { principal, clerk } = world.county.own
    const statuses: (readonly [string, number])[] = []
    for (const key of ['staff@0000', 'staff@1899', 'staff@2201', 'staff@9999']) {
      const saved = await principal.send('/api/our/declaration', {
        changes: [{ key, entry: { text: '5', value: 5 } }],
      })
      statuses.push([key, saved.status])
      statuses.push([`${key} handed in`, (await principal.send('/api/our/declaration/ready', {})).status])
      const { answer } = await principal.get('/api/our/declaration')
      const seen = (answer as { declaration?: { changedAt: string } }).declaration?.changedAt
      statuses.push([
        `${key} confirmed`,
        (await principal.send('/api/our/declaration/confirm', { seen: seen ?? '' })).status,
      ])
      await principal.send('/api/our/declaration', { changes: [{ key, before: '5' }] })
    }
    const { fact } = world.county.targets
    const long = '长'.repeat(4_001)
    statuses.push([
      'a long wish',
      (await clerk.send('/api/our/corrections', { fact, wanted: long, reason: '太长' })).status,
    ])
    expect(statuses).toEqual(
      ['staff@0000', 'staff@1899', 'staff@2201', 'staff@9999']
        .flatMap((key) => [
          [key, 200],
          [`${key} handed in`, 422],
          [`${key} confirmed`, 422],
        ])
        .concat([['a long wish', 400]]),
    )
  })
})
