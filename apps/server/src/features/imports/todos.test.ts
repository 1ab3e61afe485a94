import { importRoutes, readTodos } from '@yinyu/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type TestCaller, type TestHouse } from '../../door/testing/open-house.ts'
import { engines } from '../../storage/testing/databases.ts'
import { newCreditCode } from '../../storage/testing/people.ts'
import { todoHandlers } from '../todos/handlers.ts'
import { importHandlers } from './handlers.ts'
import type { ImportWorker } from './import-worker.ts'
import { workOnImports } from './work-on-imports.ts'

const asked = {
  fileName: '企业.csv',
  source: 'filing',
  sourceName: '2025 年度申报',
  heldOn: '2025-12-31',
}
const wish = new URLSearchParams(asked).toString()

describe.each(engines())('imports as matters to do on $name', (engine) => {
  let it: TestHouse
  let worker: ImportWorker
  beforeAll(async () => {
    it = await openHouse(engine, {
      routes: [...importRoutes, readTodos],
      handlers: [...importHandlers, ...todoHandlers],
    })
    worker = workOnImports(it.house)
  })
  afterAll(async () => {
    await worker.stop()
    await it.close()
  })

  const todosOf = async (who: TestCaller) => (await who.get('/api/todos')).answer
  const bring = async (who: TestCaller, text: string, state: string): Promise<string> => {
    const { id } = (await who.upload(`/api/imports?${wish}`, Buffer.from(text))).answer as { id: string }
    await expect.poll(async () => (await who.get(`/api/imports/${id}`)).answer).toMatchObject({ state })
    return id
  }
  const newFirm = () => `统一社会信用代码,企业名称,所在地区代码\n${newCreditCode()},新来企业,350582`

  test('who may decide is led to the one that waits, to the list of several, and no longer once decided', async () => {
    const [officer, sibling, reviewer] = [
      await it.signIn({ role: 'officer', region: '350582' }),
      await it.signIn({ role: 'officer', region: '350581' }),
      await it.signIn({ role: 'reviewer', region: '350582' }),
    ]
    const first = await bring(officer, newFirm(), 'checked')
    const failed = await bring(officer, '列一,列二\n1,2', 'failed')
    const checked = {
      id: 'import-checked',
      title: '导入已核对完，等您决定是否写入',
      count: 1,
      link: `/imports/${first}`,
      urgency: 'open',
    }
    const broken = {
      id: 'import-failed',
      title: '导入没有成功，请看原因',
      count: 1,
      link: `/imports/${failed}`,
      urgency: 'open',
    }
    expect(await todosOf(officer)).toEqual({ todos: [checked, broken] })
    const second = await bring(officer, newFirm(), 'checked')
    expect(await todosOf(officer)).toEqual({
      todos: [{ ...checked, count: 2, link: '/imports?state=checked' }, broken],
    })
    for (const other of [sibling, reviewer]) expect(await todosOf(other)).toEqual({ todos: [] })
    for (const id of [first, second, failed]) await officer.send(`/api/imports/${id}/cancel`, {})
    expect(await todosOf(officer)).toEqual({ todos: [] })
  })
})
