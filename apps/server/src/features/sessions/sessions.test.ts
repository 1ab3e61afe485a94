import { sessionRoutes } from '@yinyu/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type TestCaller, type TestHouse } from '../../door/testing/open-house.ts'
import { entrance } from '../../door/recognise.ts'
import { engines } from '../../storage/testing/databases.ts'
import { enter } from '../../storage/testing/people.ts'
import { readAuditOf } from '../testing/audit-of.ts'
import { describeAgent } from './agent-words.ts'
import { sessionHandlers } from './handlers.ts'

const MINUTE_S = 60

describe.each(engines())('sessions on $name', (engine) => {
  let it: TestHouse
  let now = new Date('2026-11-21T01:00:00Z')
  const later = (seconds: number) => (now = new Date(now.getTime() + seconds * 1_000))
  const given = { routes: sessionRoutes, handlers: sessionHandlers, now: () => now }
  beforeAll(async () => void (it = await openHouse(engine, given)))
  afterAll(() => it.close())
  const listed = async (caller: TestCaller) => {
    const { answer } = await caller.get('/api/me/sessions')
    return (answer as { sessions: { id: string; isThisOne: boolean }[] }).sessions
  }
  const isIn = async (caller: TestCaller) => (await caller.get('/api/me/sessions')).status === 200
  const clerk = async () => {
    const { id } = await enter(it.house.storage)
    return it.signIn({ role: 'enterprise-clerk', enterprise: id, region: '350582' })
  }

  test('one sees the own sessions, and ends one', async () => {
    const [first, stranger] = [await it.signIn({ role: 'officer' }), await it.signIn({ role: 'officer' })]
    const second = await it.signInAgain(first)
    const [mine] = await listed(second).then((all) => all.filter(({ isThisOne }) => isThisOne))
    const other = (await listed(second)).find(({ isThisOne }) => !isThisOne)
    expect(other).toMatchObject({ address: '127.0.0.1', agent: '未知的设备', strength: 'password' })
    const answers = [
      await stranger.send(`/api/me/sessions/${mine?.id}/end`, {}),
      await second.send(`/api/me/sessions/${other?.id}/end`, {}),
      await second.send(`/api/me/sessions/${other?.id}/end`, {}),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 200, 404])
    later(3)
    expect([await isIn(first), await isIn(second)]).toEqual([false, true])
    expect((await readAuditOf(it, other?.id ?? '')).map(({ kind }) => kind)).toEqual(['session-ended'])
  })

  test('signing out everywhere ends them all', async () => {
    const first = await it.signIn({ role: 'officer' })
    const second = await it.signInAgain(first)
    await second.send('/api/sign-out', { where: 'everywhere' })
    later(3)
    expect([await isIn(first), await isIn(second)]).toEqual([false, false])
  })

  test('an unused session is over: officers after half an hour, people of firms after one', async () => {
    const [officer, ofFirm] = [await it.signIn({ role: 'officer' }), await clerk()]
    later(30 * MINUTE_S)
    const idle = await it.signIn({ role: 'officer' })
    expect([await isIn(officer), await isIn(ofFirm)]).toEqual([true, true])
    later(30 * MINUTE_S + 1)
    expect([await isIn(idle), await isIn(ofFirm)]).toEqual([false, true])
    later(60 * MINUTE_S + 1)
    expect(await isIn(ofFirm)).toBe(false)
  })

  test('no session lasts longer than twelve hours, however busy', async () => {
    const officer = await it.signIn({ role: 'officer' })
    for (let i = 0; i < 36; i++) {
      later(20 * MINUTE_S)
      expect(await isIn(officer)).toBe(true)
    }
    later(1)
    later(3)
    expect(await isIn(officer)).toBe(false)
  })

  test('an ended post and a disabled account are out within seconds, and stay out when opened again', async () => {
    const [posted, disabled] = [await it.signIn({ role: 'officer' }), await it.signIn({ role: 'officer' })]
    expect([await isIn(posted), await isIn(disabled)]).toEqual([true, true])
    const change = (state: 'active' | 'disabled') =>
      it.house.storage.note(entrance, async ({ sql }) => {
        await sql.updateTable('account').set({ state }).where('id', '=', disabled.account).execute()
      })
    await it.house.storage.note(entrance, async ({ sql }) => {
      await sql.updateTable('post').set({ state: 'ended' }).where('id', '=', posted.post).execute()
    })
    await change('disabled')
    await change('active')
    later(3)
    expect([await isIn(posted), await isIn(disabled)]).toEqual([false, false])
  })
})

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0.0.0 Safari/537.36',
    'Chrome 浏览器，Windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0.0.0 Safari/537.36 Edg/120.0',
    'Edge 浏览器，Windows',
  ],
  ['Mozilla/5.0 (X11; Linux aarch64; rv:120.0) Gecko/20100101 Firefox/120.0', '火狐浏览器，Linux'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) MicroMessenger/8.0', '微信，iOS'],
  ['curl/8.5.0', '程序'],
  ['', '未知的设备'],
])('%s is told as %s', (agent, words) => {
  expect(describeAgent(agent)).toBe(words)
})
