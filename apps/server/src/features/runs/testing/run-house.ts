import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Run } from '@yinyu/contract'
import { openBoardDesk } from '../../../bulk/board-desk.ts'
import { openHouse, type TestCaller, type TestHouse } from '../../../door/testing/open-house.ts'
import { loadSample } from '../../../sample/load-sample.ts'
import type { Engine } from '../../../storage/testing/clusters.ts'
import type { Storage } from '../../../storage/storage.ts'
import { todayInChina } from '../../../storage/testing/people.ts'
import { ensureRun } from '../latest-run.ts'
import { workOnRuns, type RunWorker } from '../run-worker.ts'

export interface RunHouse {
  readonly it: TestHouse
  readonly folder: string
  readonly province: TestCaller
  readonly county: TestCaller
  /** Works on what waits until nothing does. */
  readonly work: () => Promise<void>
  /** Starts the background; to be stopped by whoever starts it. */
  readonly begin: () => RunWorker
  /** Records one number of one firm. */
  readonly say: (given: {
    enterprise: string
    indicator: string
    year?: number
    value: number
  }) => Promise<void>
  readonly ask: (body?: Record<string, unknown>) => Promise<string>
  readonly read: (id: string) => Promise<Run>
  readonly setNow: (now: Date) => void
  readonly close: () => Promise<void>
}

const COUNTY = '350582'

/** A house with a sample province, a board of it and the background of runs in the hands of the test. */
export async function openRunHouse(engine: Engine, firms: number): Promise<RunHouse> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'yinyu-runs-'))
  let now = new Date()
  const it = await openHouse(engine, {
    dataFolder,
    now: () => now,
    boards: (storage, definitions) =>
      openBoardDesk({
        storage,
        definitions,
        folder: join(dataFolder, 'snapshot'),
        now: () => now,
        threads: 1,
      }),
  })
  const { storage } = it.house
  await storage.aside((client) => loadSample(client, { firms, seed: 5, today: todayInChina() }))
  const province = await it.signIn({ role: 'officer', region: '350000' })
  const county = await it.signIn({ role: 'officer', region: COUNTY })
  const begin = () => {
    const worker = workOnRuns(it.house, { pollMs: 20, silenceSeconds: 1 })
    if (worker === undefined) throw new Error('this house has a board')
    return worker
  }
  const read = async (id: string) => ((await province.get(`/api/runs/${id}`)).answer as { run: Run }).run
  return {
    it,
    folder: join(dataFolder, 'runs'),
    province,
    county,
    begin,
    read,
    work: async () => {
      const worker = begin()
      const waits = async () => {
        const { status, answer } = await province.get('/api/runs')
        if (status !== 200) throw new Error(JSON.stringify(answer))
        const { rows } = answer as { rows: Run[] }
        return rows.some(({ state }) => state === 'queued' || state === 'running')
      }
      try {
        while (await waits()) await setTimeout(100)
      } finally {
        await worker.stop()
      }
    },
    say: (given) => sayOf(storage, given),
    ask: async (body = {}) => ((await province.send('/api/runs', body)).answer as { id: string }).id,
    setNow: (at) => {
      now = at
    },
    close: async () => {
      await it.close()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

function sayOf(
  storage: Storage,
  { enterprise, indicator, year, value }: Parameters<RunHouse['say']>[0],
): Promise<void> {
  return storage.aside(async (client) => {
    await client.query('begin; set local role yinyu_owner; set local search_path = yinyu')
    await client.query(
      `insert into fact (enterprise_id, indicator, year, number_value, source, source_name, state, held_on, known_on, recorded_by)
      values ($1, $2, $3, $4, 'register', '更正', 'stated', current_date, current_date, 'test')`,
      [enterprise, indicator, year ?? null, value],
    )
    await client.query('commit')
  })
}

/** The same after its first run of all firms. */
export async function openHouseWithRun(engine: Engine, firms: number): Promise<RunHouse> {
  const opened = await openRunHouse(engine, firms)
  await ensureRun(opened.it.house)
  await opened.work()
  return opened
}
