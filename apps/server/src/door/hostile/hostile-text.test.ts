import { allRoutes } from '@yinyu/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { engines } from '../../storage/testing/databases.ts'
import { callAs } from './testing/attack.ts'
import { numbersTooLarge, payloads, unkeepable } from './testing/payloads.ts'
import type { SampleCall } from './testing/sample-call.ts'
import { samplesOf } from './testing/sample-calls.ts'
import { leavesOf, stringFieldsOf, withLeaf } from './testing/string-fields.ts'
import { namesOfNothing } from './testing/targets.ts'
import { openWorld, type World } from './testing/world.ts'

const table = 'apps/server/src/door/hostile/testing/sample-calls.ts'
const posts = allRoutes.filter(({ method, body }) => method === 'POST' && body !== 'none' && body !== 'file')
const fieldsOf = (route: (typeof posts)[number]) => stringFieldsOf(route.body as z.ZodType)
/** Each of these reckons a password for some thirty milliseconds. */
const slow = ['sign-in', 'password-change', 'authenticator-end', 'account-create', 'clerk-invite']
/** All of them in every field take minutes: `HOSTILE_TEXTS=all`. Otherwise each field gets the next few, so that all are used. */
const TEXTS_A_FIELD = process.env['HOSTILE_TEXTS'] === 'all' ? payloads.length : 10
let turn = 0
const nextPayloads = (most: number): readonly string[] =>
  Array.from({ length: most }, () => payloads[turn++ % payloads.length] ?? '')

/** Each call replaces what the one before has left. */
const isOverwritten = ['contact-change', 'connector-switch', 'correction-settle']

test('every text that a route takes stands in its sample call', () => {
  const missing = posts.flatMap((route) => {
    const given = samplesOf(route.id, namesOfNothing()).flatMap(({ body }) =>
      leavesOf(body).map(([path]) => path),
    )
    return fieldsOf(route)
      .filter((field) => !given.includes(field))
      .map(
        (field) =>
          `${route.id}: give the sample call in ${table} a text for ${field}, so that it is tried with hostile ones`,
      )
  })
  expect(missing).toEqual([])
})

describe.each(engines().slice(0, 1))('hostile text on $name', (engine) => {
  let world: World
  beforeAll(async () => void (world = await openWorld(engine)))
  afterAll(() => world.it.close())

  /** What is wrong with the answer to a hostile text; and whether it was kept. */
  const tryText = async (route: (typeof posts)[number], sample: SampleCall, field: string, text: string) => {
    const body = withLeaf(sample.body, field, text) as Readonly<Record<string, unknown>>
    const { status, headers, raw } = await callAs(world.county.own[sample.by], route, { ...sample, body })
    const where = `${route.id} ${field} ${JSON.stringify(text.slice(0, 40))}`
    const faults: string[] = []
    if (status >= 500) faults.push(`${where}: ${status}`)
    if (!String(headers['content-type']).startsWith('application/json')) faults.push(`${where}: no JSON`)
    if (
      status >= 400 &&
      text.length > 8 &&
      !/^[a-z]+$/.test(text) &&
      raw.includes(JSON.stringify(text).slice(1, -1))
    )
      faults.push(`${where}: the refusal repeats it`)
    if (unkeepable.includes(text) && status !== 400) faults.push(`${where}: not refused, ${status}`)
    return { faults, isKept: status === 200 }
  }

  /** Those of the kept texts that nobody reads as they were typed, but for blanks around them. */
  const findChanged = async (
    { by, shownAt }: SampleCall,
    kept: readonly string[],
  ): Promise<readonly string[]> => {
    if (shownAt === undefined || kept.length === 0) return []
    const { answer } = await world.county.own[by].get(shownAt)
    const shown = leavesOf(answer).map(([, leaf]) => leaf)
    return kept.filter((text) => !shown.includes(text) && !shown.includes(text.trim()))
  }

  test.each(posts)('$id', async (route) => {
    const faults: string[] = []
    const tried = new Set<string>()
    for (const sample of samplesOf(route.id, world.county.targets))
      for (const [field, leaf] of leavesOf(sample.body)) {
        if (typeof leaf !== 'string' || !fieldsOf(route).includes(field)) continue
        const most = slow.includes(route.id) || tried.has(field) ? 1 : TEXTS_A_FIELD
        tried.add(field)
        const kept: string[] = []
        for (const text of [...nextPayloads(most), ...unkeepable]) {
          const found = await tryText(route, sample, field, text)
          faults.push(...found.faults)
          if (found.isKept) kept.push(text)
        }
        if (sample.hides === field) continue
        // A user name is kept in small letters.
        const told = field === 'loginName' ? kept.map((text) => text.toLowerCase()) : kept
        const changed = await findChanged(sample, isOverwritten.includes(route.id) ? told.slice(-1) : told)
        faults.push(...changed.map((text) => `${route.id} ${field} ${JSON.stringify(text)}: shown otherwise`))
      }
    expect(faults).toEqual([])
  })

  test.each(allRoutes.filter(({ method }) => method === 'GET'))('$id by its address', async (route) => {
    const faults: string[] = []
    for (const sample of samplesOf(route.id, world.county.targets))
      for (const part of ['params', 'query'] as const)
        for (const name of Object.keys(sample[part] ?? {}))
          for (const text of [...nextPayloads(TEXTS_A_FIELD), ...numbersTooLarge, 'a\u0000b']) {
            const { status, raw } = await callAs(world.county.own[sample.by], route, {
              ...sample,
              [part]: { ...sample[part], [name]: text },
            })
            if (status >= 500)
              faults.push(`${route.id} ${name} ${JSON.stringify(text)}: ${status} ${raw.toString()}`)
          }
    expect(faults).toEqual([])
  })
})
