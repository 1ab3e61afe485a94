import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../storage/testing/databases.ts'
import { fen, figuresFor, firmsBehind } from './testing/asked-figures.ts'
import { openSmallProvince, WAN, type SmallProvince } from './testing/small-province.ts'

const LINE = 'P05-2/value'
const subject = { kind: 'policy', id: 'P05' }
const raised = { name: '三百万元', changes: [{ path: LINE, number: '300' }] }

describe.each(engines())('variants, budgets, drafts and readings on $name', (engine) => {
  let small: SmallProvince
  beforeAll(async () => {
    small = await openSmallProvince(engine)
  })
  afterAll(() => small.close())

  test('puts variants side by side', async () => {
    const variants = [raised, { name: '封顶十万元', changes: [{ path: 'gives/cap', number: '10' }] }]
    const { figures } = await figuresFor(small.province, { recipe: { subject, variants }, parts: [] })
    expect(
      figures.variants.map(({ name, after }) => [
        name,
        after.met,
        after.money?.leastFen,
        after.money?.mostFen,
      ]),
    ).toEqual([
      ['三百万元', 1, fen(12), fen(612)],
      ['封顶十万元', 3, fen(10 + 9 + 6), fen(10 + 9 + 6 + 10)],
    ])
  })

  test('tells what exclusions make of the money where something in force excludes the policy', async () => {
    const excluded = { subject: { kind: 'policy', id: 'P09' }, variants: [{ name: '现行', changes: [] }] }
    const { figures } = await figuresFor(small.province, { recipe: excluded, parts: ['exclusion'] })
    const exclusion = figures.variants[0]?.exclusion
    // P07 is excluded too, and has ended.
    expect(exclusion?.rivals.map(({ id }) => id)).toEqual(['P08'])
    expect(exclusion?.before).toEqual(exclusion?.after)
    // Nobody is known to meet either, so nobody has to choose.
    expect(exclusion?.after).toMatchObject({ displaced: 0, instead: [] })
    expect(exclusion?.after.own).toEqual(figures.variants[0]?.after.money)
    expect(exclusion?.change).toMatchObject({ leastFen: '0', mostFen: '0' })
    const behind = await firmsBehind(small.province, {
      recipe: excluded,
      group: { kind: 'displaced', when: 'after' },
    })
    expect(behind).toEqual({ count: 0, rows: [] })
  })

  test('tells nothing of exclusions where there are none, or nobody asked', async () => {
    const asIs = (id: string) => ({
      subject: { kind: 'policy', id },
      variants: [{ name: '现行', changes: [] }],
    })
    const told = [
      await figuresFor(small.province, { recipe: asIs('P05') }),
      await figuresFor(small.province, { recipe: asIs('P09'), parts: ['splits'] }),
    ]
    expect(told.map(({ figures }) => figures.variants[0]?.exclusion)).toEqual([undefined, undefined])
  })

  test('divides a budget in proportion to the fen, and in a queue', async () => {
    const asIs = { subject, variants: [{ name: '现行', changes: [] }] }
    const budgetFen = `${10 * WAN + 1}`
    const inProportion = { ...asIs, budget: { budgetFen, way: 'proportional' } }
    const { figures } = await figuresFor(small.province, { recipe: inProportion, parts: [] })
    expect(figures.variants[0]?.budget).toMatchObject({
      wantedFen: fen(27),
      paidFen: budgetFen,
      firms: 3,
      full: 0,
      part: 3,
      none: 0,
      share: { n: budgetFen, d: fen(27), says: '37.0%' },
    })
    const { rows } = await firmsBehind(small.province, {
      recipe: inProportion,
      group: { kind: 'budget', part: 'part' },
    })
    // 12, 9 and 6 parts of 27 of 10,000,001 fen: 4,444,444.8…, 3,333,333.6… and 2,222,222.4…; two fen are left over.
    expect(rows.map(({ name, paidFen }) => [name, paidFen])).toEqual([
      ['企业A', '4444445'],
      ['企业B', '3333334'],
      ['企业C', '2222222'],
    ])
    const inQueue = { ...asIs, budget: { budgetFen, way: 'queue', order: 'least-first' } }
    const queued = await figuresFor(small.province, { recipe: inQueue, parts: [] })
    expect(queued.figures.variants[0]?.budget).toMatchObject({
      full: 1,
      part: 1,
      none: 1,
      paidFen: budgetFen,
    })
    const cut = await firmsBehind(small.province, {
      recipe: inQueue,
      group: { kind: 'budget', part: 'part' },
    })
    expect(cut.rows.map(({ name, paidFen }) => [name, paidFen])).toEqual([['企业B', `${4 * WAN + 1}`]])
  })

  test('rehearses a draft against nothing', async () => {
    const { policies } = small.it.house.definitions
    const policy = policies.find(({ id }) => id === 'P05')
    const written = Object.entries(policy ?? {}).filter(([field]) => field !== 'path')
    const definition = {
      ...Object.fromEntries(written),
      id: 'P99',
      gives: { kind: 'fixed', amount: '1万元' },
    }
    const draft = { kind: 'draft', of: 'policy', definition }
    const asked = { subject: draft, against: 'nothing', variants: [{ name: '草稿', changes: [] }] }
    const { figures, faults } = await figuresFor(small.province, { recipe: asked, parts: [] })
    expect(faults).toEqual([])
    expect([
      figures.before.met,
      figures.variants[0]?.after.met,
      figures.variants[0]?.after.money?.leastFen,
    ]).toEqual([0, 3, fen(3)])
    const broken = await figuresFor(small.province, {
      recipe: { ...asked, subject: { ...draft, definition: { ...definition, who: [] } } },
    })
    expect(broken.faults.map(({ path }) => path)).toEqual(['who'])
  })

  test('lists the firms between two readings by name', async () => {
    const asked = {
      subject: { kind: 'standard', id: 'reserve-fujian' },
      variants: [{ name: '现行', changes: [] }],
    }
    small.record('A', {
      'revenue@2025': 6_000 * WAN,
      'revenue@2024': 4_000 * WAN,
      'revenue@2023': 5_900 * WAN,
    })
    const { figures } = await figuresFor(small.province, { recipe: asked, parts: ['ambiguities'] })
    const [clause] = figures.ambiguities
    expect(clause?.pairs.map(({ a, b, clause: between }) => [a, b, between])).toEqual([
      ['mean', 'compound', 1],
      ['mean', 'each', 1],
      ['compound', 'each', 0],
    ])
    const group = { kind: 'ambiguity', path: clause?.path, a: 'mean', b: 'compound' }
    const { rows } = await firmsBehind(small.province, { recipe: asked, group })
    expect(rows.map(({ name, readings }) => [name, readings])).toEqual([['企业A', { a: 'met', b: 'unmet' }]])
  })
})
