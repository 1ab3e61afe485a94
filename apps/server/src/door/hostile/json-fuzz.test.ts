import { allRoutes } from '@yinyu/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../storage/testing/databases.ts'
import { callAs } from './testing/attack.ts'
import { samplesOf } from './testing/sample-calls.ts'
import { leavesOf, withLeaf } from './testing/string-fields.ts'
import { openWorld, type World } from './testing/world.ts'

/** `HOSTILE_BODIES=100000` before a release. */
const BODIES = Number(process.env['HOSTILE_BODIES'] ?? 800)

/** What ends the caller's own session, and what reckons passwords. */
const leftOut = [
  'sign-out',
  'session-end',
  'post-choose',
  'sign-in',
  'account-create',
  'clerk-invite',
  'password-reset',
]
const posts = allRoutes.filter(
  ({ id, method, body }) => method === 'POST' && body !== 'file' && !leftOut.includes(id),
)

const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    1e308,
    -1e308,
    2 ** 53,
    2 ** 63,
    Number.MIN_VALUE,
    '',
    [],
    {},
    [[]],
    [null],
  ),
  fc.constantFrom(
    '0000-01-01',
    '9999-12-31',
    '2026-02-30',
    '10000-01-01',
    '000000',
    '999999',
    'revenue@0000',
    'revenue@9999',
  ),
  fc.string({ unit: 'binary' }),
  fc.string({ minLength: 400, maxLength: 5_000 }),
  fc.jsonValue({ maxDepth: 4 }),
)

/** A body that is nearly right, or nothing like it. */
const bend = (body: unknown) =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .array(fc.tuple(fc.constantFrom(...leavesOf(body).map(([path]) => path)), strange), {
          minLength: 1,
          maxLength: 2,
        })
        .map((changes) => changes.reduce((bent, [path, leaf]) => withLeaf(bent, path, leaf), body)),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.string(), strange)
        .map(([name, value]) => ({ ...(body as object), [name]: value })),
    },
    { weight: 1, arbitrary: strange },
  )

describe.each(engines().slice(0, 1))('bodies of all kinds on $name', (engine) => {
  let world: World
  beforeAll(async () => void (world = await openWorld(engine)))
  afterAll(() => world.it.close())

  test('never bring the server down, and are always answered in JSON', async () => {
    const { targets, own } = world.county
    const calls = posts.flatMap((route) =>
      samplesOf(route.id, targets)
        .filter(({ body }) => Object.keys(body ?? {}).length > 0)
        .map((sample) => ({ route, sample })),
    )
    const attack = fc
      .constantFrom(...calls)
      .chain(({ route, sample }) => bend(sample.body).map((body) => ({ route, sample, body })))
    await fc.assert(
      fc.asyncProperty(attack, async ({ route, sample, body }) => {
        const given = { ...sample, body: body as Readonly<Record<string, unknown>> }
        const { status, headers } = await callAs(own[sample.by], route, given)
        return status < 500 && String(headers['content-type']).startsWith('application/json')
      }),
      { numRuns: BODIES, examples: [], endOnFailure: true },
    )
    expect((await world.it.stranger.get('/api/me')).status).toBe(200)
  })
})
