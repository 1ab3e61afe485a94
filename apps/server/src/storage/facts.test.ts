import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Indicator, Indicators } from '@yinyu/rules'
import { currentFacts, factsOf, type StoredFact } from './current-fact.ts'
import { readCurrentFacts, readEvidence, readFacts, recordFacts, type Statement } from './facts.ts'
import { withClient } from './storage.ts'
import { engines, makeDatabase, type TestDatabase } from './testing/databases.ts'
import { clerkOf, command, enter, jinjiang, province, shishi, todayInChina } from './testing/people.ts'

const about = { unit: '', meaning: '测试', group: '经营', examples: [] }
const all: Indicator[] = [
  { ...about, id: 'revenue', title: '营业收入', kind: 'money', unit: '元', period: 'year' },
  {
    ...about,
    id: 'staff',
    title: '从业人员',
    kind: 'count',
    period: 'year',
    sourceOrder: ['filing', 'register'],
  },
  { ...about, id: 'hnte', title: '高新技术企业', kind: 'flag', period: 'now' },
  { ...about, id: 'level', title: '级别', kind: 'choice', period: 'now', choices: { a: '甲', b: '乙' } },
  {
    ...about,
    id: 'growth',
    title: '增长',
    kind: 'ratio',
    period: 'year',
    formula: { growth: 'revenue' } as never,
  },
]
const indicators: Indicators = new Map(all.map((each) => [each.id, each]))
const today = todayInChina()
const fromToday = { heldOn: today, knownOn: today }

const revenue: Statement = {
  indicator: 'revenue',
  year: 2025,
  value: 123_456_789_01,
  source: 'declaration',
  sourceName: '企业自填',
  heldOn: '2025-12-31',
}

