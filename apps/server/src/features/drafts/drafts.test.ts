import { readPolicyFile } from '@yinyu/catalogue'
import type { CheckedDraft, Draft } from '@yinyu/contract'
import { policySchema } from '@yinyu/rules'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { boardOf, deskOf } from '../../bulk/testing/board-of.ts'
import { openHouse, type TestCaller, type TestHouse } from '../../door/testing/open-house.ts'
import { withClient } from '../../storage/storage.ts'
import { engines } from '../../storage/testing/databases.ts'
import { readAuditOf } from '../testing/audit-of.ts'

const JINJIANG = '350582'
let now = new Date('2026-11-22T02:00:00Z')

/** A small policy that only wants the judgement of its cases. */
const content = {
  title: '研发补助',
  level: '县',
  region: { in: [JINJIANG], named: '晋江市' },
  benefitKind: '补助',
  status: 'in-force',
  statusBecause: '本单位编写',
  document: { title: '研发补助办法', tag: 'O', sources: ['https://example.gov.cn/1'] },
  summary: '研发费用一百万元以上，补助一成。',
  automatic: 'no',
  who: [{ kind: 'at-least', indicator: 'rd-expense', value: '100万元', clause: '第二条', tag: 'O' }],
  gives: { kind: 'share', of: 'rd-expense', share: '10%', cap: '300万元' },
}

/** Firms on the line, above the cap, short of it, of which the figure is not known, and elsewhere. */
const firms = [
  ['on', '350582', 100_000_000],
  ['far above', '350582', 10_000_000_000],
  ['short', '350582', 99_999_999],
  ['not known', '350582', undefined],
  ['elsewhere', '350581', 100_000_000],
].map(([id, region, research]) => ({
  id: String(id),
  facts: new Map([
    ['region', { value: String(region) }],
    ...(research === undefined ? [] : [['rd-expense@2025', { value: Number(research) }] as const]),
  ]),
}))

