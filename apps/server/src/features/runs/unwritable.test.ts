import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../storage/testing/databases.ts'
import { openRunHouse, type RunHouse } from './testing/run-house.ts'

const WHY = '服务器上的工作文件夹写不进去，现在算不了。数据文件夹里的 ' as const
const TODO =
  '（EEXIST）：请管理员运行 yinyu doctor，按提示改好权限后再试一次，服务不用重启。（STORAGE_UNWRITABLE）'

// Root may write everywhere; nobody may make a folder where a file is.
describe.each(engines())('a folder that cannot be written on $name', (engine) => {
  let it: RunHouse
  beforeAll(async () => {
    it = await openRunHouse(engine, 30)
  })
  afterAll(() => it.close())

  test.each(['snapshot', 'runs'])('fails a run by its name when it is %s', async (name) => {
    const folder = join(it.folder, '..', name)
    await rm(folder, { recursive: true, force: true })
    await writeFile(folder, '')
    const id = await it.ask()
    await it.work()
    const { state, fault } = await it.read(id)
    expect([state, fault]).toEqual(['failed', `${WHY}${name}${TODO}`])
    await rm(folder)
    await mkdir(folder)
    const again = await it.ask()
    await it.work()
    expect((await it.read(again)).state).toBe('done')
  })

  test('is told to whoever opens a list', async () => {
    const enterprise = (await it.it.house.boards?.open())?.idAt(0) ?? ''
    await it.say({ enterprise, indicator: 'staff', year: 2025, value: 3 })
    await rm(join(it.folder, '../snapshot'), { recursive: true })
    await writeFile(join(it.folder, '../snapshot'), '')
    const { answer } = await it.province.get('/api/lists/rows?rule=specialised-sme&list=nearly')
    expect(answer).toMatchObject({ refused: 'STORAGE_UNWRITABLE', message: `${WHY}snapshot${TODO}` })
  })
})
