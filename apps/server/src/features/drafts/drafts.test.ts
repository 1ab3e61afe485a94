import { readPolicyFile } from '@yinyu/catalogue'
import type { CheckedDraft } from '@yinyu/contract'
import { policySchema } from '@yinyu/rules'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { engines } from '../../storage/testing/databases.ts'
import { examineDraft } from './examine.ts'
import { content, openDraftDesk, refusedAs, JINJIANG, type DraftDesk } from './testing/draft-desk.ts'

describe.each(engines())('policies that officers write, on $name', (engine) => {
  let desk: DraftDesk
  beforeAll(async () => void (desk = await openDraftDesk(engine)))
  beforeEach(() => desk.begins('2026-11-22'))
  afterAll(() => desk.it.close())

  test('an empty draft says at each field what is wanting', async () => {
    const draft = await desk.read(await desk.begin())
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
    const ids = await Promise.all([desk.begin(), desk.begin(), desk.begin()])
    const drafts = await Promise.all(ids.map((id) => desk.read(id)))
    expect(new Set(drafts.map(({ policy }) => policy)).size).toBe(3)
  })

  test('each save is a version that can be read again, and a half written one is kept', async () => {
    const id = await desk.begin()
    expect((await desk.save(id, 1, { who: 'not yet' })).answer).toMatchObject({ version: 2 })
    expect((await desk.save(id, 2)).answer).toMatchObject({ version: 3 })
    expect((await desk.read(id)).content).toEqual({ ...content, id: (await desk.read(id)).policy })
    expect((await desk.officer().get(`/api/drafts/${id}/versions/2`)).answer).toMatchObject({
      content: { who: 'not yet' },
    })
    expect((await desk.officer().get(`/api/drafts/${id}/versions`)).answer).toMatchObject({
      versions: [{ version: 3 }, { version: 2 }, { version: 1 }],
    })
  })

  test('what a colleague saved meanwhile is not overwritten; the same text twice is no conflict', async () => {
    const id = await desk.begin()
    const colleague = await desk.it.signIn({ role: 'officer', region: JINJIANG })
    await desk.save(id, 1, { ...content, title: '同事的' }, colleague)
    expect(refusedAs(await desk.save(id, 1))).toBe('DRAFT_CONFLICT')
    expect((await desk.read(id)).title).toBe('同事的')
    expect((await desk.save(id, 1, { ...content, title: '同事的' })).answer).toMatchObject({ version: 2 })
  })

  test('its cases are made up at each line, and a mark ends with what it was about', async () => {
    const id = await desk.begin()
    await desk.save(id, 1)
    const { checked } = await desk.read(id)
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
    const { answer } = await desk.markAll(id)
    expect((answer as { checked: CheckedDraft }).checked.wanting).toEqual([])
    const changed = await desk.save(id, 2, { ...content, gives: { ...content.gives, share: '20%' } })
    const after = (changed.answer as { checked: CheckedDraft }).checked
    expect(after.cases.filter(({ mark }) => mark !== undefined).map(({ stand }) => stand)).toEqual([
      'short',
      'short',
      'missing',
    ])
    expect(after.wanting).toEqual(['还有 5 个边界案例没有核对'])
  })

  test('is not submitted with faults, with unlooked or wrong cases, for a past day, or in another version', async () => {
    const id = await desk.begin()
    const submit = (version: number, publishFrom = '2026-12-01') =>
      desk.officer().send(`/api/drafts/${id}/submit`, { version, publishFrom })
    expect(refusedAs(await submit(1))).toBe('DRAFT_NOT_READY')
    await desk.save(id, 1)
    expect(refusedAs(await submit(2))).toBe('DRAFT_NOT_READY')
    await desk.markAll(id, 'wrong')
    expect(refusedAs(await submit(2))).toBe('DRAFT_NOT_READY')
    await desk.markAll(id)
    expect(refusedAs(await submit(2, '2026-11-21'))).toBe('DRAFT_DAY')
    expect(refusedAs(await submit(1))).toBe('DRAFT_CONFLICT')
    expect((await submit(2)).answer).toEqual({ done: true })
    expect(refusedAs(await desk.save(id, 2, { ...content, title: '改' }))).toBe('DRAFT_CLOSED')
  })

  test('reaches no further than the region of its author', async () => {
    const id = await desk.begin()
    await desk.save(id, 1, { ...content, region: { in: ['350500'], named: '泉州市' } })
    expect((await desk.read(id)).checked.faults.map(({ key }) => key)).toEqual(['region.in'])
    const ofProvince = await desk.officer().send('/api/drafts', { from: 'policy', policy: 'P10' })
    expect(refusedAs(ofProvince)).toBe('DRAFT_REGION')
    // Nor by a file that carries the number of a policy of the province: it would take that one's place everywhere.
    const text = JSON.stringify({ ...content, id: 'P10' })
    const number = (await desk.read(await desk.begin({ from: 'file', text }))).policy
    expect(Number(number.slice(1))).toBeGreaterThan(1_000)
  })

  test('of a draft that has the number of a policy beyond its region, that is a fault', async () => {
    const { house } = desk.it
    const draft = { region: JINJIANG, begunOn: '2026-11-22', marks: new Map() }
    const faultsOf = (id: string) =>
      examineDraft({ ...draft, content: { ...content, id } }, house).checked.faults
    expect(faultsOf('P10').map(({ key }) => key)).toEqual([''])
    expect(faultsOf('P9999')).toEqual([])
  })

  test('goes out as the file of the content and comes back the same', async () => {
    const id = await desk.begin()
    expect(refusedAs(await desk.officer().get(`/api/drafts/${id}/file`))).toBe('DRAFT_NOT_READY')
    await desk.save(id, 1)
    const text = (await desk.officer().get(`/api/drafts/${id}/file`)).raw.toString()
    const file = readPolicyFile('policy.yaml', text)
    const given = { ...content, id: (await desk.read(id)).policy }
    expect('data' in file && policySchema.parse(file.data)).toEqual(policySchema.parse(given))
    const back = await desk.read(await desk.begin({ from: 'file', text }))
    expect(back.checked.faults).toEqual([])
    expect(policySchema.parse({ ...back.content, id: given.id })).toEqual(policySchema.parse(given))
    const cases = (await desk.officer().get(`/api/drafts/${id}/file?of=cases`)).raw.toString()
    expect(cases).toContain('各项条件都满足')
  })

  test('counts whom it would reach in the region of the reader, and the money', async () => {
    const id = await desk.begin()
    await desk.save(id, 1)
    const { answer } = await desk.officer().get(`/api/drafts/${id}/count`)
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

  test('what only a person decides is named, counts as not known, and keeps nothing from being submitted', async () => {
    const id = await desk.begin()
    const asked = { kind: 'judged', question: '产品是否有特色', clause: '第三条', tag: 'O' }
    await desk.save(id, 1, { ...content, who: [...content.who, asked] })
    const { checked } = await desk.read(id)
    expect([checked.faults, checked.unreached]).toEqual([[], []])
    expect(checked.byPerson).toEqual([{ about: 'who[1]', says: '产品是否有特色' }])
    expect(new Set(checked.cases.map(({ verdict }) => verdict))).toEqual(new Set(['unknown', 'unmet']))
    await desk.markAll(id)
    expect((await desk.read(id)).checked.wanting).toEqual([])
    const { answer } = await desk.officer().get(`/api/drafts/${id}/count`)
    expect(answer).toMatchObject({ firms: 4, met: 0, unknown: 3, unmet: 1, leastFen: '0' })
    const body = { version: 2, publishFrom: '2026-12-01' }
    expect((await desk.officer().send(`/api/drafts/${id}/submit`, body)).answer).toEqual({ done: true })
  })

  test('a finding asked of a person has either an indicator or a question, and is told so in Chinese', async () => {
    const id = await desk.begin()
    for (const [version, asked] of [{}, { indicator: 'rare-earth-firm', question: '是不是' }].entries()) {
      const who = [{ kind: 'judged', clause: '第三条', tag: 'O', ...asked }]
      await desk.save(id, version + 1, { ...content, who })
      const [fault] = (await desk.read(id)).checked.faults
      expect([fault?.key, fault?.message]).toEqual([
        'who[0]',
        expect.stringContaining('没有的在“要判断什么”'),
      ])
    }
  })

  test('a file that is no policy is refused with what is wrong', async () => {
    for (const text of ['- a\n- b', 'a: [', '标题'])
      expect(refusedAs(await desk.officer().send('/api/drafts', { from: 'file', text }))).toBe('DRAFT_FILE')
  })

  test('is out of sight for a neighbour', async () => {
    const id = await desk.begin()
    const neighbour = await desk.it.signIn({ role: 'officer', region: '350581' })
    expect(refusedAs(await neighbour.get(`/api/drafts/${id}`))).toBe('NOT_FOUND')
    expect(refusedAs(await desk.save(id, 1, content, neighbour))).toBe('NOT_FOUND')
  })
})
