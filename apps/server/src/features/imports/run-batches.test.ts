import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withClient } from '../../storage/storage.ts'
import { engines, makeDatabase, type TestDatabase } from '../../storage/testing/databases.ts'
import { command, newCreditCode, province } from '../../storage/testing/people.ts'
import { claimRun, releaseRun } from './claim-run.ts'
import { askToApply } from './import-commands.ts'
import { runBatches, type BatchSteps } from './run-batches.ts'
import { importDesk, type ImportDesk } from './testing/import-desk.ts'

const ROWS = 2_100
/** Of a file whose header is row 1. */
const [FIRST, SECOND, LAST] = [1_001, 2_001, 2_101]

describe.each(engines())('batches of an import on $name', (engine) => {
  let db: TestDatabase
  let desk: ImportDesk
  beforeAll(async () => {
    db = await makeDatabase(engine)
    desk = importDesk(db)
  })
  afterAll(() => db.drop())

  /** A run that waits for its batches, and what a phase does of each: tells the row it goes to. */
  const waiting = async () => {
    const lines = Array.from({ length: ROWS }, (_, i) => `${newCreditCode()},企业${i},晋江市`)
    const { id } = await desk.check(['统一社会信用代码,企业名称,所在地区代码', ...lines].join('\n'))
    await db.storage.perform(province, command('apply'), (open) => askToApply(open, id))
    const run = async (before: (to: number) => Promise<void>) => {
      const taken = await claimRun(db.storage, 'a')
      if (taken === undefined) throw new Error('the run was not there')
      const steps: BatchSteps = {
        work: async (open, { rows, to }) => {
          await before(to)
          open.audit({ kind: 'import-batch-applied', objectKind: 'import', object: id, detail: { to } })
          return { firmsEntered: rows.length }
        },
        end: (open) => open.audit({ kind: 'import-applied', objectKind: 'import', object: id }),
      }
      await runBatches(db.storage, taken.acting, taken.claim, steps).catch(async (error: unknown) => {
        await releaseRun(db.storage, taken.claim)
        throw error
      })
    }
    return { id, run }
  }
  /** The rows up to which batches were set down, in the order in which they were. */
  const setDown = (id: string) =>
    withClient(db.admin, async (client) => {
      const { rows } = await client.query<{ to: number }>(
        `select (detail ->> 'to')::integer as to from yinyu.audit_event
        where object_id = $1 and kind = 'import-batch-applied' order by seq`,
        [id],
      )
      return rows.map(({ to }) => to)
    })

  test('the next is done while one is still under way, and set down after it', async () => {
    const { id, run } = await waiting()
    const secondBegun = Promise.withResolvers<void>()
    await run(async (to) => {
      if (to === SECOND) secondBegun.resolve()
      if (to === FIRST) await secondBegun.promise.then(() => setTimeout(100))
    })
    expect(await setDown(id)).toEqual([FIRST, SECOND, LAST])
    expect(await desk.read(id)).toMatchObject({
      state: 'applied',
      rowsDone: ROWS,
      counts: { firmsEntered: ROWS },
    })
  })

  test('when one breaks off, what is before it stands, and the rest is done by who takes the run up again', async () => {
    const { id, run } = await waiting()
    await expect(
      run((to) => (to === SECOND ? Promise.reject(new Error('broken')) : Promise.resolve())),
    ).rejects.toThrow('broken')
    expect([await setDown(id), (await desk.read(id)).counts.firmsEntered]).toEqual([[FIRST], 1_000])
    await run(() => Promise.resolve())
    expect([await setDown(id), (await desk.read(id)).counts.firmsEntered]).toEqual([
      [FIRST, SECOND, LAST],
      ROWS,
    ])
  })

  test('what is ready behind one that breaks off is not set down', async () => {
    const { id, run } = await waiting()
    const secondDone = Promise.withResolvers<void>()
    await expect(
      run(async (to) => {
        if (to === SECOND) secondDone.resolve()
        if (to !== FIRST) return
        await secondDone.promise
        throw new Error('broken')
      }),
    ).rejects.toThrow('broken')
    expect([await setDown(id), (await desk.read(id)).counts.firmsEntered]).toEqual([[], 0])
    await run(() => Promise.resolve())
    expect([await setDown(id), (await desk.read(id)).counts.firmsEntered]).toEqual([
      [FIRST, SECOND, LAST],
      ROWS,
    ])
  })
})
