import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestHouse } from '../../door/testing/open-house.ts'
import { entrance } from '../../door/recognise.ts'
import { withClient } from '../../storage/storage.ts'
import { engines } from '../../storage/testing/databases.ts'
import { enter } from '../../storage/testing/people.ts'
import { findPasswordFault } from '../sign-in/password-profile.ts'
import { enterAs } from '../testing/people.ts'
import { openPeopleHouse } from '../testing/people-house.ts'
import { newFirstPassword } from './first-password.ts'
import { ensureAdministrators } from './first-start.ts'
import { giveNewPassword } from './new-password.ts'
import { createSampleAccounts } from './sample-accounts.ts'
import { SAMPLE_PASSWORD, samplePeople } from './sample-people.ts'

describe.each(engines())('the first accounts on $name', (engine) => {
  let it: TestHouse
  const now = new Date('2026-11-21T01:00:00Z')
  beforeEach(async () => void (it = await openPeopleHouse(engine, { now: () => now })))
  afterEach(() => it.close())
  const countAccounts = () =>
    it.house.storage.read(entrance, ({ sql }) => sql.selectFrom('account').select('id').execute())

  test('three administrators are made once, with passwords that open nothing before they are changed', async () => {
    const { storage } = it.house
    const [one, other] = await Promise.all([
      ensureAdministrators(storage, { now }),
      ensureAdministrators(storage, { now }),
    ])
    const made = [...one, ...other]
    expect(made.map(({ loginName }) => loginName)).toEqual(['admin-system', 'admin-security', 'admin-audit'])
    expect(await ensureAdministrators(storage, { now })).toEqual([])
    expect(await countAccounts()).toHaveLength(3)
    for (const { loginName, password } of made) {
      const entered = await enterAs(it, { loginName, password })
      expect(entered.answer).toEqual({ next: 'change-password' })
      expect((await entered.get('/api/accounts')).status).toBe(403)
    }
  })

  test('no password of the first start is left in the records', async () => {
    const made = await ensureAdministrators(it.house.storage, { now })
    const { rows } = await withClient(it.db.admin, (client) =>
      client.query<{ all: string }>(
        `select (select string_agg(c::text, '') from yinyu.command c)
          || (select string_agg(a::text, '') from yinyu.audit_event a) as all`,
      ),
    )
    for (const { password } of made) expect(rows[0]?.all).not.toContain(password)
  })

  test('an administrator who has lost the password is given a new one on the server', async () => {
    const { storage } = it.house
    const [made] = await ensureAdministrators(storage, { now })
    const loginName = made?.loginName ?? ''
    const password = (await giveNewPassword(storage, { loginName, now })) ?? ''
    const entered = await enterAs(it, { loginName, password })
    expect(entered.answer).toEqual({ next: 'change-password' })
    expect(await giveNewPassword(storage, { loginName: 'nobody', now })).toBeUndefined()
  })

  test('the sample has one account for each role, shown with its password and usable', async () => {
    const [first, second] = [await enter(it.house.storage), await enter(it.house.storage)]
    const order = { now, firms: [first, second] as const }
    await createSampleAccounts(it.house.storage, order)
    await createSampleAccounts(it.house.storage, order)
    expect(await countAccounts()).toHaveLength(samplePeople.length)
    const { answer } = await it.stranger.get('/api/entrance')
    const { isSample, sampleAccounts } = answer as {
      isSample: boolean
      sampleAccounts: { loginName: string }[]
    }
    expect([isSample, sampleAccounts.length]).toEqual([true, samplePeople.length])
    const entered = await enterAs(it, { loginName: 'shili-jingban', password: SAMPLE_PASSWORD })
    expect(entered.answer).toEqual({ next: 'go-on' })
    const me = (await entered.get('/api/me')).answer as { me: { posts: { enterprise: string }[] } }
    expect(me.me.posts.map(({ enterprise }) => enterprise).toSorted()).toEqual(
      [first.id, second.id].toSorted(),
    )
  })

  test('without the mark of a sample the known password opens nothing and is not shown', async () => {
    const [first, second] = [await enter(it.house.storage), await enter(it.house.storage)]
    await createSampleAccounts(it.house.storage, { now, firms: [first, second] })
    await withClient(it.db.admin, (client) => client.query(`delete from yinyu.setting where name = 'sample'`))
    const { answer } = await it.stranger.get('/api/entrance')
    expect(answer).toMatchObject({ isSample: false, sampleAccounts: [] })
    const { status } = await enterAs(it, { loginName: 'shili-sheng', password: SAMPLE_PASSWORD })
    expect(status).toBe(422)
  })
})

describe('passwords that we make', () => {
  test('stand before every profile', () => {
    const given = Array.from({ length: 200 }, newFirstPassword)
    const faults = [SAMPLE_PASSWORD, ...given].flatMap((password) =>
      (['mlps3', 'modern'] as const).map((profile) =>
        findPasswordFault(profile, { password, kind: 'officer', context: ['shili-sheng'] }),
      ),
    )
    expect(faults.filter((fault) => fault !== undefined)).toEqual([])
    expect(new Set(given).size).toBe(200)
  })
})
