import type { ListedRule } from '@yinyu/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../storage/testing/databases.ts'
import { openRunHouse, type RunHouse } from '../runs/testing/run-house.ts'

const POLICY = 'P05'

describe.each(engines().slice(0, 1))('a policy that was published after the run, on $name', (engine) => {
  let it: RunHouse
  beforeAll(async () => {
    it = await openRunHouse(engine, 20)
    await it.ask()
    await it.work()
  })
  afterAll(() => it.close())
  const listed = async () =>
    ((await it.county.get('/api/lists')).answer as { rules: ListedRule[] }).rules.map(({ id }) => id)
  const list = async () =>
    (await it.county.get(`/api/lists/rows?rule=${POLICY}&list=qualified`)).answer as { refused?: string }

  test('is not offered, and nobody is counted as none; before, it was', async () => {
    expect([(await listed()).includes(POLICY), (await list()).refused]).toEqual([true, undefined])
    await it.it.house.storage.aside(async (client) => {
      await client.query('begin; set local role yinyu_owner; set local search_path = yinyu')
      await client.query(
        `update bulk_run set versions =
          (select jsonb_agg(each) from jsonb_array_elements(versions) as each where each ->> 'rule' <> $1)`,
        [POLICY],
      )
      await client.query('commit')
    })
    expect([(await listed()).includes(POLICY), (await list()).refused]).toEqual([false, 'LIST_NOT_DECIDED'])
    expect(await listed()).toContain('specialised-sme')
  })
})
