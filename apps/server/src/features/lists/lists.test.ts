import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GrowthFilter, GrowthList } from '@yinyu/contract'
import { addDays, type IsoDate } from '@yinyu/kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBoardDesk, type BoardDesk } from '../../bulk/board-desk.ts'
import { decideRun } from '../../bulk/decide-run.ts'
import { openHouse, type TestHouse } from '../../door/testing/open-house.ts'
import { recordFacts } from '../../storage/facts.ts'
import { engines } from '../../storage/testing/databases.ts'
import { command, jinjiang, province, shishi, todayInChina } from '../../storage/testing/people.ts'
import { grantTitle } from '../../storage/titles.ts'
import { exportList } from './export-list.ts'
import { listedRules } from './listed-rules.ts'
import { readListIds, readListPage, readMissing, type ListQuery } from './list-query.ts'
import type { ListRun } from './list-run.ts'
import { enterListedFirms, type ListedFirm } from './testing/listed-firms.ts'

describe.each(engines())('lists over a run on $name', (engine) => {
  const today = todayInChina()
  let it: TestHouse
  let firms: Readonly<Record<ListedFirm, string>>
  let run: ListRun
  let folder: string
  let boards: BoardDesk
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lists-'))
    it = await openHouse(engine, {
      routes: [],
      handlers: [],
      boards: (storage, definitions) => {
        boards = openBoardDesk({
          storage,
          definitions,
          folder: join(folder, 'snapshot'),
          now: () => new Date(),
          threads: 1,
        })
        return boards
      },
    })
    const { storage, definitions } = it.house
    firms = await enterListedFirms(storage, definitions.indicators)
    run = await decided()
  })
  afterAll(async () => {
    await boards.close()
    await it.close()
    await rm(folder, { recursive: true, force: true })
  })
  /** A run over the records as they are now. */
  const decided = async (): Promise<ListRun> => {
    const board = await boards.open()
    const id = crypto.randomUUID()
    const runs = join(folder, 'runs')
    const order = { run: id, purpose: 'both', on: today, folder: runs } as const
    await decideRun(
      { board, definitions: it.house.definitions },
      { ...order, signal: new AbortController().signal, onFirms: () => undefined },
    )
    return {
      id,
      on: today,
      finishedAt: `${today}T00:00:00.000Z`,
      firms: board.firms,
      rules: new Set(),
      folder: runs,
      boards,
    }
  }
  const ask = (list: GrowthList, more: Partial<GrowthFilter> = {}, acting = jinjiang): ListQuery => {
    const filter: GrowthFilter = { rule: 'specialised-sme', list, ...more }
    const rule = listedRules(it.house.definitions, today).find(({ id }) => id === filter.rule)
    if (rule === undefined) throw new Error('no such rule')
    const region = { [jinjiang.person]: '350582', [shishi.person]: '350581' }[acting.person] ?? '350000'
    return { house: it.house, run, rule, filter, acting, region, today }
  }
  const page = (query: ListQuery, more: object = {}) =>
    readListPage(query, { sort: 'distance', page: 1, most: 20, ...more })
  const names = async (query: ListQuery) => (await page(query)).rows.map(({ name }) => name)

  test('each firm stands on one list, and the counts are the lengths of the lists', async () => {
    const lists = ['qualified', 'nearly', 'unsure', 'falling', 'due'] as const
    const found = await Promise.all(lists.map((list) => names(ask(list))))
    expect(found).toEqual([
      ['fine公司'],
      ['revenue公司', 'research公司'],
      ['position公司', 'score公司'],
      ['fallen公司'],
      ['fallen公司'],
    ])
    expect((await page(ask('nearly'))).counts).toEqual({
      qualified: 1,
      nearly: 2,
      unsure: 2,
      falling: 1,
      due: 1,
    })
  })

  test('a row says exactly what is short, how far that is, and what the office can do', async () => {
    const { rows } = await page(ask('nearly'))
    const year = Number(today.slice(0, 4)) - 1
    expect(rows.map(({ short, distance, help, hasMoved }) => ({ short, distance, help, hasMoved }))).toEqual([
      {
        short: [
          {
            title: '营业收入或股权融资',
            ways: [`${year}年营业收入再增加 20 万元`, '近两年新增股权融资额再增加 2,000 万元'],
            help: 'operate',
          },
        ],
        distance: '1.34%',
        help: 'operate',
        hasMoved: false,
      },
      {
        short: [{ title: '近两年研发费用', ways: [`${year}年研发费用再增加 37.21 万元`], help: 'operate' }],
        distance: '37.21%',
        help: 'operate',
        hasMoved: false,
      },
    ])
  })

  test('a county is told of its own firms only, and cannot ask for others', async () => {
    expect(await names(ask('qualified', {}, shishi))).toEqual(['elsewhere公司'])
    expect(await names(ask('qualified', { region: '350582' }, shishi))).toEqual([])
    expect((await names(ask('qualified', {}, province))).toSorted()).toEqual(['elsewhere公司', 'fine公司'])
    expect((await readListIds(ask('nearly', {}, shishi), 10)).firms).toEqual([])
  })

  test('filters leave what they say', async () => {
    expect(await names(ask('qualified', { chain: 'six-basics' }))).toEqual(['fine公司'])
    expect(await names(ask('qualified', { chain: 'key-node' }))).toEqual([])
    expect(await names(ask('nearly', { industry: 'C', size: 'small' }))).toEqual([
      'revenue公司',
      'research公司',
    ])
    expect(await names(ask('nearly', { industry: '36' }))).toEqual([])
    expect(await names(ask('falling', { title: 'specialised-sme' }))).toEqual(['fallen公司'])
    expect(await names(ask('nearly', { help: 'guide' }))).toEqual([])
    expect(await names(ask('due', { dueWithin: 30, duty: 'term' }))).toEqual([])
  })

  test('who is in somebody’s hands is told and can be asked for', async () => {
    const { account } = await it.signIn({ role: 'officer', region: '350582' })
    await it.house.storage.note(jinjiang, ({ sql }) =>
      sql
        .insertInto('list_task')
        .values({
          enterprise_id: firms.research,
          rule: 'specialised-sme',
          list: 'nearly',
          owner: account,
          due_on: today,
        })
        .execute(),
    )
    expect(await names(ask('nearly', { task: 'given' }))).toEqual(['research公司'])
    expect(await names(ask('nearly', { task: 'free' }))).toEqual(['revenue公司'])
    const { rows, counts } = await page(ask('nearly', { task: 'given' }))
    expect(rows[0]?.task).toMatchObject({ ownerName: '测试人员', dueOn: today })
    expect(counts).toEqual({ qualified: 0, nearly: 1, unsure: 0, falling: 0, due: 0 })
  })

  test('what is missing is counted alone and together, and each count opens its firms', async () => {
    const { count, facts } = await readMissing(ask('unsure'))
    expect(count).toBe(2)
    const year = today.slice(0, 4)
    expect(facts).toEqual([
      { key: 'market-position-leading', title: '主导产品市场占有率较为靠前', alone: 1, together: 1 },
      { key: `eval-score@${year}`, title: `${year}年专精特新发展质量评价得分`, alone: 0, together: 1 },
    ])
    const missing = 'market-position-leading'
    expect(await names(ask('unsure', { missing, settles: 'alone' }))).toEqual(['position公司'])
    expect(await names(ask('unsure', { missing, settles: 'together' }))).toEqual(['score公司'])
  })

  test('the pages follow each other in one order', async () => {
    const first = await page(ask('nearly'), { most: 1 })
    const second = await page(ask('nearly'), { most: 1, page: 2 })
    expect([...first.rows, ...second.rows].map(({ name }) => name)).toEqual(['revenue公司', 'research公司'])
    expect((await page(ask('nearly'), { sort: 'help' })).rows).toHaveLength(2)
    // Credit codes are given in the order in which firms were entered.
    const byCode = await page(ask('nearly'), { sort: 'code' })
    expect(byCode.rows.map(({ name }) => name)).toEqual(['research公司', 'revenue公司'])
  })

  test('the whole list becomes a workbook', async () => {
    const file = await exportList(ask('nearly'), 'distance')
    expect(file).toMatchObject({ fileName: `培育名单-专精特新中小企业-差一两步-${today}.xlsx` })
  })

  test('a policy has lists too, over its regions', async () => {
    const rule = listedRules(it.house.definitions, today).find(({ kind }) => kind === 'policy')?.id ?? ''
    const { counts } = await page(ask('unsure', { rule }, province))
    expect(counts.falling + counts.due).toBe(0)
    expect(firms.fine).not.toBe('')
    expect(counts.qualified + counts.nearly + counts.unsure).toBeGreaterThan(0)
  })

  test('a title that was recognised anew before its end is not due', async () => {
    const grant = (enterprise: string, from: IsoDate, to: IsoDate) => {
      const days = { grantedOn: from, validFrom: from, validTo: to }
      const given = { enterprise, kind: 'tech-sme', issuer: '省科技厅', ...days, document: '入库公告' }
      return it.house.storage.perform(province, command('grant', enterprise), (open) =>
        grantTitle(open, given),
      )
    }
    const [before, soon, later] = [addDays(today, -300), addDays(today, 30), addDays(today, 300)]
    await grant(firms.research, before, soon)
    await grant(firms.research, addDays(today, -10), later)
    await grant(firms.revenue, before, soon)
    const { rows } = await page(ask('due', { rule: 'tech-sme' }))
    expect(rows.map(({ name, endsOn }) => [name, endsOn])).toEqual([['revenue公司', soon]])
  })

  test('a newer run has lists of its own, and those of the one before go', async () => {
    expect(await names(ask('unsure'))).toEqual(['position公司', 'score公司'])
    const { indicators } = it.house.definitions
    const now = { indicator: 'market-position-leading', value: true, heldOn: today } as const
    await it.house.storage.perform(jinjiang, command('record', firms.position), (open) =>
      recordFacts(open, {
        enterprise: firms.position,
        statements: [{ ...now, year: undefined, source: 'filing', sourceName: '申报材料' }],
        indicators,
        today,
      }),
    )
    run = await decided()
    expect([await names(ask('unsure')), (await names(ask('qualified'))).toSorted()]).toEqual([
      ['score公司'],
      ['fine公司', 'position公司'],
    ])
    const files = await readdir(run.folder)
    expect(files.filter((file) => file.endsWith('.lists'))).toEqual([`${run.id}.lists`])
  })
})
