import { declarationRoutes, readTodos, type Todo } from '@yinyu/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type TestCaller, type TestHouse } from '../../door/testing/open-house.ts'
import { engines } from '../../storage/testing/databases.ts'
import { enter } from '../../storage/testing/people.ts'
import { todoHandlers } from '../todos/handlers.ts'
import { declarationHandlers } from './handlers.ts'

describe.each(engines())('what waits for an enterprise on $name', (engine) => {
  let it: TestHouse
  const handlers = [...declarationHandlers, ...todoHandlers]
  beforeAll(
    async () => void (it = await openHouse(engine, { routes: [...declarationRoutes, readTodos], handlers })),
  )
  afterAll(() => it.close())

  const todosOf = async (who: TestCaller) =>
    ((await who.get('/api/todos')).answer as { todos: Todo[] }).todos.map(({ id, count, link }) => [
      id,
      count,
      link,
    ])

  test('a draft waits for who fills it in, what was handed in for the authorised person alone', async () => {
    const firm = await enter(it.house.storage, { region: '350582', name: '晋江示例企业' })
    const post = { enterprise: firm.id, region: '350582' }
    const principal = await it.signIn({ role: 'enterprise-principal', ...post })
    const clerk = await it.signIn({ role: 'enterprise-clerk', ...post })
    expect(await todosOf(clerk)).toEqual([])
    const changes = [{ key: 'staff@2025', entry: { text: '120', value: 120 } }]
    await clerk.send('/api/our/declaration', { changes })
    expect(await todosOf(clerk)).toEqual([['declaration-draft', 1, '/our/facts']])
    await clerk.send('/api/our/declaration/ready', {})
    expect(await todosOf(clerk)).toEqual([])
    expect(await todosOf(principal)).toEqual([['declaration-ready', 1, '/our/check']])
  })
})
