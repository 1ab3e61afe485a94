import { readWorkbook } from '@yinyu/intake'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../storage/testing/databases.ts'
import { withClient } from '../../storage/storage.ts'
import { replayed } from './testing/asked-figures.ts'
import { openSmallProvince, type SmallProvince } from './testing/small-province.ts'

const asIs = [{ name: '现行', changes: [] }]

/** P09, which P08 excludes. */
describe.each(engines())('kept rehearsals of a policy that another one excludes, on $name', (engine) => {
  let small: SmallProvince
  beforeAll(async () => {
    small = await openSmallProvince(engine)
  })
  afterAll(() => small.close())

  const keep = async (variants: readonly object[]) => {
    const recipe = { subject: { kind: 'policy', id: 'P09' }, variants }
    const { answer } = await small.province.send('/api/rehearsals', { title: '与别项互斥', recipe })
    return (answer as { id: string }).id
  }

  test('exports what exclusions make of the money', async () => {
    const id = await keep([{ name: '六百万元', changes: [{ path: 'gives/cap', number: '600' }] }])
    const { raw } = await small.province.get(`/api/rehearsals/${id}/export.xlsx`)
    const { rows } = await readWorkbook(raw, { sheet: '不能同时享受' })
    // Of none of the five it is known whether they meet either of the two.
    const sums = ['0.00', '50000000.00', '0.00', '30000000.00', '0', '0', '0', '0']
    expect(rows.slice(1).map(({ cells }) => cells)).toEqual([
      ['六百万元', '本政策（扣除改拿别项的）', ...sums],
      ['六百万元', '本政策和《重点新材料首批次奖励》合计', ...sums],
    ])
  })

  test('a replay of figures that were kept before exclusions were reckoned does not differ by them', async () => {
    const id = await keep(asIs)
    await withClient(small.it.db.admin, (client) =>
      client.query(`update yinyu.rehearsal set figures = figures #- '{variants,0,exclusion}' where id = $1`, [
        id,
      ]),
    )
    expect(await replayed(small.province, id)).toMatchObject({ outcome: 'same', because: [] })
  })

  test('a replay says that rules have changed also where it is one that excludes the policy', async () => {
    const id = await keep(asIs)
    expect(await replayed(small.province, id)).toMatchObject({ outcome: 'same', because: [] })
    const { path: _, ...rival } = small.it.house.catalogue.policies.find((one) => one.id === 'P08') ?? {}
    await publish(small, { ...rival, gives: { kind: 'fixed', amount: '2000万元' } })
    expect(await replayed(small.province, id)).toMatchObject({ outcome: 'differs', because: ['content'] })
  })
})

/** As if a draft had been written, approved and published. */
async function publish({ it }: SmallProvince, content: object): Promise<void> {
  const draft = crypto.randomUUID()
  await withClient(it.db.admin, async (client) => {
    await client.query(
      `insert into yinyu.policy_draft (id, region, unit, policy_id, origin, state, version, title, begun_on, begun_by, changed_by)
       values ($1, '350000', '省工信厅', 'P08', 'policy', 'approved', 1, '新版', '2026-11-01', 'one', 'one')`,
      [draft],
    )
    await client.query(
      `insert into yinyu.policy_draft_version (draft_id, version, content, hash, saved_by) values ($1, 1, $2, repeat('a', 64), 'one')`,
      [draft, content],
    )
    await client.query(
      `with review as (
         insert into yinyu.policy_draft_review (draft_id, version, hash, publish_from, submitted_by, decision, decided_by, decided_at)
         values ($1, 1, repeat('a', 64), '2026-11-22', 'one', 'approved', 'another', now()) returning id)
       insert into yinyu.published_policy (draft_id, review_id, region, policy_id, content, hash, from_day, published_by)
       select $1, id, '350000', 'P08', $2, repeat('a', 64), '2026-11-22', 'another' from review`,
      [draft, content],
    )
  })
  await it.house.published.refresh()
}
