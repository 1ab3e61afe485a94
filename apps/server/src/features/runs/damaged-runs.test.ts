import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answersFile } from '../../bulk/answers-file.ts'
import { harmFile, harms } from '../../bulk/testing/harm-file.ts'
import { engines } from '../../storage/testing/databases.ts'
import { latestRun } from './latest-run.ts'
import { openHouseWithRun, type RunHouse } from './testing/run-house.ts'

const LIST = '/api/lists/rows?rule=specialised-sme&list=nearly'

interface Listed {
  readonly run?: { readonly id: string }
  readonly counts: unknown
  readonly rows: unknown
}

describe.each(engines())('files of runs that are damaged on $name', (engine) => {
  let it: RunHouse
  beforeAll(async () => void (it = await openHouseWithRun(engine, 30)))
  afterAll(() => it.close())

  const list = async () => {
    const { status, answer } = await it.province.get(LIST)
    return { status, answer: answer as Listed }
  }

  test.each(harms)('a list whose file is %s is made anew', async (how) => {
    const before = await list()
    const { run } = before.answer
    const path = join(it.folder, `${run?.id}.lists`, 'specialised-sme.parquet')
    await harmFile(path, how)
    const harmed = await readFile(path)
    expect([run?.id, await list()]).toEqual([(await latestRun(it.it.house))?.id, before])
    expect(await readFile(path)).not.toEqual(harmed)
  })

  test.each(harms)(
    'answers that are %s tell no figure, and lists are read from the run before',
    async (how) => {
      const earlier = (await latestRun(it.it.house))?.id ?? ''
      const later = await it.ask()
      await it.work()
      expect((await list()).answer.run?.id).toBe(later)
      await harmFile(answersFile(it.folder, later), how)
      const paths = [
        `/api/runs/${later}/firms?rule=innovative-sme&group=met`,
        `/api/runs/${later}/answers.parquet`,
        `/api/runs/${later}/export.xlsx?rule=innovative-sme&group=met`,
        `/api/runs/${later}/compare/${earlier}`,
        `/api/runs/${later}/compare/${earlier}/firms?rule=size&way=left`,
      ]
      for (const path of paths) {
        const { answer } = await it.province.get(path)
        expect([path, answer]).toMatchObject([path, { refused: 'RUN_DAMAGED' }])
      }
      expect((await it.province.get(`/api/runs/${later}`)).status).toBe(200)
      const { status, answer } = await list()
      expect([status, answer.run?.id]).toEqual([200, earlier])
    },
  )

  test('a repeat has the details again', async () => {
    const id = await it.ask()
    await it.work()
    await harmFile(answersFile(it.folder, id), 'a bit turned')
    const { id: again } = (await it.province.send(`/api/runs/${id}/replay`, {})).answer as { id: string }
    await it.work()
    const path = `/api/runs/${again}/firms?rule=innovative-sme&group=met`
    expect((await it.province.get(path)).status).toBe(200)
    expect((await readdir(it.folder)).filter((file) => file.startsWith(again)).toSorted()).toEqual([
      `${again}.parquet`,
      `${again}.parquet.sha256`,
    ])
  })
})
