import type { Account } from '@yinyu/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestAnswer, TestCaller, TestHouse } from '../../door/testing/open-house.ts'
import { engines } from '../../storage/testing/databases.ts'
import { readAuditOf } from '../testing/audit-of.ts'
import { addAccount, enterAs } from '../testing/people.ts'
import { openPeopleHouse } from '../testing/people-house.ts'

const PASSWORD = 'Shan-gao-yue-xiao-41'
const refusedAs = ({ answer }: TestAnswer) => (answer as { refused?: string }).refused ?? 'done'
let names = 0
const newName = () => `new.${++names}.${crypto.randomUUID().slice(0, 8)}`

describe.each(engines())('accounts on $name', (engine) => {
  let it: TestHouse
  let admin: TestCaller
  beforeAll(async () => {
    it = await openPeopleHouse(engine)
    admin = await it.signIn({ role: 'system-administrator', region: '350582' })
  })
  afterAll(() => it.close())
  const create = (more: { loginName?: string; region?: string } = {}, key?: string) => {
    const { loginName = newName(), region = '350582' } = more
    return admin.send('/api/accounts', { loginName, personName: '张三', region }, key)
  }
  const search = async (caller: TestCaller, text: string) => {
    const { answer } = await caller.get(`/api/accounts?search=${encodeURIComponent(text)}`)
    return (answer as { accounts: Account[] }).accounts
  }

  test('a new account gets a first password once, and has to change it', async () => {
    const key = crypto.randomUUID()
    const loginName = newName()
    const { answer } = await create({ loginName }, key)
    const { id, password } = answer as { id: string; password: string }
    expect(refusedAs(await create({ loginName }, key))).toBe('SHOWN_ONCE')
    const entered = await enterAs(it, { loginName, password })
    expect(entered.answer).toEqual({ next: 'change-password' })
    const [found] = await search(admin, loginName)
    const { lastUse, ...rest } = found ?? {}
    expect(lastUse).toBeDefined()
    expect(rest).toEqual({
      id,
      loginName,
      personName: '张三',
      region: '350582',
      state: 'active',
      mustChangePassword: true,
      hasAuthenticator: false,
      isLinked: false,
      posts: [],
    })
  })

  test('only in the own region, under a free name that is spelled plainly', async () => {
    const { loginName } = await addAccount(it, { password: PASSWORD, region: '350200' })
    const told = [
      refusedAs(await create({ region: '350581' })),
      refusedAs(await create({ region: '350500' })),
      refusedAs(await create({ loginName })),
      refusedAs(await create({ loginName: '张三' })),
    ]
    expect(told).toEqual(['ACCOUNT_REGION', 'ACCOUNT_REGION', 'LOGIN_NAME_TAKEN', 'BAD_REQUEST'])
  })

  test('administrators find the accounts of their region and no others', async () => {
    const [here, above] = [
      await addAccount(it, { password: PASSWORD, region: '350582' }),
      await addAccount(it, { password: PASSWORD, region: '350500' }),
    ]
    const city = await it.signIn({ role: 'security-administrator', region: '350500' })
    const seen = async (caller: TestCaller) =>
      (await Promise.all([here, above].map(({ loginName }) => search(caller, loginName)))).map(
        (found) => found.length,
      )
    expect([await seen(admin), await seen(city)]).toEqual([
      [1, 0],
      [1, 1],
    ])
    expect(await search(admin, '%')).toEqual([])
    const answers = [
      await admin.send(`/api/accounts/${above.account}/state`, { state: 'disabled' }),
      await admin.send(`/api/accounts/${above.account}/password`, { authenticator: 'keep' }),
      await admin.send(`/api/accounts/${above.account}/unlock`, {}),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
  })

  test('a disabled account cannot sign in until it is enabled', async () => {
    const { account, loginName } = await addAccount(it, { password: PASSWORD })
    const set = (state: string) => admin.send(`/api/accounts/${account}/state`, { state })
    const enter = async () => (await enterAs(it, { loginName, password: PASSWORD })).status
    const told = [refusedAs(await set('disabled')), await enter(), refusedAs(await set('disabled'))]
    expect([...told, refusedAs(await set('active')), await enter()]).toEqual([
      'done',
      422,
      'ACCOUNT_STATE',
      'done',
      200,
    ])
    const own = await admin.send(`/api/accounts/${admin.account}/state`, { state: 'disabled' })
    expect(refusedAs(own)).toBe('ACCOUNT_OWN')
  })

  test('a lock is lifted, and a lost password replaced; both end in the audit without a value', async () => {
    const { account, loginName } = await addAccount(it, { password: PASSWORD })
    for (let i = 0; i < 5; i++) await enterAs(it, { loginName, password: 'wrong' })
    expect((await search(admin, loginName))[0]?.lockedUntil).toBeDefined()
    await admin.send(`/api/accounts/${account}/unlock`, {})
    const entered = await enterAs(it, { loginName, password: PASSWORD })
    expect(entered.status).toBe(200)
    const reset = await admin.send(`/api/accounts/${account}/password`, { authenticator: 'keep' })
    const { password } = reset.answer as { password: string }
    const answers = [
      await enterAs(it, { loginName, password: PASSWORD }),
      await enterAs(it, { loginName, password }),
    ]
    expect(answers.map(refusedAs)).toEqual(['SIGN_IN_REFUSED', 'done'])
    const events = await readAuditOf(it, account)
    expect(events.map(({ kind }) => kind)).toContain('password-reset')
    expect(JSON.stringify(events)).not.toContain(loginName)
  })

  test('no administrator takes over another one, nor somebody who also works above', async () => {
    const security = await it.signIn({ role: 'security-administrator', region: '350582' })
    // The account is of this county, one of its posts is of the province.
    const above = await addAccount(it, { password: PASSWORD, region: '350582' })
    await it.house.storage.note({ person: 'test', scope: { kind: 'sign-in' } }, async ({ sql }) => {
      const province = { role: 'officer', unit: '省', region: '350000', state: 'active' }
      const post = { ...province, account_id: above.account, valid_from: '2000-01-01' }
      await sql.insertInto('post').values(post).execute()
    })
    const answers = [
      await admin.send(`/api/accounts/${security.account}/password`, { authenticator: 'keep' }),
      await admin.send(`/api/accounts/${security.account}/state`, { state: 'disabled' }),
      await admin.send(`/api/accounts/${above.account}/password`, { authenticator: 'keep' }),
    ]
    expect(answers.map(refusedAs)).toEqual(['ADMINISTRATOR_APART', 'LAST_ADMINISTRATOR', 'ACCOUNT_ELSEWHERE'])
  })

  test('units are listed and made in the own region', async () => {
    const name = `单位${crypto.randomUUID()}`
    const answers = [
      await admin.send('/api/units', { name, region: '350582' }),
      await admin.send('/api/units', { name, region: '350582' }),
      await admin.send('/api/units', { name, region: '350500' }),
    ]
    expect(answers.map(refusedAs)).toEqual(['done', 'UNIT_KNOWN', 'ACCOUNT_REGION'])
    const { answer } = await admin.get('/api/units')
    const { units } = answer as { units: { region: string; name: string }[] }
    expect(units.find((unit) => unit.name === name)).toMatchObject({ region: '350582' })
  })
})
