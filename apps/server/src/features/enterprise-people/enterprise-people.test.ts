import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestAnswer, TestHouse } from '../../door/testing/open-house.ts'
import { engines } from '../../storage/testing/databases.ts'
import { changeEnterprise } from '../../storage/enterprises.ts'
import { command, enter, province } from '../../storage/testing/people.ts'
import { addAccount, enterAs } from '../testing/people.ts'
import { openPeopleHouse } from '../testing/people-house.ts'

const PASSWORD = 'Shan-gao-yue-xiao-41'
const refusedAs = ({ answer }: TestAnswer) => (answer as { refused?: string }).refused ?? 'done'

describe.each(engines())('people of an enterprise on $name', (engine) => {
  let it: TestHouse
  let now = new Date('2026-11-21T01:00:00Z')
  beforeAll(async () => void (it = await openPeopleHouse(engine, { now: () => now })))
  afterAll(() => it.close())
  const firm = async () => {
    const { id } = await enter(it.house.storage)
    const given = { region: '350582', enterprise: id, unit: '晋江测试有限公司' }
    const principal = await it.signIn({ ...given, role: 'enterprise-principal' })
    const invite = (loginName = `c-${crypto.randomUUID().slice(0, 8)}`, personName = '王五') =>
      principal.send('/api/enterprise/people', { loginName, personName })
    const people = async () => {
      const { answer } = await principal.get('/api/enterprise/people')
      return (answer as { people: { post: string; loginName: string; role: string }[] }).people
    }
    return { id, principal, invite, people }
  }
  type Invited = { post: string; loginName: string; password: string }

  test('the authorised person invites a clerk, who then acts for the firm', async () => {
    const { id, invite, people } = await firm()
    const { post, loginName, password } = (await invite()).answer as Invited
    const entered = await enterAs(it, { loginName, password })
    const me = (await entered.get('/api/me')).answer
    expect(me).toMatchObject({ me: { post: { id: post, enterprise: id, role: 'enterprise-clerk' } } })
    expect((await people()).map(({ role }) => role)).toEqual(['enterprise-principal', 'enterprise-clerk'])
  })

  test('after a rename people act under the new name, whoever was invited before', async () => {
    const { id, principal, invite } = await firm()
    const { loginName, password } = (await invite()).answer as Invited
    const entered = await enterAs(it, { loginName, password })
    const change = {
      kind: 'renamed',
      happenedOn: '2026-11-20',
      document: '变更登记',
      name: '晋江新名有限公司',
    } as const
    await it.house.storage.perform(province, command('rename'), (open) =>
      changeEnterprise(open, { enterprise: id, change, today: '2026-11-21' }),
    )
    const posts = [(await principal.get('/api/me')).answer, (await entered.get('/api/me')).answer]
    expect(posts).toMatchObject([
      { me: { post: { unit: '晋江新名有限公司' } } },
      { me: { post: { unit: '晋江新名有限公司' } } },
    ])
  })

  test('a clerk of two firms has one account and changes between them', async () => {
    const [first, second] = [await firm(), await firm()]
    const { loginName, password } = (await first.invite()).answer as Invited
    const told = [
      refusedAs(await first.invite(loginName)),
      refusedAs(await second.invite(loginName, '别人')),
      refusedAs(await second.invite((await addAccount(it, { password: PASSWORD })).loginName, '测试人员')),
    ]
    expect(told).toEqual(['CLERK_KNOWN', 'LOGIN_NAME_TAKEN', 'LOGIN_NAME_TAKEN'])
    const again = (await second.invite(loginName)).answer as Invited
    expect(again.password).toBeUndefined()
    const entered = await enterAs(it, { loginName, password })
    await entered.send('/api/me/post', { post: again.post })
    expect((await entered.get('/api/me')).answer).toMatchObject({ me: { post: { enterprise: second.id } } })
  })

  test('a clerk whose access has ended is out within seconds', async () => {
    const { principal, invite, people } = await firm()
    const { post, loginName, password } = (await invite()).answer as Invited
    const clerk = await enterAs(it, { loginName, password })
    expect((await clerk.get('/api/me/sessions')).status).toBe(200)
    await principal.send(`/api/enterprise/people/${post}/end`, {})
    now = new Date(now.getTime() + 3_000)
    expect((await clerk.get('/api/me/sessions')).status).toBe(401)
    expect(await people()).toHaveLength(1)
  })

  test('nobody touches the people of another firm, nor ends the authorised person', async () => {
    const [own, other] = [await firm(), await firm()]
    const { post } = (await other.invite()).answer as Invited
    const clerk = await it.signIn({ role: 'enterprise-clerk', region: '350582', enterprise: own.id })
    const answers = [
      await own.principal.send(`/api/enterprise/people/${post}/end`, {}),
      await own.principal.send(`/api/enterprise/people/${post}/principal`, { afterwards: 'leave' }),
      await own.principal.send(`/api/enterprise/people/${own.principal.post}/end`, {}),
      await clerk.get('/api/enterprise/people'),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 422, 403])
  })

  test('the authorised person hands over to a colleague and becomes a clerk', async () => {
    const { principal, invite } = await firm()
    const { post, loginName } = (await invite()).answer as Invited
    const handed = await principal.send(`/api/enterprise/people/${post}/principal`, { afterwards: 'clerk' })
    expect(handed.status).toBe(200)
    now = new Date(now.getTime() + 3_000)
    expect((await principal.get('/api/enterprise/people')).status).toBe(401)
    const before = await it.signInAgain(principal)
    expect((await before.get('/api/enterprise/people')).status).toBe(403)
    const { answer } = await before.get('/api/me')
    expect(answer).toMatchObject({ me: { posts: [{ role: 'enterprise-clerk' }] } })
    const found = await it.house.storage.read({ person: 'x', scope: { kind: 'sign-in' } }, ({ sql }) =>
      sql
        .selectFrom('post')
        .innerJoin('account', 'account.id', 'post.account_id')
        .select('role')
        .where('login_name', '=', loginName)
        .where('post.state', '=', 'active')
        .execute(),
    )
    expect(found).toEqual([{ role: 'enterprise-principal' }])
  })
})