describe.each(engines())('facts on $name', (engine) => {
  let db: TestDatabase
  beforeAll(async () => void (db = await makeDatabase(engine)))
  afterAll(() => db.drop())

  const record = (enterprise: string, statements: readonly Statement[], by = jinjiang) =>
    db.storage.perform(by, command('facts', statements), (open) =>
      recordFacts(open, { enterprise, statements, indicators, today }),
    )
  const current = async (enterprise: string) =>
    factsOf(
      await db.storage.read(province, (open) =>
        readCurrentFacts(open, { enterprise, indicators, from: fromToday }),
      ),
    )

  test('come back as the rules read them, with source and day', async () => {
    const { id } = await enter(db.storage)
    await record(id, [revenue, { ...revenue, indicator: 'hnte', year: undefined, value: false }])
    expect([...(await current(id))]).toEqual([
      ['revenue@2025', { value: 123_456_789_01, source: { name: '企业自填', knownOn: today } }],
      ['hnte', { value: false, source: { name: '企业自填', knownOn: today } }],
    ])
  })

  test('the first source of the order counts, whatever came last; one that takes its word back does not', async () => {
    const { id } = await enter(db.storage)
    const register: Statement = { ...revenue, value: 5, source: 'register', sourceName: '税务登记' }
    await record(id, [register])
    await record(id, [revenue])
    expect((await current(id)).get('revenue@2025')?.value).toBe(5)
    await record(id, [{ ...register, value: undefined }])
    expect((await current(id)).get('revenue@2025')?.value).toBe(revenue.value)
  })

  test('an indicator may name another order, and leave a source out', async () => {
    const { id } = await enter(db.storage)
    const staff = { ...revenue, indicator: 'staff' }
    await record(id, [{ ...staff, value: 9 }])
    expect((await current(id)).get('staff@2025')).toBeUndefined()
    await record(id, [
      { ...staff, value: 7, source: 'register' },
      { ...staff, value: 8, source: 'filing' },
    ])
    expect((await current(id)).get('staff@2025')?.value).toBe(8)
  })

  test('a correction is a new fact and the old one stays', async () => {
    const { id } = await enter(db.storage)
    await record(id, [revenue])
    await record(id, [{ ...revenue, value: 1, state: 'confirmed' }])
    const facts = await db.storage.read(jinjiang, (open) => readFacts(open, id))
    expect(facts.map(({ value, state }) => [value, state])).toEqual([
      [revenue.value, 'stated'],
      [1, 'confirmed'],
    ])
    expect((await current(id)).get('revenue@2025')?.value).toBe(1)
  })

  test('evidence stands behind a fact', async () => {
    const { id } = await enter(db.storage)
    const evidence = [
      { title: '审计报告', place: '附件 3', digest: 'a'.repeat(64) },
      { title: '网页', place: 'https://example.gov.cn' },
    ]
    const { answer } = await record(id, [{ ...revenue, evidence }])
    const read = await db.storage.read(clerkOf(id), (open) => readEvidence(open, answer[0] ?? ''))
    expect(read).toEqual(expect.arrayContaining(evidence))
    expect(await db.storage.read(shishi, (open) => readEvidence(open, answer[0] ?? ''))).toEqual([])
  })

  test('nobody can say today that he knew it yesterday week', async () => {
    const { id } = await enter(db.storage)
    const attempt = db.storage.perform(jinjiang, command('late'), (open) =>
      recordFacts(open, { enterprise: id, statements: [revenue], indicators, today: '2020-01-01' }),
    )
    await expect(attempt).rejects.toThrow('known on the day')
  })

  test.each([
    [{ indicator: 'gone' }, '没有指标'],
    [{ indicator: 'growth' }, '是算出来的'],
    [{ year: undefined }, '要写明年度'],
    [{ indicator: 'hnte', value: true }, '不分年度'],
    [{ value: 1.5 }, '值类型不对'],
    [{ value: '1' }, '值类型不对'],
    [{ indicator: 'level', year: undefined, value: 'c' }, '值类型不对'],
    [{ heldOn: '2025-02-29' }, '不是一个存在的日期'],
  ] as const)('refuses %j', async (wrong, why) => {
    const { id } = await enter(db.storage)
    await expect(record(id, [revenue, { ...revenue, ...wrong }])).rejects.toThrow(why)
    expect(await db.storage.read(jinjiang, (open) => readFacts(open, id))).toEqual([])
  })

  test('an officer elsewhere can neither read nor add', async () => {
    const { id } = await enter(db.storage)
    await expect(record(id, [revenue], shishi)).rejects.toThrow('ENTERPRISE_UNKNOWN')
    expect(await db.storage.read(shishi, (open) => readFacts(open, id))).toEqual([])
  })

  test('seen from any of 1,000 pairs of days the answer is the fold of what had been said', async () => {
    const { id } = await enter(db.storage)
    await withClient(db.login, (client) => client.query(`set role yinyu_owner; ${history(id)}`))
    const stored = await db.storage.read(jinjiang, (open) => readFacts(open, id))
    expect(stored).toHaveLength(200)
    const day = fc
      .integer({ min: 0, max: 60 })
      .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))
    const pairs = fc.sample(fc.record({ heldOn: day, knownOn: day }), { numRuns: 1_000, seed: 7 })
    for (const from of pairs) {
      const view = currentFacts(stored, indicators, from)
      expect(view.get('hnte')?.id).toBe(fold(stored, from)?.id)
      // Whatever is learnt later changes nothing of what was known then.
      const before = stored.filter(({ knownOn }) => knownOn <= from.knownOn)
      expect(currentFacts(before, indicators, from)).toEqual(view)
    }
  })
})

/** 200 statements in the order of the days on which they became known, of all sources and states. */
function history(enterprise: string): string {
  return `insert into yinyu.fact
      (enterprise_id, indicator, flag_value, source, source_name, state, held_on, known_on, recorded_by)
    select '${enterprise}', 'hnte', case when n % 5 = 0 then null else n % 2 = 0 end,
      (array['register', 'filing', 'declaration'])[1 + n * 7 % 3], '来源',
      case when n % 5 = 0 then 'withdrawn' else 'stated' end,
      date '2026-01-01' + (n * 37 % 60), date '2026-01-01' + n * 60 / 200, 'import'
    from generate_series(1, 200) n`
}

/** The rule said once more, step by step in the order of recording. */
function fold(
  facts: readonly StoredFact[],
  from: { heldOn: string; knownOn: string },
): StoredFact | undefined {
  const word = new Map<string, StoredFact>()
  for (const fact of facts) {
    if (fact.knownOn > from.knownOn || fact.heldOn > from.heldOn) continue
    const before = word.get(fact.source)
    if (before === undefined || fact.heldOn >= before.heldOn) word.set(fact.source, fact)
  }
  return ['register', 'filing', 'declaration']
    .map((source) => word.get(source))
    .find((fact) => fact !== undefined && fact.value !== undefined)
}
