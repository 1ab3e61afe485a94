import { mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { judgePolicies, judgeStandard, lowerDecision, verdictAt } from '@yinyu/rules'
import { openBoardDesk, type BoardDesk } from '../../bulk/board-desk.ts'
import type { Board } from '../../bulk/board.ts'
import { withDuckdb } from '../../bulk/duckdb.ts'
import { readManifest } from '../../bulk/manifest.ts'
import { definitionsOf, loadCatalogue } from '@yinyu/catalogue'
import { loadSample } from '../../sample/load-sample.ts'
import { engines, makeDatabase, type TestDatabase } from '../testing/databases.ts'

const FIRMS = 200
const definitions = definitionsOf(loadCatalogue('content').catalogue)
const day = '2026-11-22'

describe.each(engines())('the board of $name', (engine) => {
  let db: TestDatabase
  let folder: string
  let desk: BoardDesk
  const openDesk = () =>
    openBoardDesk({
      storage: db.storage,
      definitions,
      folder: join(folder, 'snapshot'),
      now: () => new Date(`${day}T10:00:00+08:00`),
      threads: 2,
    })
  const say = (staff: number, nth = 0) =>
    db.storage.aside((client) =>
      client.query(`begin; set local role yinyu_owner; set local search_path = yinyu;
        insert into fact (enterprise_id, indicator, year, number_value, source, source_name, state, held_on, known_on, recorded_by)
        select id, 'staff', 2025, ${staff}, 'register', '社保参保登记', 'stated', '${day}', '${day}', 'test'
        from enterprise where state = 'active' order by id limit 1 offset ${nth}; commit`),
    )

  beforeAll(async () => {
    db = await makeDatabase(engine)
    folder = await mkdtemp(join(tmpdir(), 'yinyu-board-'))
    await db.storage.aside((client) => loadSample(client, { firms: FIRMS, seed: 5, today: '2026-11-20' }))
    desk = openDesk()
  })
  afterAll(async () => {
    await desk.close()
    await db.drop()
    await rm(folder, { recursive: true })
  })

  test('decides every firm as the tree walker judges the facts it gives', async () => {
    const board = await desk.open()
    const occasion = { on: day, purpose: 'new' } as const
    const lowered = lowerDecision(definitions, occasion, board.keys)
    const { plan, sheet, end } = await desk.decide(board, lowered)
    const firms = Array.from({ length: board.firms }, (_, firm) => firm)
    const found = firms.map((firm) =>
      plan.answers.flatMap((answer) =>
        answer.condition === undefined ? [`${answer.rule} ${verdictAt(sheet, answer, firm)}`] : [],
      ),
    )
    const walked = firms.map((firm) => {
      const facts = board.factsAt(firm)
      return [
        ...lowered.standards.map(({ id }) => {
          const { verdict } = judgeStandard(definitions, facts, { ...occasion, standard: id })
          return `${id} ${verdict}`
        }),
        ...judgePolicies(definitions, facts, occasion).map(
          ({ policy, verdict }) => `${policy.id} ${verdict}`,
        ),
      ]
    })
    expect([end, found]).toEqual(['done', walked])
  })

  test('is the same one while nothing is recorded, and another with what was recorded', async () => {
    const before = await desk.open()
    expect(await desk.open()).toBe(before)
    await say(4321)
    const after = await desk.open()
    const firms = Array.from({ length: after.firms }, (_, firm) => firm)
    const staff = (firm: number) => after.factsAt(firm).get('staff@2025')?.value
    const changed = firms.filter((firm) => staff(firm) !== before.factsAt(firm).get('staff@2025')?.value)
    expect([after.hash === before.hash, changed.length, changed.map(staff)]).toEqual([false, 1, [4321]])
    expect(firms.every((firm) => after.firmOf(after.idAt(firm)) === firm)).toBe(true)
  })

  test('is made once for all who ask at the same time', async () => {
    await say(4322)
    const [one, two] = await Promise.all([desk.open(), desk.open()])
    expect(one).toBe(two)
  })

  test('gets the columns that somebody needs', async () => {
    const board = await desk.open({ keys: ['staff@2015'] })
    expect([board.keys.includes('staff@2015'), (await desk.open()).keys]).toEqual([true, board.keys])
  })

  test('lies in a folder of its own account only, and is taken anew when a file of it is damaged', async () => {
    const renewed = await desk.open()
    const other = openDesk()
    const before = await other.open()
    await other.close()
    // What was renewed step by step is what is read at once.
    const firms = Array.from({ length: before.firms }, (_, firm) => firm)
    const own = (firm: number) => renewed.factsAt(renewed.firmOf(before.idAt(firm)) ?? -1)
    expect(firms.map(own)).toEqual(firms.map(before.factsAt))
    const [file] = before.manifest.base
    await writeFile(join(folder, 'snapshot', file?.file ?? ''), 'damaged')
    const desk2 = openDesk()
    const after = await desk2.open()
    await desk2.close()
    expect(after.firms).toBe(before.firms)
    expect((await stat(join(folder, 'snapshot'))).mode & 0o777).toBe(0o700)
  })

  describe('when a file can still be read, but tells other figures than were written', () => {
    /** The same table with another number of staff in every row. */
    const touch = (name: string | undefined) =>
      withDuckdb({ threads: 1, memoryMb: 200 }, async (connection) => {
        const [file, beside] = [`${name}`, `${name}.touched`].map((each) => join(folder, 'snapshot', each))
        await connection.run(
          `copy (select * replace (7 as f2025_staff) from read_parquet('${file}')) to '${beside}' (format parquet)`,
        )
        await rename(`${beside}`, `${file}`)
      })
    const factsByFirm = (board: Board) =>
      Object.fromEntries(
        Array.from({ length: board.firms }, (_, firm) => [board.idAt(firm), board.factsAt(firm)]),
      )
    const readAfresh = async () => {
      const fresh = openDesk()
      const facts = factsByFirm(await fresh.open())
      await fresh.close()
      return facts
    }
    const filesNow = () => readManifest(join(folder, 'snapshot'))

    test('the first files are taken anew', async () => {
      const told = factsByFirm(await desk.open())
      await touch((await filesNow()).base[0]?.file)
      expect(await readAfresh()).toEqual(told)
    })

    test('the file of what changed since is neither read nor carried on', async () => {
      await readAfresh()
      await say(4323, 1)
      const told = await readAfresh()
      await touch((await filesNow()).delta?.file)
      expect(await readAfresh()).toEqual(told)
      await say(4324, 1)
      await readAfresh()
      await touch((await filesNow()).delta?.file)
      await say(4325)
      expect(await readAfresh()).toEqual(factsByFirm(await desk.open()))
      const staff = Object.values(await readAfresh()).map((facts) => facts.get('staff@2025')?.value)
      expect(staff).toEqual(expect.arrayContaining([4324, 4325]))
    })
  })

  test('refuses what was lowered without its keys', async () => {
    const board = await desk.open()
    const lowered = lowerDecision(definitions, { on: day, purpose: 're-check' })
    await expect(desk.decide(board, lowered)).rejects.toThrow(/no column in its place/)
  })
})
