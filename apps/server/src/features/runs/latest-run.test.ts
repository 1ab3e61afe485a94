import { rename, rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answersFile } from '../../bulk/answers-file.ts'
import { engines } from '../../storage/testing/databases.ts'
import { latestRun } from './latest-run.ts'
import { openHouseWithRun, type RunHouse } from './testing/run-house.ts'

describe.each(engines())('the run that lists are read from on $name', (engine) => {
  let it: RunHouse
  beforeAll(async () => void (it = await openHouseWithRun(engine, 30)))
  afterAll(() => it.close())

  test('is none whose answers are elsewhere; one is begun, and told of as such', async () => {
    const { house } = it.it
    const first = (await latestRun(house))?.id ?? ''
    const file = answersFile(it.folder, first)
    await rename(file, `${file}.aside`)
    it.setNow(new Date(Date.now() + 1_000))
    const before = (await it.county.get('/api/lists')).answer as { run?: { id: string }; isRenewing: boolean }
    expect([before.run, before.isRenewing]).toEqual([undefined, true])
    await it.work()
    const rows = await it.county.get('/api/lists/rows?rule=specialised-sme&list=nearly')
    const { run } = rows.answer as { run?: { id: string } }
    expect([rows.status, run?.id]).toEqual([200, (await latestRun(house))?.id])
    expect(run?.id).not.toBe(first)
    await rm(`${file}.aside`)
  })
})
