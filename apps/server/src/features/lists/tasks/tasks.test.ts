import { growthListRoutes, ladderRoutes, listTaskRoutes, listMessages, viewRoutes } from '@yinyu/contract'
import { addDays } from '@yinyu/kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type TestCaller, type TestHouse } from '../../../door/testing/open-house.ts'
import { engines } from '../../../storage/testing/databases.ts'
import { clerkOf, enter, todayInChina } from '../../../storage/testing/people.ts'
import { messageHandlers } from '../../messages/handlers.ts'
import { reassignMatters } from '../../posts/reassign-matters.ts'
import { todoHandlers } from '../../todos/handlers.ts'
import { viewHandlers } from '../../views/handlers.ts'
import { growthListHandlers } from '../handlers.ts'

const [, , readTodos] = ladderRoutes
const routes = [...growthListRoutes, ...listTaskRoutes, listMessages, ...viewRoutes, readTodos]
const handlers = [
  ...growthListHandlers,
  ...messageHandlers.filter(({ route }) => route.id === listMessages.id),
  ...todoHandlers,
  ...viewHandlers,
]
const filter = { rule: 'specialised-sme', list: 'nearly' } as const

describe.each(engines())('firms in the hands of officers on $name', (engine) => {
  const today = todayInChina()
  const dueOn = addDays(today, 10)
  let it: TestHouse
  let head: TestCaller
  let officer: TestCaller
  let colleague: TestCaller
  beforeAll(async () => {
    it = await openHouse(engine, { routes, handlers })
    head = await it.signIn({ role: 'officer', region: '350500' })
    officer = await it.signIn({ role: 'officer', region: '350582', unit: '晋江市工信局' })
    colleague = await it.signIn({ role: 'officer', region: '350582' })
  })
  afterAll(() => it.close())
  const firm = async (region = '350582') => (await enter(it.house.storage, { region })).id
  const give = (firms: readonly string[], more: object = {}, by = head) =>
    by.send('/api/list-tasks', { filter, firms, owner: officer.account, dueOn, note: '请联系', ...more })
  const mine = async (who = officer, query = '') =>
    (await who.get(`/api/list-tasks?whose=mine${query}`)).answer as {
      count: number
      standing: object
      rows: { id: string; enterprise: string; isLate: boolean; result?: string; moves: object[] }[]
    }
  const taskOf = async (enterprise: string, who = officer) =>
    (await mine(who, `&enterprise=${enterprise}`)).rows[0]?.id ?? ''

  test('the city gives firms to an officer of the county, who is told and finds them waiting', async () => {
    const [a, b, elsewhere] = [await firm(), await firm(), await firm('350581')]
    expect((await give([a, b, elsewhere])).answer).toEqual({ given: 2, alreadyGiven: 0, elsewhere: 1 })
    expect((await give([a])).answer).toMatchObject({ refused: 'TASK_NONE' })
    const c = await firm()
    expect((await give([a, c])).answer).toEqual({ given: 1, alreadyGiven: 1, elsewhere: 0 })
    expect((await mine()).rows.map(({ enterprise }) => enterprise).toSorted()).toEqual([a, b, c].toSorted())
    expect((await officer.get('/api/messages')).answer).toMatchObject({
      rows: [
        { title: '交给您 1 家企业：专精特新中小企业' },
        { title: '交给您 2 家企业：专精特新中小企业', body: `请在 ${dueOn} 前办理。请联系` },
      ],
    })
    expect((await officer.get('/api/todos')).answer).toEqual({
      todos: [
        {
          id: 'list-task-mine',
          title: '交给我的企业等待办理',
          count: 3,
          of: 'enterprises',
          link: '/lists?view=tasks&whose=mine&state=open',
          urgency: 'open',
        },
      ],
    })
    expect((await colleague.get('/api/todos')).answer).toEqual({ todos: [] })
  })

  test('only officers of the region can be given firms, and no term lies in the past', async () => {
    const id = await firm()
    const stranger = await it.signIn({ role: 'officer', region: '350581' })
    const reviewer = await it.signIn({ role: 'reviewer', region: '350582' })
    for (const owner of [stranger.account, reviewer.account, crypto.randomUUID()])
      expect((await give([id], { owner }, officer)).answer).toMatchObject({ refused: 'TASK_OWNER' })
    expect((await give([id], { dueOn: addDays(today, -1) })).answer).toMatchObject({ refused: 'TASK_TERM' })
    expect((await give([id], { dueOn: addDays(today, 367) })).answer).toMatchObject({ refused: 'TASK_TERM' })
    expect((await give([id], { dueOn: '9999-12-31' })).answer).toMatchObject({ refused: 'TASK_TERM' })
    expect((await give([id], { firms: 'all' })).answer).toMatchObject({ refused: 'LIST_NO_RUN' })
    expect((await give([id], { filter: { ...filter, rule: 'nothing' } })).status).toBe(404)
    const { officers } = (await officer.get('/api/list-tasks/officers')).answer as {
      officers: { account: string; unit: string }[]
    }
    expect(officers.map(({ account }) => account).toSorted()).toEqual(
      [officer.account, colleague.account].toSorted(),
    )
    expect((await give([id], { dueOn: addDays(today, 366) })).answer).toMatchObject({ given: 1 })
  })

  test('a result ends it, once, and the firm can be given again', async () => {
    const id = await firm()
    await give([id])
    const task = await taskOf(id)
    const end = (who: TestCaller) =>
      who.send(`/api/list-tasks/${task}/end`, { result: 'unwilling', note: '人手不够' })
    expect((await end(colleague)).answer).toMatchObject({ refused: 'TASK_NOT_YOURS' })
    expect((await end(officer)).status).toBe(200)
    expect((await end(officer)).answer).toMatchObject({ refused: 'TASK_ENDED' })
    const [row] = (await mine(officer, `&state=done&enterprise=${id}`)).rows
    expect(row).toMatchObject({
      result: 'unwilling',
      resultNote: '人手不够',
      endedBy: '测试人员',
      isLate: false,
    })
    expect((await give([id])).answer).toMatchObject({ given: 1 })
  })

  test('it goes on to a colleague with a word, and back only by who has it or gave it', async () => {
    const id = await firm()
    await give([id])
    const task = await taskOf(id)
    const move = (who: TestCaller, owner: string) =>
      who.send(`/api/list-tasks/${task}/move`, { owner, note: '请接手' })
    expect((await move(officer, officer.account)).answer).toMatchObject({ refused: 'TASK_OWNER' })
    expect((await move(officer, colleague.account)).status).toBe(200)
    expect((await move(officer, officer.account)).answer).toMatchObject({ refused: 'TASK_NOT_YOURS' })
    const [row] = (await mine(colleague, `&enterprise=${id}`)).rows
    expect(row?.moves).toMatchObject([{ from: '测试人员', to: '测试人员', note: '请接手' }])
    expect(row).toMatchObject({ isMine: true, isGivenByMe: false })
    expect((await head.get(`/api/list-tasks?whose=given&enterprise=${id}`)).answer).toMatchObject({
      rows: [{ isMine: false, isGivenByMe: true }],
    })
    const withdraw = (who: TestCaller) => who.send(`/api/list-tasks/${task}/withdraw`, {})
    expect((await withdraw(colleague)).answer).toMatchObject({ refused: 'TASK_NOT_YOURS' })
    expect((await withdraw(head)).status).toBe(200)
    expect((await mine(colleague, `&enterprise=${id}&state=open`)).count).toBe(0)
  })

  test('what is past its term is late, first in the list and in the work to do', async () => {
    const [late, later] = [await firm(), await firm()]
    const busy = await it.signIn({ role: 'officer', region: '350582' })
    await give([late], { owner: busy.account, dueOn: today })
    await give([later], { owner: busy.account })
    const { rows } = await mine(busy)
    expect(rows.map(({ enterprise, isLate }) => [enterprise, isLate])).toEqual([
      [late, false],
      [later, false],
    ])
    await it.house.storage.note(
      { person: head.account, scope: { kind: 'region', region: '350500' } },
      ({ sql }) =>
        sql
          .updateTable('list_task')
          .set({ due_on: addDays(today, -1) })
          .where('enterprise_id', '=', late)
          .execute(),
    )
    expect((await mine(busy, '&late=late')).rows).toMatchObject([{ enterprise: late, isLate: true }])
    expect((await mine(busy)).standing).toEqual({ open: 2, late: 1, done: 0, withdrawn: 0 })
    expect((await busy.get('/api/todos')).answer).toMatchObject({
      todos: [
        { id: 'list-task-late', count: 1, urgency: 'overdue' },
        { id: 'list-task-mine', count: 2, urgency: 'open' },
      ],
    })
  })

  test('with a post its firms go to the successor', async () => {
    const id = await firm()
    await give([id])
    const successor = await it.signIn({ role: 'officer', region: '350582' })
    const acting = { person: head.account, scope: { kind: 'region', region: '350500' } } as const
    await it.house.storage.perform(acting, { key: crypto.randomUUID(), kind: 'test', content: id }, (open) =>
      reassignMatters(open, { from: officer.account, to: successor.account, post: officer.post }).then(
        () => null,
      ),
    )
    expect(await taskOf(id, successor)).not.toBe('')
  })

  test('neither another county nor the firm itself sees it', async () => {
    const id = await firm()
    await give([id])
    const elsewhere = await it.signIn({ role: 'officer', region: '350581' })
    expect((await elsewhere.get(`/api/list-tasks?whose=all&enterprise=${id}`)).answer).toMatchObject({
      count: 0,
    })
    const seen = await it.house.storage.read(clerkOf(id), ({ sql }) =>
      sql.selectFrom('list_task').select('id').execute(),
    )
    expect(seen).toEqual([])
  })

  test('a kept filter of lists stands apart from those of the registry', async () => {
    const view = { title: '差一点的鞋企', filter: { ...filter, industry: '195' }, share: 'shared' }
    expect((await officer.send('/api/lists/views', view)).status).toBe(200)
    expect((await colleague.get('/api/lists/views')).answer).toMatchObject({
      views: [{ title: '差一点的鞋企', filter: view.filter, isShared: true, isMine: false }],
    })
    expect((await officer.get('/api/views')).answer).toEqual({ views: [] })
    expect((await head.get('/api/lists/views')).answer).toEqual({ views: [] })
  })
})
