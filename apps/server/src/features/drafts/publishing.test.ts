import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { withClient } from '../../storage/storage.ts'
import { engines } from '../../storage/testing/databases.ts'
import { readAuditOf } from '../testing/audit-of.ts'
import { openPublished } from './published.ts'
import { content, openDraftDesk, refusedAs, JINJIANG, type DraftDesk } from './testing/draft-desk.ts'

describe.each(engines())('policies that are approved and published, on $name', (engine) => {
  let desk: DraftDesk
  beforeAll(async () => void (desk = await openDraftDesk(engine)))
  beforeEach(() => desk.begins('2026-11-22'))
  afterAll(() => desk.it.close())

  test('is approved by another person only, for exactly what was read, and is published from its day', async () => {
    const id = await desk.submitted('2026-11-25')
    const { policy } = await desk.read(id)
    const both = await desk.it.signInAgain(desk.officer())
    expect(refusedAs(await desk.approve(id, both))).toBe('NOT_ALLOWED')
    const other = { decision: 'approved', hash: 'b'.repeat(64) }
    expect(refusedAs(await desk.reviewer().send(`/api/drafts/${id}/decide`, other))).toBe('DRAFT_CONFLICT')
    expect((await desk.approve(id)).answer).toEqual({ done: true })
    const holds = () => desk.it.house.definitions.policies.some((one) => one.id === policy)
    expect(holds()).toBe(false)
    await desk.begins('2026-11-25')
    expect(holds()).toBe(true)
    expect((await desk.published()).map((one) => one.id)).toContain(policy)
    expect((await readAuditOf(desk.it, id)).map(({ kind }) => kind)).toEqual([
      'draft-begun',
      'draft-saved',
      'draft-cases-marked',
      'draft-submitted',
      'policy-published',
    ])
  })

  test('a reviewer who wrote part of it, in whatever post, does not approve it', async () => {
    const id = await desk.begin()
    await desk.save(id, 1)
    const writer = await desk.it.signIn({ role: 'officer', region: JINJIANG })
    await desk.save(id, 2, { ...content, summary: '研发费用达到一百万元的，补助一成。' }, writer)
    await desk.markAll(id)
    await desk.officer().send(`/api/drafts/${id}/submit`, { version: 3, publishFrom: '2026-12-01' })
    await withClient(desk.it.db.admin, (client) =>
      client.query(`update yinyu.post set role = 'reviewer' where id = $1`, [writer.post]),
    )
    expect(refusedAs(await desk.approve(id, await desk.it.signInAgain(writer)))).toBe('DRAFT_OWN')
  })

  test('rejected it goes back with the reason and can be submitted again', async () => {
    const id = await desk.submitted()
    const { hash } = await desk.read(id)
    const answer = await desk.reviewer().send(`/api/drafts/${id}/decide`, {
      decision: 'rejected',
      hash,
      reason: '缺少依据',
    })
    expect(answer.answer).toEqual({ done: true })
    const back = await desk.read(id)
    expect([back.state, back.reviews[0]?.decision, back.reviews[0]?.reason]).toEqual([
      'writing',
      'rejected',
      '缺少依据',
    ])
    const again = await desk
      .officer()
      .send(`/api/drafts/${id}/submit`, { version: 2, publishFrom: '2026-12-01' })
    expect(again.answer).toEqual({ done: true })
  })

  test('a new version of a policy takes its place from its day on, and the old one holds until then', async () => {
    const id = await desk.begin({ from: 'policy', policy: 'P35' })
    const first = await desk.read(id)
    expect(first.checked.faults).toEqual([])
    await desk.save(id, 1, { ...first.content, title: '新版', statusBecause: '修订' })
    await desk.markAll(id)
    await desk.officer().send(`/api/drafts/${id}/submit`, { version: 2, publishFrom: '2026-12-01' })
    expect((await desk.approve(id)).answer).toEqual({ done: true })
    const titleOfP35 = () =>
      desk.it.house.definitions.policies.filter((one) => one.id === 'P35').map((one) => one.title)
    expect(titleOfP35()).toEqual(['晋江市新增规上和战新企业奖励'])
    await desk.begins('2026-12-01')
    expect(titleOfP35()).toEqual(['新版'])
  })

  test('withdrawn it ends on its last day and stays on record', async () => {
    const id = await desk.submitted()
    const { policy } = await desk.read(id)
    await desk.approve(id)
    const withdraw = (lastDay: string) =>
      desk.reviewer().send(`/api/drafts/${id}/withdraw`, { lastDay, because: '上级文件已经废止' })
    expect(refusedAs(await withdraw('2026-11-21'))).toBe('DRAFT_DAY')
    expect((await withdraw('2026-11-30')).answer).toEqual({ done: true })
    await desk.begins('2026-12-05')
    expect((await desk.published()).find((one) => one.id === policy)?.to).toBe('2026-11-30')
    expect((await desk.read(id)).publication).toMatchObject({ lastDay: '2026-11-30' })
  })

  test('a new version withdrawn, the older one holds again from the next day, and both stay on record', async () => {
    const old = await desk.submitted('2026-11-22')
    await desk.approve(old)
    const { policy } = await desk.read(old)
    const id = await desk.begin({ from: 'policy', policy })
    await desk.save(id, 1, { ...(await desk.read(id)).content, title: '新版', statusBecause: '修订' })
    await desk.markAll(id)
    await desk.officer().send(`/api/drafts/${id}/submit`, { version: 2, publishFrom: '2026-11-23' })
    await desk.approve(id)
    const { published } = desk.it.house
    const titleOn = (day: string) =>
      published.definitionsOn(day).policies.find((one) => one.id === policy)?.title
    expect((await desk.read(id)).publication).toMatchObject({ older: 'yes' })
    expect(['2026-11-22', '2026-11-23', '2026-12-01'].map(titleOn)).toEqual(['研发补助', '新版', '新版'])
    const body = { lastDay: '2026-11-30', because: '新版有误，先按原来的办' }
    expect((await desk.reviewer().send(`/api/drafts/${id}/withdraw`, body)).answer).toEqual({ done: true })
    expect(['2026-11-30', '2026-12-01'].map(titleOn)).toEqual(['新版', '研发补助'])
    await desk.begins('2026-12-05')
    const told = (await desk.published()).find((one) => one.id === policy)
    expect(told).toMatchObject({ title: '研发补助' })
    expect((await desk.read(old)).publication).toMatchObject({ fromDay: '2026-11-22' })
    expect((await desk.read(id)).publication).toMatchObject({ lastDay: '2026-11-30', older: 'yes' })
    const audited = await withClient(desk.it.db.admin, (client) =>
      client.query<{ detail: object }>(
        `select detail from yinyu.audit_event where kind = 'policy-withdrawn' and object_id = $1`,
        [id],
      ),
    )
    expect(audited.rows.map(({ detail }) => detail)).toEqual([
      { policy, lastDay: '2026-11-30', again: 'published' },
    ])
  })

  test('withdrawn before its first day it never holds', async () => {
    const id = await desk.submitted('2026-12-10')
    const { policy } = await desk.read(id)
    await desk.approve(id)
    const body = { lastDay: '2026-11-22', because: '取消发布' }
    expect((await desk.reviewer().send(`/api/drafts/${id}/withdraw`, body)).answer).toEqual({ done: true })
    await desk.begins('2026-12-20')
    expect((await desk.published()).map((one) => one.id)).not.toContain(policy)
  })

  test('another house on the same records learns of what was published', async () => {
    const id = await desk.submitted()
    await desk.approve(id)
    const { policy } = await desk.read(id)
    const elsewhere = openPublished(
      desk.it.house.storage,
      { ...desk.it.house.definitions, policies: [] },
      desk.now,
    )
    expect(elsewhere.definitions.policies).toEqual([])
    await elsewhere.refresh()
    expect(elsewhere.definitions.policies.map((one) => one.id)).toContain(policy)
  })

  test('the database itself lets nobody publish what they wrote or what was not approved', async () => {
    const id = await desk.submitted()
    const { policy, hash, reviews } = await desk.read(id)
    const row = {
      draft_id: id,
      review_id: reviews[0]?.id ?? '',
      region: JINJIANG,
      policy_id: policy,
      content: '{}',
      hash,
      from_day: '2026-11-22',
    }
    const publish = (person: string) =>
      desk.it.house.storage.note({ person, scope: { kind: 'region', region: JINJIANG } }, ({ sql }) =>
        sql.insertInto('published_policy').values(row).execute(),
      )
    await expect(publish(desk.reviewer().account)).rejects.toThrow('row-level security')
    await expect(publish(desk.officer().account)).rejects.toThrow('row-level security')
  })
})
