import type { KeptRehearsal, RehearsalFigures } from '@yinyu/contract'
import { readWorkbook } from '@yinyu/intake'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestCaller } from '../../door/testing/open-house.ts'
import { engines } from '../../storage/testing/databases.ts'
import { withClient } from '../../storage/storage.ts'
import { readAuditOf } from '../testing/audit-of.ts'
import { replayed } from './testing/asked-figures.ts'
import { openSmallProvince, WAN, type SmallProvince } from './testing/small-province.ts'

const recipe = {
  subject: { kind: 'policy', id: 'P05' },
  variants: [{ name: '三百万元', changes: [{ path: 'P05-2/value', number: '300' }] }],
}

describe.each(engines())('kept rehearsals on $name', (engine) => {
  let small: SmallProvince
  let officer: TestCaller
  beforeAll(async () => {
    small = await openSmallProvince(engine)
    officer = await small.it.signIn({ role: 'officer', region: '350582' })
  })
  afterAll(() => small.close())

  const keep = async (share: string, title = '门槛提高到三百万元') => {
    const { answer } = await officer.send('/api/rehearsals', { title, note: '测算', recipe, share })
    return (answer as { id: string }).id
  }
  const auditOf = async (id: string) => (await readAuditOf(small.it, id)).map(({ kind }) => kind)
  const seenBy = async (caller: TestCaller) => {
    const { answer } = await caller.get('/api/rehearsals')
    return (answer as { rows: KeptRehearsal[] }).rows.map(({ id }) => id)
  }

  test('keeps recipe and figures as they were', async () => {
    const id = await keep('mine')
    const { answer } = await officer.get(`/api/rehearsals/${id}`)
    const kept = answer as KeptRehearsal & { figures: RehearsalFigures; recipe: object }
    expect(kept).toMatchObject({
      id,
      title: '门槛提高到三百万元',
      note: '测算',
      subject: { kind: 'policy', id: 'P05', title: '企业研发经费投入奖补' },
      region: '350582',
      share: 'mine',
      isMine: true,
      madeBy: '测试人员',
      recipe: { ...recipe, on: '2026-11-22', region: '350582' },
    })
    expect([kept.figures.firms, kept.figures.before.met, kept.figures.variants[0]?.after.met]).toEqual([
      3, 2, 1,
    ])
    expect(await auditOf(id)).toEqual(['rehearsal-kept'])
  })

  test('is seen by nobody else, by the county, or by the province as well', async () => {
    const colleague = await small.it.signIn({ role: 'reviewer', region: '350582' })
    const city = await small.it.signIn({ role: 'officer', region: '350500' })
    const neighbour = await small.it.signIn({ role: 'officer', region: '350581' })
    const [mine, unit, all] = [await keep('mine'), await keep('unit'), await keep('province')]
    const seen = async (caller: TestCaller) => {
      const ids = await seenBy(caller)
      return [mine, unit, all].map((id) => ids.includes(id))
    }
    expect(await seen(officer)).toEqual([true, true, true])
    expect(await seen(colleague)).toEqual([false, true, true])
    expect(await seen(small.province)).toEqual([false, false, true])
    expect(await seen(city)).toEqual([false, false, false])
    expect(await seen(neighbour)).toEqual([false, false, false])
    expect((await neighbour.get(`/api/rehearsals/${all}`)).status).toBe(404)
  })

  test('only who made it shares and drops it', async () => {
    const colleague = await small.it.signIn({ role: 'officer', region: '350582' })
    const id = await keep('unit')
    expect((await colleague.send(`/api/rehearsals/${id}/drop`, {})).status).toBe(404)
    expect((await colleague.send(`/api/rehearsals/${id}/share`, { share: 'mine' })).status).toBe(404)
    expect((await officer.send(`/api/rehearsals/${id}/share`, { share: 'mine' })).status).toBe(200)
    expect((await colleague.get(`/api/rehearsals/${id}`)).status).toBe(404)
    expect((await officer.send(`/api/rehearsals/${id}/drop`, {})).status).toBe(200)
    expect((await officer.get(`/api/rehearsals/${id}`)).status).toBe(404)
    expect(await auditOf(id)).toEqual(['rehearsal-kept', 'rehearsal-shared', 'rehearsal-dropped'])
  })

  test('keeps nothing that cannot be rehearsed', async () => {
    const variants = [{ name: '错', changes: [{ path: 'P05-2/value', number: '-1' }] }]
    const { status, answer } = await officer.send('/api/rehearsals', {
      title: '错',
      recipe: { ...recipe, variants },
    })
    expect([status, answer]).toMatchObject([422, { refused: 'REHEARSAL_FAULTS' }])
  })

  test('exports a workbook with what was found', async () => {
    const id = await keep('mine')
    const { raw, headers } = await officer.get(`/api/rehearsals/${id}/export.xlsx`)
    expect(String(headers['content-disposition'])).toContain(encodeURIComponent('政策预演'))
    const { rows } = await readWorkbook(raw, { sheet: '结果对比' })
    expect(rows.map(({ cells }) => cells)).toEqual([
      [
        '方案',
        '符合',
        '不能确定',
        '不符合',
        '新进入',
        '退出',
        '保留',
        '资金最少（元）',
        '资金最多（元）',
        '上限不明的企业',
      ],
      ['调整前', '2', '0', '1', '', '', '', '210000.00', '210000.00', '0'],
      ['三百万元', '1', '0', '2', '0', '1', '1', '120000.00', '120000.00', '0'],
    ])
    expect((await auditOf(id)).at(-1)).toBe('rehearsal-exported')
  })

  test('replays to the same figures, and says when the records have moved on', async () => {
    const id = await keep('mine')
    expect(await replayed(officer, id)).toMatchObject({ outcome: 'same', because: [], faults: [] })
    small.record('B', { 'rd-expense@2025': 350 * WAN, 'rd-expense@2024': 100 * WAN, 'title-tech-sme': true })
    const moved = await replayed(officer, id)
    expect([moved.outcome, moved.because, moved.figures?.variants[0]?.after.met]).toEqual([
      'differs',
      ['records'],
      2,
    ])
    small.record('F', { 'staff@2025': 30 })
    expect(await replayed(officer, id)).toMatchObject({ outcome: 'differs', because: ['records'] })
  })

  test('a replay of what is no longer in force is impossible', async () => {
    const id = await keep('mine')
    // As after an upgrade whose content has no such policy any more.
    await withClient(small.it.db.admin, (client) =>
      client.query(
        `update yinyu.rehearsal set recipe = jsonb_set(recipe, '{subject,id}', '"P999"') where id = $1`,
        [id],
      ),
    )
    expect(await replayed(officer, id)).toMatchObject({
      outcome: 'impossible',
      because: [],
      faults: [{ path: '' }],
    })
  })
})