describe.each(engines())('policies that officers write, on $name', (engine) => {
  let it: TestHouse
  let officer: TestCaller
  let reviewer: TestCaller
  beforeAll(async () => {
    it = await openHouse(engine, {
      now: () => now,
      boards: (_, definitions) => deskOf(boardOf(definitions, '2026-11-22', firms)),
    })
  })
  /** People sign in anew, since no session lasts for days. */
  const begins = async (day: string) => {
    now = new Date(`${day}T02:00:00Z`)
    officer = await it.signIn({ role: 'officer', region: JINJIANG })
    reviewer = await it.signIn({ role: 'reviewer', region: '350500' })
  }
  beforeEach(() => begins('2026-11-22'))
  afterAll(() => it.close())

  const begin = async (body: object = { from: 'empty', title: '研发补助' }) =>
    ((await officer.send('/api/drafts', body)).answer as { id: string }).id
  const read = async (id: string, by = officer) => (await by.get(`/api/drafts/${id}`)).answer as Draft
  const save = (id: string, version: number, given: object = content, by = officer) =>
    by.send(`/api/drafts/${id}/save`, { version, content: given })
  const markAll = async (id: string, judgement = 'right') => {
    const fingerprints = (await read(id)).checked.cases.map((one) => one.fingerprint)
    return officer.send(`/api/drafts/${id}/marks`, { fingerprints, judgement })
  }
  const refusedAs = ({ answer }: { answer: unknown }) => (answer as { refused?: string }).refused
  /** A draft that waits for its reviewer. */
  const submitted = async (publishFrom = '2026-11-22', given: object = content) => {
    const id = await begin()
    await save(id, 1, given)
    await markAll(id)
    const sent = await officer.send(`/api/drafts/${id}/submit`, { version: 2, publishFrom })
    expect(sent.answer).toEqual({ done: true })
    return id
  }
  const approve = async (id: string, by = reviewer) => {
    const { hash } = await read(id)
    return by.send(`/api/drafts/${id}/decide`, { decision: 'approved', hash })
  }
  const published = async () =>
    ((await it.stranger.get('/api/published-policies')).answer as { policies: { id: string; to?: string }[] })
      .policies

  test('an empty draft says at each field what is wanting', async () => {
    const draft = await read(await begin())
    expect(draft).toMatchObject({ state: 'writing', version: 1, region: JINJIANG, mine: 'yes', reviews: [] })
    expect(draft.checked.faults.map(({ key }) => key)).toEqual([
      'benefitKind',
      'document.title',
      'document.sources',
      'who',
      'summary',
    ])
    expect(draft.checked.wanting).toEqual(['还有 5 处要改正'])
  })

  test('numbers are given once, also to those who ask at the same time', async () => {
    const ids = await Promise.all([begin(), begin(), begin()])
    const drafts = await Promise.all(ids.map((id) => read(id)))
    expect(new Set(drafts.map(({ policy }) => policy)).size).toBe(3)
  })

  test('each save is a version that can be read again, and a half written one is kept', async () => {
    const id = await begin()
    expect((await save(id, 1, { who: 'not yet' })).answer).toMatchObject({ version: 2 })
    expect((await save(id, 2)).answer).toMatchObject({ version: 3 })
    expect((await read(id)).content).toEqual({ ...content, id: (await read(id)).policy })
    expect((await officer.get(`/api/drafts/${id}/versions/2`)).answer).toMatchObject({
      content: { who: 'not yet' },
    })
    expect((await officer.get(`/api/drafts/${id}/versions`)).answer).toMatchObject({
      versions: [{ version: 3 }, { version: 2 }, { version: 1 }],
    })
  })

  test('what a colleague saved meanwhile is not overwritten; the same text twice is no conflict', async () => {
    const id = await begin()
    const colleague = await it.signIn({ role: 'officer', region: JINJIANG })
    await save(id, 1, { ...content, title: '同事的' }, colleague)
    expect(refusedAs(await save(id, 1))).toBe('DRAFT_CONFLICT')
    expect((await read(id)).title).toBe('同事的')
    expect((await save(id, 1, { ...content, title: '同事的' })).answer).toMatchObject({ version: 2 })
  })

  test('its cases are made up at each line, and a mark ends with what it was about', async () => {
    const id = await begin()
    await save(id, 1)
    const { checked } = await read(id)
    expect(
      checked.cases.map(({ about, stand, verdict, leastFen }) => [about, stand, verdict, leastFen]),
    ).toEqual([
      ['', 'whole', 'met', '100000000'],
      ['region', 'short', 'unmet', '0'],
      ['region', 'missing', 'unknown', '0'],
      ['who[0]', 'on', 'met', '10000000'],
      ['who[0]', 'short', 'unmet', '0'],
      ['who[0]', 'missing', 'unknown', '0'],
      ['gives.cap', 'on', 'met', '300000000'],
      ['gives.cap', 'short', 'met', '300000000'],
    ])
    const { answer } = await markAll(id)
    expect((answer as { checked: CheckedDraft }).checked.wanting).toEqual([])
    const changed = await save(id, 2, { ...content, gives: { ...content.gives, share: '20%' } })
    const after = (changed.answer as { checked: CheckedDraft }).checked
    expect(after.cases.filter(({ mark }) => mark !== undefined).map(({ stand }) => stand)).toEqual([
      'short',
      'short',
      'missing',
    ])
    expect(after.wanting).toEqual(['还有 5 个边界案例没有核对'])
  })

  test('is not submitted with faults, with unlooked or wrong cases, for a past day, or in another version', async () => {
    const id = await begin()
    const submit = (version: number, publishFrom = '2026-12-01') =>
      officer.send(`/api/drafts/${id}/submit`, { version, publishFrom })
    expect(refusedAs(await submit(1))).toBe('DRAFT_NOT_READY')
    await save(id, 1)
    expect(refusedAs(await submit(2))).toBe('DRAFT_NOT_READY')
    await markAll(id, 'wrong')
    expect(refusedAs(await submit(2))).toBe('DRAFT_NOT_READY')
    await markAll(id)
    expect(refusedAs(await submit(2, '2026-11-21'))).toBe('DRAFT_DAY')
    expect(refusedAs(await submit(1))).toBe('DRAFT_CONFLICT')
    expect((await submit(2)).answer).toEqual({ done: true })
    expect(refusedAs(await save(id, 2, { ...content, title: '改' }))).toBe('DRAFT_CLOSED')
  })

  test('reaches no further than the region of its author', async () => {
    const id = await begin()
    await save(id, 1, { ...content, region: { in: ['350500'], named: '泉州市' } })
    expect((await read(id)).checked.faults.map(({ key }) => key)).toEqual(['region.in'])
    const ofProvince = await officer.send('/api/drafts', { from: 'policy', policy: 'P10' })
    expect(refusedAs(ofProvince)).toBe('DRAFT_REGION')
  })

  test('is approved by another person only, for exactly what was read, and is published from its day', async () => {
    const id = await submitted('2026-11-25')
    const { policy } = await read(id)
    const both = await it.signInAgain(officer)
    expect(refusedAs(await approve(id, both))).toBe('NOT_ALLOWED')
    const other = { decision: 'approved', hash: 'b'.repeat(64) }
    expect(refusedAs(await reviewer.send(`/api/drafts/${id}/decide`, other))).toBe('DRAFT_CONFLICT')
    expect((await approve(id)).answer).toEqual({ done: true })
    const holds = () => it.house.definitions.policies.some((one) => one.id === policy)
    expect(holds()).toBe(false)
    await begins('2026-11-25')
    expect(holds()).toBe(true)
    expect((await published()).map((one) => one.id)).toContain(policy)
    expect((await readAuditOf(it, id)).map(({ kind }) => kind)).toEqual([
      'draft-begun',
      'draft-saved',
      'draft-cases-marked',
      'draft-submitted',
      'policy-published',
    ])
  })

  test('a reviewer who wrote part of it, in whatever post, does not approve it', async () => {
    const id = await begin()
    await save(id, 1)
    const writer = await it.signIn({ role: 'officer', region: JINJIANG })
    await save(id, 2, { ...content, summary: '研发费用达到一百万元的，补助一成。' }, writer)
    await markAll(id)
    await officer.send(`/api/drafts/${id}/submit`, { version: 3, publishFrom: '2026-12-01' })
    await withClient(it.db.admin, (client) =>
      client.query(`update yinyu.post set role = 'reviewer' where id = $1`, [writer.post]),
    )
    expect(refusedAs(await approve(id, await it.signInAgain(writer)))).toBe('DRAFT_OWN')
  })

  test('rejected it goes back with the reason and can be submitted again', async () => {
    const id = await submitted()
    const { hash } = await read(id)
    const answer = await reviewer.send(`/api/drafts/${id}/decide`, {
      decision: 'rejected',
      hash,
      reason: '缺少依据',
    })
    expect(answer.answer).toEqual({ done: true })
    const back = await read(id)
    expect([back.state, back.reviews[0]?.decision, back.reviews[0]?.reason]).toEqual([
      'writing',
      'rejected',
      '缺少依据',
    ])
    const again = await officer.send(`/api/drafts/${id}/submit`, { version: 2, publishFrom: '2026-12-01' })
    expect(again.answer).toEqual({ done: true })
  })

  test('a new version of a policy takes its place from its day on, and the old one holds until then', async () => {
    const id = await begin({ from: 'policy', policy: 'P35' })
    const first = await read(id)
    expect(first.checked.faults).toEqual([])
    await save(id, 1, { ...first.content, title: '新版', statusBecause: '修订' })
    await markAll(id)
    await officer.send(`/api/drafts/${id}/submit`, { version: 2, publishFrom: '2026-12-01' })
    expect((await approve(id)).answer).toEqual({ done: true })
    const titleOfP35 = () =>
      it.house.definitions.policies.filter((one) => one.id === 'P35').map((one) => one.title)
    expect(titleOfP35()).toEqual(['晋江市新增规上和战新企业奖励'])
    await begins('2026-12-01')
    expect(titleOfP35()).toEqual(['新版'])
  })

  test('withdrawn it ends on its last day and stays on record', async () => {
    const id = await submitted()
    const { policy } = await read(id)
    await approve(id)
    const withdraw = (lastDay: string) =>
      reviewer.send(`/api/drafts/${id}/withdraw`, { lastDay, because: '上级文件已经废止' })
    expect(refusedAs(await withdraw('2026-11-21'))).toBe('DRAFT_DAY')
    expect((await withdraw('2026-11-30')).answer).toEqual({ done: true })
    await begins('2026-12-05')
    expect((await published()).find((one) => one.id === policy)?.to).toBe('2026-11-30')
    expect((await read(id)).publication).toMatchObject({ lastDay: '2026-11-30' })
  })

  test('withdrawn before its first day it never holds', async () => {
    const id = await submitted('2026-12-10')
    const { policy } = await read(id)
    await approve(id)
    const body = { lastDay: '2026-11-22', because: '取消发布' }
    expect((await reviewer.send(`/api/drafts/${id}/withdraw`, body)).answer).toEqual({ done: true })
    await begins('2026-12-20')
    expect((await published()).map((one) => one.id)).not.toContain(policy)
  })

  test('another house on the same records learns of what was published', async () => {
    const id = await submitted()
    await approve(id)
    const { policy } = await read(id)
    const { openPublished } = await import('./published.ts')
    const elsewhere = openPublished(it.house.storage, { ...it.house.definitions, policies: [] }, () => now)
    expect(elsewhere.definitions.policies).toEqual([])
    await elsewhere.refresh()
    expect(elsewhere.definitions.policies.map((one) => one.id)).toContain(policy)
  })

  test('goes out as the file of the content and comes back the same', async () => {
    const id = await begin()
    expect(refusedAs(await officer.get(`/api/drafts/${id}/file`))).toBe('DRAFT_NOT_READY')
    await save(id, 1)
    const text = (await officer.get(`/api/drafts/${id}/file`)).raw.toString()
    const file = readPolicyFile('policy.yaml', text)
    const given = { ...content, id: (await read(id)).policy }
    expect('data' in file && policySchema.parse(file.data)).toEqual(policySchema.parse(given))
    const back = await read(await begin({ from: 'file', text }))
    expect(back.checked.faults).toEqual([])
    expect(policySchema.parse({ ...back.content, id: given.id })).toEqual(policySchema.parse(given))
    const cases = (await officer.get(`/api/drafts/${id}/file?of=cases`)).raw.toString()
    expect(cases).toContain('各项条件都满足')
  })

  test('counts whom it would reach in the region of the reader, and the money', async () => {
    const id = await begin()
    await save(id, 1)
    const { answer } = await officer.get(`/api/drafts/${id}/count`)
    expect(answer).toEqual({
      firms: 4,
      met: 2,
      unknown: 1,
      unmet: 1,
      openFirms: 0,
      leastFen: '310000000',
      mostFen: '610000000',
      on: '2026-11-22',
      recordsOn: '2026-11-22',
    })
  })

  test('a file that is no policy is refused with what is wrong', async () => {
    for (const text of ['- a\n- b', 'a: [', '标题'])
      expect(refusedAs(await officer.send('/api/drafts', { from: 'file', text }))).toBe('DRAFT_FILE')
  })

  test('is out of sight for a neighbour', async () => {
    const id = await begin()
    const neighbour = await it.signIn({ role: 'officer', region: '350581' })
    expect(refusedAs(await neighbour.get(`/api/drafts/${id}`))).toBe('NOT_FOUND')
    expect(refusedAs(await save(id, 1, content, neighbour))).toBe('NOT_FOUND')
  })

  test('the database itself lets nobody publish what they wrote or what was not approved', async () => {
    const id = await submitted()
    const { policy, hash, reviews } = await read(id)
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
      it.house.storage.note({ person, scope: { kind: 'region', region: JINJIANG } }, ({ sql }) =>
        sql.insertInto('published_policy').values(row).execute(),
      )
    await expect(publish(reviewer.account)).rejects.toThrow('row-level security')
    await expect(publish(officer.account)).rejects.toThrow('row-level security')
  })
})
