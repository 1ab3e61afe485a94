import type { RehearsalFigures } from '@yinyu/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../storage/testing/databases.ts'
import { fen, figuresFor, firmsBehind } from './testing/asked-figures.ts'
import { openSmallProvince, type SmallProvince } from './testing/small-province.ts'

const LINE = 'P05-2/value'
const subject = { kind: 'policy', id: 'P05' }
const raised = { name: '三百万元', changes: [{ path: LINE, number: '300' }] }
const recipe = { subject, variants: [raised] }

describe.each(engines())('rehearsals on $name', (engine) => {
  let small: SmallProvince
  beforeAll(async () => {
    small = await openSmallProvince(engine)
  })
  afterAll(() => small.close())

  test('counts firms and money before and after, and who leaves', async () => {
    const { figures, faults } = await figuresFor(small.province, { recipe })
    expect(faults).toEqual([])
    expect(figures.before).toEqual({
      met: 3,
      unknown: 1,
      unmet: 2,
      money: { leastFen: fen(27), mostFen: fen(627), openFirms: 0 },
    })
    const [variant] = figures.variants
    expect(variant?.after).toEqual({
      met: 1,
      unknown: 1,
      unmet: 4,
      money: { leastFen: fen(12), mostFen: fen(612), openFirms: 0 },
    })
    expect(variant?.moves).toEqual({
      entering: 0,
      leaving: 2,
      staying: 1,
      gaining: 0,
      losing: 2,
      pairs: [
        { before: 'met', after: 'met', firms: 1 },
        { before: 'met', after: 'unmet', firms: 2 },
        { before: 'unknown', after: 'unknown', firms: 1 },
        { before: 'unmet', after: 'unmet', firms: 2 },
      ],
    })
    expect(variant?.changes).toEqual([
      {
        path: LINE,
        title: '2025年研发费用高于',
        before: '2025年研发费用高于 200 万元',
        after: '2025年研发费用高于 300 万元',
      },
    ])
  })

  test('splits add up to the whole', async () => {
    const { figures } = await figuresFor(small.province, { recipe })
    const [variant] = figures.variants
    const rows = variant?.byRegion.map(({ key, firms, before, after, leaving }) => [
      key,
      firms,
      before.met,
      after.met,
      leaving,
      after.money?.leastFen,
    ])
    expect(rows?.toSorted()).toEqual([
      ['350200', 1, 0, 0, 0, '0'],
      ['350581', 2, 1, 0, 1, '0'],
      ['350582', 3, 2, 1, 1, fen(12)],
    ])
    for (const split of [variant?.byIndustry, variant?.bySize, variant?.byRung])
      expect(split?.reduce((sum, row) => sum + row.after.met, 0)).toBe(1)
    expect(variant?.byRung.map(({ title, firms }) => [title, firms])).toEqual([
      ['没有称号', 1],
      ['科技型中小企业', 5],
    ])
  })

  test('draws firms around the line, a firm on it on its own side', async () => {
    const { figures } = await figuresFor(small.province, { recipe, parts: ['distribution'] })
    const drawn = figures.variants[0]?.distribution
    expect(drawn).toMatchObject({
      path: LINE,
      unit: '万元',
      side: 'over',
      before: '200',
      after: '300',
      unknown: 1,
    })
    const told = drawn?.bins
      .filter(({ firms }) => firms > 0)
      .map(({ from, to, firms, waiting }) => [from, to, firms, waiting])
    // Above 240 up to 260; above 280 up to 300, where C stands on the line; and so on. E and F fail something else.
    expect(told).toEqual([
      ['240', '260', 1, 1],
      ['280', '300', 1, 1],
      ['380', '400', 2, 1],
      ['480', '500', 1, 0],
    ])
  })

  test('opens every figure to the firms behind it', async () => {
    const { figures } = await figuresFor(small.province, { recipe })
    const { moves, near, cliffs, distribution, byRegion } = figures
      .variants[0] as RehearsalFigures['variants'][number]
    const asked = (group: object, row?: object) =>
      firmsBehind(small.province, { recipe, group, ...(row && { row }) })
    for (const pair of moves.pairs)
      expect((await asked({ kind: 'pair', before: pair.before, after: pair.after })).count).toBe(pair.firms)
    for (const kind of ['entering', 'leaving', 'staying', 'gaining', 'losing'] as const)
      expect((await asked({ kind })).count).toBe(moves[kind])
    for (const bin of distribution?.bins ?? [])
      expect((await asked({ kind: 'bin', from: bin.from, to: bin.to })).count).toBe(bin.firms)
    for (const line of near)
      for (const side of ['inside', 'outside', 'entering', 'leaving'] as const)
        expect((await asked({ kind: 'near', path: line.path, side })).count).toBe(line[side])
    for (const { path, firms } of cliffs) expect((await asked({ kind: 'cliff', path })).count).toBe(firms)
    for (const { key, leaving } of byRegion)
      expect((await asked({ kind: 'leaving' }, { by: 'region', key })).count).toBe(leaving)
    expect((await asked({ kind: 'quantity-unknown' })).count).toBe(1)
  })

  test('names the firms that leave, with their money and quantity', async () => {
    const { rows } = await firmsBehind(small.province, { recipe, group: { kind: 'leaving' } })
    const told = rows.map(({ name, before, after, moneyBefore, moneyAfter, quantity }) => [
      name,
      before,
      after,
      moneyBefore?.leastFen,
      moneyAfter?.mostFen,
      quantity,
    ])
    expect(told).toEqual([
      ['企业B', 'met', 'unmet', fen(9), '0', '250 万元'],
      ['企业C', 'met', 'unmet', fen(6), '0', '300 万元'],
    ])
  })

  test('tells the cliff: C stands on the line and forgoes six ten thousands', async () => {
    const { figures } = await figuresFor(small.province, { recipe, parts: ['near', 'cliffs'] })
    const [variant] = figures.variants
    expect(variant?.near).toEqual([
      {
        path: LINE,
        title: '2025年研发费用高于',
        unit: '万元',
        line: '300',
        step: '10',
        inside: 0,
        outside: 1,
        entering: 1,
        leaving: 0,
      },
    ])
    expect(variant?.cliffs.find(({ path }) => path === LINE)).toMatchObject({
      firms: 1,
      lostFen: fen(6),
      worstFen: fen(6),
    })
  })

  test('names every fault at its parameter', async () => {
    const changes = [
      { path: LINE, number: '-1' },
      { path: 'gives/cap', number: '0.00000001' },
      { path: 'P05-9/value', number: '1' },
    ]
    const short = [
      { path: LINE, number: '-1' },
      { path: 'gives/cap', number: '0.000001' },
      { path: 'P05-9/value', number: '1' },
    ]
    expect(
      (
        await small.province.send('/api/rehearsal/figures', {
          recipe: { subject, variants: [{ name: '错', changes }] },
        })
      ).status,
    ).toBe(400)
    const { faults, figures } = await figuresFor(small.province, {
      recipe: { subject, variants: [raised, { name: '错', changes: short }] },
    })
    expect(figures).toBeUndefined()
    expect(faults).toEqual([
      { variant: 1, path: LINE, message: '“2025年研发费用高于”不能小于 0 万元' },
      { variant: 1, path: 'P05-9/value', message: '现行规定里没有这个参数，请重新选择' },
    ])
  })

  test('a county sees its own firms only and nothing beyond', async () => {
    const county = await small.it.signIn({ role: 'reviewer', region: '350582' })
    const { figures } = await figuresFor(county, { recipe, parts: [] })
    expect([figures.region, figures.firms, figures.before.met]).toEqual(['350582', 3, 2])
    const { count, rows } = await firmsBehind(county, { recipe, group: { kind: 'leaving' } })
    expect([count, rows.map(({ name }) => name)]).toEqual([1, ['企业B']])
    const beyond = await county.send('/api/rehearsal/figures', { recipe: { ...recipe, region: '350581' } })
    expect([beyond.status, beyond.answer]).toMatchObject([422, { refused: 'REHEARSAL_REGION' }])
  })
})
