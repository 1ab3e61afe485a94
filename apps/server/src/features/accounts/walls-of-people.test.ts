import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestHouse } from '../../door/testing/open-house.ts'
import type { Acting, Scope } from '../../storage/scope.ts'
import { engines } from '../../storage/testing/databases.ts'
import { enter } from '../../storage/testing/people.ts'
import { addAccount } from '../testing/people.ts'
import { openPeopleHouse } from '../testing/people-house.ts'
import { readSignInStanding } from './sign-in-standing.ts'

const as = (scope: Scope, person = 'somebody'): Acting => ({ person, scope })

/** What the database shows, past every check of the service. */
describe.each(engines())('walls around people on $name', (engine) => {
  let it: TestHouse
  beforeAll(async () => void (it = await openPeopleHouse(engine)))
  afterAll(() => it.close())

  test('secrets are seen by nobody but the entrance', async () => {
    await addAccount(it, { password: 'Shan-gao-yue-xiao-41' })
    const scopes: Scope[] = [
      { kind: 'people', region: '350000' },
      { kind: 'region', region: '350000' },
      { kind: 'auditor', region: '350000' },
      { kind: 'audit' },
      { kind: 'nobody' },
    ]
    for (const scope of scopes) {
      const seen = await it.house.storage.read(as(scope), async ({ sql: query }) => [
        await query.selectFrom('credential').selectAll().execute(),
        await query.selectFrom('identity').selectAll().execute(),
        await query.selectFrom('session').selectAll().execute(),
        await query.selectFrom('api_token').selectAll().execute(),
      ])
      expect(seen).toEqual([[], [], [], []])
    }
  })

  test('how one signs in is told of oneself, of the own region and of colleagues only', async () => {
    const { id } = await enter(it.house.storage)
    const [officer, clerk] = [
      await addAccount(it, { password: 'Shan-gao-yue-xiao-41', region: '350582' }),
      await addAccount(it, { password: 'Shan-gao-yue-xiao-41', role: 'enterprise-clerk', enterprise: id }),
    ]
    const seen = (acting: Acting) =>
      it.house.storage.read(acting, async (open) => {
        const found = await readSignInStanding(open, [officer.account, clerk.account])
        return found.map(({ account }) => (account === officer.account ? 'officer' : 'clerk')).toSorted()
      })
    expect([
      await seen(as({ kind: 'people', region: '350582' })),
      await seen(as({ kind: 'people', region: '350581' })),
      await seen(as({ kind: 'enterprise', enterprise: id })),
      await seen(as({ kind: 'region', region: '350582' }, officer.account)),
      await seen(as({ kind: 'region', region: '350582' })),
    ]).toEqual([['clerk', 'officer'], [], ['clerk'], ['officer'], []])
  })

  test('an enterprise is found for a post by administrators of its region only, and nothing else of it', async () => {
    const firm = await enter(it.house.storage, { region: '350582' })
    const find = (scope: Scope) =>
      it.house.storage.read(as(scope), async (open) => {
        const { rows } = await sql`select * from enterprise_for_post(${firm.creditCode})`.execute(open.sql)
        return rows
      })
    const { id, name, region } = firm
    expect([
      await find({ kind: 'people', region: '350500' }),
      await find({ kind: 'people', region: '350581' }),
      await find({ kind: 'region', region: '350500' }),
      await find({ kind: 'nobody' }),
    ]).toEqual([[{ id, name, region }], [], [], []])
  })

  test('nobody but the maker of the sample marks the records as one', async () => {
    const mark = (acting: Acting) =>
      it.house.storage.note(acting, async ({ sql: query }) => {
        await query.insertInto('setting').values({ name: 'sample', value: 'true' }).execute()
      })
    const scopes: Scope[] = [
      { kind: 'people', region: '350000' },
      { kind: 'region', region: '350000' },
    ]
    for (const scope of scopes) await expect(mark(as(scope, 'sample'))).rejects.toThrow('row-level security')
    await expect(mark(as({ kind: 'sign-in' }))).rejects.toThrow('row-level security')
  })
})
