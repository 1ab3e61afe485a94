import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestCaller, TestHouse } from '../../door/testing/open-house.ts'
import { recordFacts } from '../../storage/facts.ts'
import { engines } from '../../storage/testing/databases.ts'
import { command, province, todayInChina } from '../../storage/testing/people.ts'
import { grantTitle } from '../../storage/titles.ts'
import { reassignMatters } from '../posts/reassign-matters.ts'
import { changedAt, enterFirmPeople, factsOf, openFirmHouse, save } from './testing/firm-house.ts'

describe.each(engines())('the enterprise space on $name', (engine) => {
  let it: TestHouse
  beforeAll(async () => void (it = await openFirmHouse(engine)))
  afterAll(() => it.close())

  const people = () => enterFirmPeople(it)
  const registered = async (enterprise: string) => {
    const { indicators } = it.house.definitions
    const statements = [
      {
        indicator: 'staff',
        year: 2025,
        value: 80,
        source: 'register',
        sourceName: '社保登记',
        heldOn: '2025-12-31',
      },
    ] as const
    const today = todayInChina()
    await it.house.storage.perform(province, command('record'), (open) =>
      recordFacts(open, { enterprise, statements, indicators, today }),
    )
  }

  test('a clerk prepares, the authorised person confirms, and only then it is a fact', async () => {
    const { principal, clerk } = await people()
    await save(clerk, { key: 'staff@2025', entry: { text: '１２０', value: 120 } })
    expect(await factsOf(principal)).toEqual([])
    const early = await clerk.send('/api/our/declaration/confirm', { seen: await changedAt(clerk) })
    expect(early.status).toBe(403)
    expect((await clerk.send('/api/our/declaration/ready', {})).status).toBe(200)
    const seen = await changedAt(principal)
    expect((await principal.send('/api/our/declaration/confirm', { seen })).answer).toMatchObject({
      recorded: 1,
    })
    expect(await factsOf(principal)).toMatchObject([
      { indicator: 'staff', value: 120, source: 'declaration' },
    ])
    expect((await principal.get('/api/our/declaration')).answer).toEqual({})
  })

  test('what is wrong or empty is kept, and stops the handing in with its field', async () => {
    const { clerk } = await people()
    const saved = await save(
      clerk,
      { key: 'staff@2025', entry: { text: '一百二' } },
      { key: 'revenue@2025', entry: { text: '' } },
    )
    expect(saved).toMatchObject({
      status: 200,
      answer: { declaration: { entries: { 'staff@2025': { text: '一百二' } } } },
    })
    expect(await clerk.send('/api/our/declaration/ready', {})).toMatchObject({
      status: 422,
      answer: { refused: 'DECLARATION_FIELD', field: expect.stringMatching(/@2025$/) },
    })
    expect((await save(clerk, { key: 'rd-share@2025', entry: { text: '5' } })).answer).toMatchObject({
      refused: 'DECLARATION_FIELD',
    })
  })

  test('two colleagues never overwrite each other unseen', async () => {
    const { clerk, principal } = await people()
    await save(clerk, { key: 'staff@2025', entry: { text: '100', value: 100 } })
    const late = await save(
      principal,
      { key: 'staff@2025', entry: { text: '90', value: 90 } },
      { key: 'revenue@2025', entry: { text: '5', value: 500 } },
    )
    expect(late.answer).toMatchObject({
      conflicts: [{ key: 'staff@2025', theirs: '100' }],
      declaration: { entries: { 'staff@2025': { text: '100' }, 'revenue@2025': { text: '5' } } },
    })
    const seen = await save(principal, { key: 'staff@2025', before: '100', entry: { text: '90', value: 90 } })
    expect(seen.answer).toMatchObject({
      conflicts: [],
      declaration: { entries: { 'staff@2025': { text: '90' } } },
    })
  })

  test('what changed after it was seen is not confirmed', async () => {
    const { clerk, principal } = await people()
    await save(clerk, { key: 'staff@2025', entry: { text: '100', value: 100 } })
    const seen = await changedAt(principal)
    await save(clerk, { key: 'staff@2025', before: '100', entry: { text: '900', value: 900 } })
    expect((await principal.send('/api/our/declaration/confirm', { seen })).answer).toMatchObject({
      refused: 'DECLARATION_CHANGED',
    })
    expect(await factsOf(principal)).toEqual([])
  })

  test('an objection has a clock and an owner, and its outcome is a new fact that the firm is told of', async () => {
    const { firm, clerk, principal } = await people()
    await registered(firm.id)
    const [fact] = await factsOf(clerk)
    const raised = await clerk.send('/api/our/corrections', {
      fact: fact?.id,
      wanted: 86,
      reason: '漏计六人',
    })
    expect(raised).toMatchObject({ status: 200, answer: { dueOn: expect.stringMatching(/^\d{4}-/) } })
    expect((await factsOf(clerk))[0]).toMatchObject({ value: 80, state: 'disputed' })
    expect(
      (await clerk.send('/api/our/corrections', { fact: fact?.id, reason: '再提一次' })).answer,
    ).toMatchObject({ refused: 'CORRECTION_OPEN' })
    const { id } = raised.answer as { id: string }
    const [officer, elsewhere] = [
      await it.signIn({ role: 'officer', region: '350582' }),
      await it.signIn({ role: 'officer', region: '350581' }),
    ]
    const settled = { decision: 'accepted', value: 86, answer: '经核对社保清单，更正为 86 人。' }
    expect((await elsewhere.send(`/api/corrections/${id}/settle`, settled)).status).toBe(404)
    expect((await elsewhere.get('/api/corrections')).answer).toEqual({ count: 0, rows: [] })
    expect((await officer.send(`/api/corrections/${id}/take`, {})).status).toBe(200)
    expect((await officer.get('/api/corrections?whose=mine')).answer).toMatchObject({
      count: 1,
      rows: [{ id, said: 80, wanted: 86, owner: officer.account, ownerName: '测试人员' }],
    })
    expect((await officer.send(`/api/corrections/${id}/settle`, settled)).status).toBe(200)
    expect((await officer.send(`/api/corrections/${id}/settle`, settled)).answer).toMatchObject({
      refused: 'CORRECTION_CLOSED',
    })
    expect(await factsOf(principal)).toMatchObject([{ value: 86, state: 'confirmed', source: 'register' }])
    expect((await principal.get('/api/messages')).answer).toMatchObject({
      unread: 1,
      rows: [{ body: settled.answer, isRead: false }],
    })
    expect((await officer.get('/api/messages')).answer).toMatchObject({ count: 0 })
  })

  test('an objection taken back or turned down leaves the value and says so', async () => {
    const { firm, clerk } = await people()
    await registered(firm.id)
    const raise = async () => {
      const [fact] = await factsOf(clerk)
      return (
        (await clerk.send('/api/our/corrections', { fact: fact?.id, reason: '口径不同' })).answer as {
          id: string
        }
      ).id
    }
    expect((await clerk.send(`/api/our/corrections/${await raise()}/withdraw`, {})).status).toBe(200)
    expect((await factsOf(clerk))[0]).toMatchObject({ value: 80, state: 'stated' })
    const officer = await it.signIn({ role: 'officer', region: '350582' })
    await officer.send(`/api/corrections/${await raise()}/settle`, {
      decision: 'rejected',
      answer: '社保口径无误。',
    })
    expect((await factsOf(clerk))[0]).toMatchObject({ value: 80, state: 'confirmed' })
    const { rows } = (await clerk.get('/api/our/corrections')).answer as { rows: { state: string }[] }
    expect(rows.map(({ state }) => state)).toEqual(['rejected', 'withdrawn'])
  })

  test('an open objection in hand goes to the successor, one that is settled stays', async () => {
    const { firm, clerk } = await people()
    await registered(firm.id)
    const [fact] = await factsOf(clerk)
    const raised = await clerk.send('/api/our/corrections', { fact: fact?.id, reason: '口径不同' })
    const { id } = raised.answer as { id: string }
    const [before, after] = [
      await it.signIn({ role: 'officer', region: '350582' }),
      await it.signIn({ role: 'officer', region: '350582' }),
    ]
    await before.send(`/api/corrections/${id}/take`, {})
    const acting = { person: before.account, scope: { kind: 'region', region: '350582' } } as const
    const hand = (from: TestCaller, to: TestCaller) =>
      it.house.storage.perform(acting, command('hand over'), async (open) => {
        await reassignMatters(open, { from: from.account, to: to.account, post: before.post })
        return null
      })
    const mine = async (who: TestCaller) =>
      ((await who.get('/api/corrections?whose=mine')).answer as { count: number }).count
    await hand(before, after)
    expect([await mine(before), await mine(after)]).toEqual([0, 1])
    await after.send(`/api/corrections/${id}/settle`, { decision: 'rejected', answer: '口径无误。' })
    await hand(after, before)
    expect([await mine(before), await mine(after)]).toEqual([0, 1])
  })

  test('a telephone number is masked, shown for a purpose, and the firm sees who read it', async () => {
    const { firm, principal, clerk } = await people()
    const given = { personName: '欧阳示例', duty: '财务负责人', phone: '13812341234', email: 'cw@example.cn' }
    const { id } = (await principal.send('/api/our/contacts', given)).answer as { id: string }
    expect((await clerk.get('/api/our/contacts')).status).toBe(403)
    const officer = await it.signIn({ role: 'officer', region: '350582' })
    const reviewer = await it.signIn({ role: 'reviewer', region: '350582' })
    const masked = {
      contacts: [
        { id, personName: '欧***', duty: '财务负责人', phone: '138****1234', email: 'c***@example.cn' },
      ],
    }
    expect((await reviewer.get(`/api/enterprises/${firm.id}/contacts`)).answer).toEqual(masked)
    const purpose = '电话核实社保人数'
    expect((await reviewer.send(`/api/contacts/${id}/show`, { purpose })).status).toBe(403)
    expect((await officer.send(`/api/contacts/${id}/show`, { purpose: '' })).status).toBe(400)
    expect((await officer.send(`/api/contacts/${id}/show`, { purpose })).answer).toEqual({
      id,
      ...given,
      leftToday: 29,
    })
    const elsewhere = await it.signIn({ role: 'officer', region: '350581' })
    expect((await elsewhere.send(`/api/contacts/${id}/show`, { purpose })).status).toBe(404)
    expect((await principal.get('/api/our/contacts')).answer).toMatchObject({
      reads: [{ contact: id, purpose, reader: '测试单位' }],
    })
  })

  test('thirty in a day may be seen in clear, not one more', async () => {
    const { principal } = await people()
    const { id } = (await principal.send('/api/our/contacts', { personName: '示例', duty: '联系人' }))
      .answer as { id: string }
    const officer = await it.signIn({ role: 'officer', region: '350582' })
    const asked = Array.from({ length: 32 }, () =>
      officer.send(`/api/contacts/${id}/show`, { purpose: '批量核实' }),
    )
    const statuses = (await Promise.all(asked)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(30)
    expect(statuses.filter((status) => status === 422)).toHaveLength(2)
  })

  test('the calendar has what ends, as a page and as a file', async () => {
    const { firm, clerk } = await people()
    const grant = {
      enterprise: firm.id,
      kind: 'specialised-sme',
      issuer: '厅',
      grantedOn: '2024-01-01',
      validFrom: '2024-01-01',
      validTo: '2099-12-31',
      document: '公布文件',
    }
    await it.house.storage.perform(province, command('grant'), (open) => grantTitle(open, grant))
    const { duties } = (await clerk.get('/api/our/calendar')).answer as { duties: { id: string }[] }
    expect(duties.map(({ id }) => id)).toContain('end-specialised-sme-2099-12-31')
    const file = (await clerk.get('/api/our/calendar.ics')).raw.toString()
    expect(file).toMatch(/BEGIN:VEVENT[^]*DTSTART;VALUE=DATE:20991231[^]*TRIGGER:-P30D/)
  })

  test('nobody reaches the space of another firm', async () => {
    const { principal } = await people()
    const other = await people()
    const { id } = (await other.principal.send('/api/our/contacts', { personName: '示例', duty: '联系人' }))
      .answer as { id: string }
    expect([
      (await principal.send(`/api/our/contacts/${id}/end`, {})).status,
      (await principal.send(`/api/our/contacts/${id}`, { personName: '改', duty: '改' })).status,
      (await principal.get(`/api/enterprises/${other.firm.id}/contacts`)).status,
    ]).toEqual([404, 404, 403])
    await registered(other.firm.id)
    const [fact] = await factsOf(other.clerk)
    expect((await principal.send('/api/our/corrections', { fact: fact?.id, reason: '别家的' })).status).toBe(
      404,
    )
  })
})
