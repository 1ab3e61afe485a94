import { allRoutes, roleNames, type AnyRoute } from '@yinyu/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type TestCaller, type TestHouse } from '../door/testing/open-house.ts'
import { engines } from '../storage/testing/databases.ts'
import { enter } from '../storage/testing/people.ts'
import { accessTable, letters } from './testing/access-table.ts'

const ids = allRoutes.map(({ id }) => id)
const table = 'apps/server/src/features/testing/access-table.ts'

test('every route has its row in the table of access, and every row its route', () => {
  const missing = ids
    .filter((id) => accessTable[id] === undefined)
    .map((id) => `${id}: add who may use it to ${table}, from the access matrix, not from the route`)
  const stale = Object.keys(accessTable)
    .filter((id) => !ids.includes(id))
    .map((id) => `${id}: there is no such route any more; take its row out of ${table}`)
  expect([...missing, ...stale]).toEqual([])
})

test('the table knows every role', () => {
  expect(Object.values(letters).toSorted()).toEqual(roleNames.toSorted())
})

// Rights are decided at the door, so that one engine tells.
describe.each(engines().slice(0, 1))('every route for every role on $name', (engine) => {
  let it: TestHouse
  const callers = new Map<string, TestCaller>()
  beforeAll(async () => {
    it = await openHouse(engine)
    const enterprise = (await enter(it.house.storage)).id
    for (const [letter, role] of Object.entries(letters)) {
      const of = role.startsWith('enterprise-') ? { enterprise, region: '350582' } : { region: '350500' }
      callers.set(letter, await it.signIn({ role, ...of }))
    }
  })
  afterAll(() => it.close())

  test.each(allRoutes.filter(({ id }) => accessTable[id] !== undefined))('$id', async (route) => {
    const row = accessTable[route.id] ?? ''
    const wanted = Object.keys(letters).map((letter) => {
      const mayIn = row === 'everybody' || row.includes(letter)
      return `${letters[letter]} ${mayIn ? 'in' : 403}`
    })
    const found: string[] = []
    for (const [letter, caller] of callers) found.push(`${letters[letter]} ${await knock(route, caller)}`)
    expect([...found, `stranger ${await knock(route, it.stranger)}`]).toEqual([
      ...wanted,
      `stranger ${row === 'everybody' ? 'in' : 401}`,
    ])
  })
})

/** What the door says to a call without content; anything but a refusal of access is `in`. */
async function knock(route: AnyRoute, caller: TestCaller): Promise<string | number> {
  const path = route.path.replaceAll(/:\w+/g, '00000000-0000-4000-8000-000000000000')
  const { status } = await (route.method === 'GET'
    ? caller.get(path)
    : route.body === 'file'
      ? caller.upload(path, Buffer.from(''))
      : caller.send(path, {}))
  return status === 401 || status === 403 || status >= 500 ? status : 'in'
}
