import { enterpriseRoutes, ladderRoutes, type Ladder } from '@yinyu/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type TestHouse } from '../../door/testing/open-house.ts'
import { engines } from '../../storage/testing/databases.ts'
import { command, enter, province } from '../../storage/testing/people.ts'
import { changeEnterprise } from '../../storage/enterprises.ts'
import { changeTitle, grantTitle } from '../../storage/titles.ts'
import { registryHandlers } from '../registry/handlers.ts'
import { todoHandlers } from '../todos/handlers.ts'
import { ladderHandlers } from './handlers.ts'

const routes = [...ladderRoutes, ...enterpriseRoutes]
const served: readonly string[] = routes.map(({ id }) => id)
const handlers = [...ladderHandlers, ...todoHandlers, ...registryHandlers].filter(({ route }) =>
  served.includes(route.id),
)
const now = new Date('2026-11-21T03:00:00Z')
const today = '2026-11-21'

describe.each(engines())('the ladder on $name', (engine) => {
  let it: TestHouse
  beforeAll(async () => {
    it = await openHouse(engine, { routes, handlers, now: () => now })
    await fill()
  })
  afterAll(() => it.close())

  const firm = async (region: string) => (await enter(it.house.storage, { region })).id
  const grant = async (enterprise: string, kind: string, from: string, to: string) => {
    const given = {
      enterprise,
      kind,
      issuer: '厅',
      grantedOn: from,
      validFrom: from,
      validTo: to,
      document: '公布文件',
    }
    const { answer } = await it.house.storage.perform(province, command('grant', given), (open) =>
      grantTitle(open, given),
    )
    return answer
  }
  const update = (enterprise: string, year: number, done: string) =>
    it.house.storage.note(province, ({ sql: open }) =>
      sql`insert into annual_update (enterprise_id, year, done_on, document) values (${enterprise}, ${year}, ${done}, '平台')`.execute(
        open,
      ),
    )

  /** Five firms of Jinjiang and Shishi whose figures are counted by hand below. */
  async function fill(): Promise<void> {
    const [a, b, c, d] = [
      await firm('350582'),
      await firm('350582'),
      await firm('350582'),
      await firm('350581'),
    ]
    // Valid, due on the 90th day; two updates owed (2025 late, 2026 not there).
    await grant(a, 'specialised-sme', '2024-02-20', '2027-02-19')
    await update(a, 2025, '2025-05-01')
    // Expired once and recognised again: one firm, two titles. Updated on the last day of each year.
    await grant(b, 'specialised-sme', '2020-01-01', '2022-12-31')
    await grant(b, 'specialised-sme', '2025-01-01', '2027-12-31')
    await update(b, 2026, '2026-05-31')
    // Taken away in 2025.
    const taken = await grant(c, 'specialised-sme', '2024-01-01', '2026-12-31')
    const change = { kind: 'revoked', happenedOn: '2025-03-01', document: '撤销文件' } as const
    await it.house.storage.perform(province, command('revoke'), (open) =>
      changeTitle(open, { title: taken, change, today }),
    )
    // Closed in 2026 with a title that would have gone on: ever, and valid until then.
    const e = await firm('350582')
    await grant(e, 'specialised-sme', '2024-01-01', '2026-12-31')
    const closed = { kind: 'closed', happenedOn: '2026-03-01', document: '注销通知' } as const
    await it.house.storage.perform(province, command('close'), (open) =>
      changeEnterprise(open, { enterprise: e, change: closed, today }),
    )
    // Valid in Shishi; not due before the 91st day.
    await grant(d, 'specialised-sme', '2024-02-21', '2027-02-20')
  }

  test('counts what is valid and what ever was, by firm, and day by day what falls due', async () => {
    const officer = await it.signIn({ role: 'officer', region: '350500' })
    const { answer } = await officer.get('/api/ladder')
    expect(answer).toEqual({
      on: today,
      region: '350500',
      rungs: [{ kind: 'specialised-sme', valid: 3, ever: 5 }],
      byRegion: [
        { region: '350581', kind: 'specialised-sme', valid: 1 },
        { region: '350582', kind: 'specialised-sme', valid: 2 },
      ],
      trend: [
        [2020, 1, 1],
        [2021, 1, 0],
        [2022, 1, 0],
        [2023, 0, 0],
        [2024, 4, 4],
        [2025, 4, 1],
        [2026, 3, 0],
      ].map(([year, valid, granted]) => ({ kind: 'specialised-sme', year, valid, granted })),
      due: [{ kind: 'specialised-sme', date: '2027-02-19', count: 1 }],
      updates: {
        year: 2026,
        deadline: '2026-05-31',
        bound: 3,
        done: 1,
        missing: 2,
        oneStrike: 0,
        twoStrikes: 2,
      },
    })
  })

  test('every number is the length of the list it opens', async () => {
    const officer = await it.signIn({ role: 'officer', region: '350500' })
    const ladder = (await officer.get('/api/ladder')).answer as Ladder
    const count = async (query: string) =>
      ((await officer.get(`/api/enterprises?${query}`)).answer as { count: number }).count
    const title = 'title=specialised-sme'
    expect([
      await count(`${title}&standing=valid`),
      await count(`${title}&standing=ever`),
      await count(`${title}&standing=due`),
      await count(`${title}&standing=valid&region=350582`),
      await count(`${title}&grantedIn=2024`),
      await count('updates=bound'),
      await count('updates=done'),
      await count('updates=missing'),
      await count('updates=two-strikes'),
    ]).toEqual([
      ladder.rungs[0]?.valid,
      ladder.rungs[0]?.ever,
      ladder.due[0]?.count,
      2,
      4,
      ladder.updates.bound,
      ladder.updates.done,
      ladder.updates.missing,
      ladder.updates.twoStrikes,
    ])
  })

  test('a county counts its own only, whatever region it asks for', async () => {
    const officer = await it.signIn({ role: 'officer', region: '350581' })
    const asked = await Promise.all(
      ['', '?region=350500', '?region=350582'].map((query) => officer.get(`/api/ladder${query}`)),
    )
    const valid = asked.map(({ answer }) => (answer as Ladder).rungs.map((rung) => rung.valid))
    expect(valid).toEqual([[1], [1], []])
  })

  test('the public sees figures without small numbers by county', async () => {
    const { answer } = await it.stranger.get('/api/statistics')
    expect(answer).toMatchObject({
      rungs: [{ kind: 'specialised-sme', valid: 3, ever: 5 }],
    })
    const { byRegion } = answer as { byRegion: object[] }
    expect(byRegion).toContainEqual({ region: '350581', kind: 'specialised-sme' })
    expect(byRegion).toContainEqual({ region: '350122', kind: 'specialised-sme' })
    expect(JSON.stringify(answer)).not.toContain('"count"')
  })

  test('what waits comes with its list, the overdue first', async () => {
    const officer = await it.signIn({ role: 'officer', region: '350582' })
    const { answer } = await officer.get('/api/todos')
    expect((answer as { todos: object[] }).todos).toMatchObject([
      { id: 'update-missing', count: 1, link: '/registry?updates=missing', urgency: 'overdue' },
      { id: 'update-two-strikes', count: 1, urgency: 'overdue' },
      { id: 'due-specialised-sme', count: 1, urgency: 'soon' },
    ])
    const finance = await it.signIn({ role: 'finance', region: '350582' })
    expect((await finance.get('/api/todos')).answer).toEqual({ todos: [] })
  })

  test('a title that was recognised anew before its end is not due', async () => {
    const renewed = await firm('350524')
    await grant(renewed, 'tech-sme', '2025-12-01', '2026-11-30')
    await grant(renewed, 'tech-sme', '2026-11-01', '2027-10-31')
    const ending = await firm('350524')
    await grant(ending, 'tech-sme', '2025-12-01', '2026-12-31')
    const officer = await it.signIn({ role: 'officer', region: '350524' })
    const { due } = (await officer.get('/api/ladder')).answer as Ladder
    expect(due).toEqual([{ kind: 'tech-sme', date: '2026-12-31', count: 1 }])
    const list = async (query: string) =>
      ((await officer.get(`/api/enterprises?${query}`)).answer as { rows: { id: string }[] }).rows.map(
        ({ id }) => id,
      )
    expect(await list('title=tech-sme&standing=due')).toEqual([ending])
    expect(await list('sort=due')).toEqual([ending, renewed])
  })
})
