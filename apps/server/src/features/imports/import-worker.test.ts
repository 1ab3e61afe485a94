import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withClient } from '../../storage/storage.ts'
import { engines, makeDatabase, type TestDatabase } from '../../storage/testing/databases.ts'
import { command, newCreditCode, province, todayInChina } from '../../storage/testing/people.ts'
import { checkImport } from './check-import.ts'
import { claimRun } from './claim-run.ts'
import { ClaimLost } from './claimed-run.ts'
import { askToApply, askToUndo, cancelImport } from './import-commands.ts'
import { readImport, type ImportState } from './import-run.ts'
import { startImportWorker, workOnce } from './import-worker.ts'
import { receiveImport } from './receive-import.ts'
import { importDesk, inPieces, wish, type ImportDesk } from './testing/import-desk.ts'

const program = fileURLToPath(new URL('testing/worker-process.ts', import.meta.url))
const header = '统一社会信用代码,企业名称,所在地区代码,营业收入@2025(万元),从业人员数@2025'

describe.each(engines())('work on imports on $name', (engine) => {
  let db: TestDatabase
  let desk: ImportDesk
  beforeAll(async () => {
    db = await makeDatabase(engine)
    desk = importDesk(db)
  })
  afterAll(() => db.drop())

  const receive = async (content: string): Promise<string> => {
    const asked = {
      wish,
      chunks: inPieces(Buffer.from(content)),
      key: crypto.randomUUID(),
      today: todayInChina(),
    }
    return (await receiveImport(db.storage, province, asked)).answer
  }
  const lines = (count: number): string =>
    [header, ...Array.from({ length: count }, (_, i) => `${newCreditCode()},企业${i},晋江市,${i},${i}`)].join(
      '\n',
    )
  const count = (sql: string) =>
    withClient(db.admin, async (client) => Number((await client.query<{ n: string }>(sql)).rows[0]?.n))

  /** Kills the working process each time it has got a little further, until the run has come to a state. */
  const killUntil = async (run: string, state: ImportState): Promise<number> => {
    for (let kills = 0; ; kills += 1) {
      const before = await desk.read(run)
      if (before.state === state) return kills
      const child = fork(program, [JSON.stringify(db.login), '0.1'], { stdio: 'ignore' })
      const gone = once(child, 'exit')
      const moved = async (): Promise<boolean> => {
        const now = await desk.read(run)
        return now.rowsDone !== before.rowsDone || now.state === state
      }
      while (!(await moved())) await setTimeout(2)
      await setTimeout(Math.random() * 60)
      child.kill('SIGKILL')
      await gone
    }
  }

  test('killed again and again, it goes on and records nothing twice', async () => {
    const rows = 1_100
    const run = await receive(lines(rows))
    const kills: number[] = [await killUntil(run, 'checked')]
    expect((await desk.read(run)).counts).toMatchObject({ newFirms: rows, added: rows * 2, refusedRows: 0 })
    await db.storage.perform(province, command('apply'), (open) => askToApply(open, run))
    kills.push(await killUntil(run, 'applied'))
    expect((await desk.read(run)).counts).toMatchObject({
      firmsEntered: rows,
      factsRecorded: rows * 2,
      leftOut: 0,
    })
    expect(await count('select count(*) as n from yinyu.fact')).toBe(rows * 2)
    expect(
      await count("select count(*) as n from yinyu.audit_event where kind = 'enterprise-registered'"),
    ).toBe(rows)
    await db.storage.perform(province, command('undo'), (open) => askToUndo(open, run))
    kills.push(await killUntil(run, 'undone'))
    expect((await desk.read(run)).counts).toMatchObject({ firmsClosed: rows, factsTakenBack: rows * 2 })
    expect(await count('select count(*) as n from yinyu.fact')).toBe(rows * 4)
    expect(kills.every((each) => each > 0)).toBe(true)
  })

  test('one run is worked on by one process only', async () => {
    await receive(lines(3))
    const how = await Promise.all(['a', 'b', 'c'].map((worker) => workOnce(desk.tools, worker)))
    expect(how.toSorted()).toEqual(['nothing waits', 'nothing waits', 'worked'])
  })

  test('a process that was silent finds its run taken over and leaves it alone', async () => {
    const run = await receive(lines(3))
    const first = await claimRun(db.storage, 'a')
    await setTimeout(5)
    const second = await claimRun(db.storage, 'b', 0)
    expect([first?.claim.run, second?.claim.run]).toEqual([run, run])
    if (first === undefined || second === undefined) throw new Error('the run was not there')
    await expect(checkImport(desk.tools, first.acting, first.claim)).rejects.toThrow(ClaimLost)
    await checkImport(desk.tools, second.acting, second.claim)
    expect(await desk.read(run)).toMatchObject({ state: 'checked', counts: { newFirms: 3 } })
  })

  test('a run that never gets further is given up after some attempts, and says so', async () => {
    const run = await receive(lines(1))
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await claimRun(db.storage, `worker-${attempt}`, 0)
      await setTimeout(5)
    }
    expect(await desk.read(run)).toMatchObject({ state: 'failed', fault: { code: 'IMPORT_WORK' } })
  })

  test('a file that cannot be read fails with the reason', async () => {
    const run = await desk.check('没有,一列,认得\n1,2,3\n')
    expect(run).toMatchObject({ state: 'failed', fault: { code: 'NO_KNOWN_COLUMN' } })
  })

  test('cancelled while it is checked, it stops and leaves nothing listed', async () => {
    const run = await receive(lines(3))
    const claimed = await claimRun(db.storage, 'a')
    await db.storage.perform(province, command('cancel'), (open) => cancelImport(open, run))
    if (claimed === undefined) throw new Error('the run was not there')
    await expect(checkImport(desk.tools, claimed.acting, claimed.claim)).rejects.toThrow(ClaimLost)
    expect(await desk.read(run)).toMatchObject({ state: 'cancelled' })
    expect(await count(`select count(*) as n from yinyu.import_change where run_id = '${run}'`)).toBe(0)
  })

  test('stopped in the middle, it leaves the rest for the next start', async () => {
    const run = await receive(lines(2_000))
    const worker = startImportWorker(desk.tools, { pollMs: 5 })
    while ((await desk.read(run)).rowsDone === 0) await setTimeout(2)
    await worker.stop()
    const stopped = await desk.read(run)
    expect(stopped.state).toBe('checking')
    await workOnce(desk.tools, 'next')
    expect(await desk.read(run)).toMatchObject({
      state: 'checked',
      rowsDone: 2_000,
      counts: { newFirms: 2_000 },
    })
  })

  test('only what has been checked can be applied, and only what has been applied undone', async () => {
    const run = await receive(lines(1))
    const ask = (what: typeof askToApply) =>
      db.storage.perform(province, command('ask'), (open) => what(open, run))
    await expect(ask(askToApply)).rejects.toThrow('IMPORT_STATE')
    await workOnce(desk.tools, 'a')
    await expect(ask(askToUndo)).rejects.toThrow('IMPORT_STATE')
    await ask(askToApply)
    await expect(ask(askToApply)).rejects.toThrow('IMPORT_STATE')
    await workOnce(desk.tools, 'a')
    const { state, appliedBy } = await db.storage.read(province, (open) => readImport(open, run))
    expect([state, appliedBy]).toEqual(['applied', province.person])
  })
})
