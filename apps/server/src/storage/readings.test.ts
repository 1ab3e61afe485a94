import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createMetrics } from '../operations/metrics.ts'
import { readingsOf } from '../operations/readings.ts'
import { engines, makeDatabase, type TestDatabase } from './testing/databases.ts'

const states = async (storage: Parameters<typeof readingsOf>[0]) =>
  (await createMetrics(readingsOf(storage)).registry.metrics())
    .split('\n')
    .filter((line) => /^yinyu_(jobs|imports|audit_events)/.test(line))

describe.each(engines().slice(0, 1))('the readings of the records on $name', (engine) => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await makeDatabase(engine)
  })
  afterAll(() => db.drop())

  test('name every state from the start, so that absence means that nothing could be read', async () => {
    expect(await states(() => db.storage)).toEqual([
      'yinyu_jobs{state="queued"} 0',
      'yinyu_jobs{state="running"} 0',
      'yinyu_jobs{state="done"} 0',
      'yinyu_jobs{state="failed"} 0',
      'yinyu_jobs{state="stopped"} 0',
      'yinyu_imports{state="uploaded"} 0',
      'yinyu_imports{state="checking"} 0',
      'yinyu_imports{state="checked"} 0',
      'yinyu_imports{state="applying"} 0',
      'yinyu_imports{state="applied"} 0',
      'yinyu_imports{state="undoing"} 0',
      'yinyu_imports{state="undone"} 0',
      'yinyu_imports{state="failed"} 0',
      'yinyu_imports{state="cancelled"} 0',
      'yinyu_audit_events_unchained 0',
    ])
  })

  test('are absent while the records are not open', async () => {
    expect(await states(() => undefined)).toEqual([])
  })

  test('count the runs of everybody', async () => {
    await db.storage.aside(async (client) => {
      await client.query('begin; set local role yinyu_owner; set local search_path = yinyu')
      await client.query(
        `insert into bulk_run (why, state, purpose, held_on, known_on, asked_by, region, fault_code)
         values ('asked', 'failed', 'both', current_date, current_date, 'somebody', '350582', 'RUN_WORK')`,
      )
      await client.query('commit')
    })
    expect(await states(() => db.storage)).toContain('yinyu_jobs{state="failed"} 1')
  })
})
