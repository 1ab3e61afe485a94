import { dayInChina } from '../../storage/day-in-china.ts'
import type { Writing } from '../../storage/perform.ts'
import type { Acting } from '../../storage/scope.ts'
import type { Storage } from '../../storage/storage.ts'
import type { Reading } from '../../storage/transaction.ts'
import { SAMPLE_MAKER } from '../sign-in/credential.ts'
import { hashPassword } from '../sign-in/password-hash.ts'
import type { FirstAccount } from './first-start.ts'
import { insertAccount, insertCredential, insertPost } from './make-account.ts'
import { SAMPLE_PASSWORD, samplePeople, type SamplePerson } from './sample-people.ts'

/** A firm of the sample that people act for. */
export interface SampleEmployer {
  readonly id: string
  readonly name: string
  readonly region: string
}

const acting: Acting = { person: SAMPLE_MAKER, scope: { kind: 'sign-in' } }

/**
 * Makes one account for each role, with the password that the entrance shows, and marks the records as a sample; once,
 * however often it is asked. `firms` needs two: one for the authorised person, both for the clerk.
 */
export async function createSampleAccounts(
  storage: Storage,
  { now, firms }: { readonly now: Date; readonly firms: readonly [SampleEmployer, SampleEmployer] },
): Promise<readonly FirstAccount[]> {
  const hashes = await Promise.all(samplePeople.map(() => hashPassword(SAMPLE_PASSWORD)))
  const command = { key: 'sample-accounts', kind: 'sample-accounts', content: null }
  await storage.perform(acting, command, async (open) => {
    await open.sql
      .insertInto('setting')
      .values({ name: 'sample', value: 'true' })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    for (const [i, person] of samplePeople.entries())
      await makePerson(open, person, { hash: hashes[i] ?? '', firms, now })
    return null
  })
  return samplePeople.map(tell)
}

/** The sample accounts that can be used, as the entrance shows them. */
export async function readSampleAccounts({ sql }: Reading): Promise<readonly FirstAccount[]> {
  const rows = await sql
    .selectFrom('account')
    .select('login_name')
    .where('created_by', '=', SAMPLE_MAKER)
    .where('state', '=', 'active')
    .execute()
  const there = new Set(rows.map(({ login_name }) => login_name))
  return samplePeople.filter(({ loginName }) => there.has(loginName)).map(tell)
}

async function makePerson(
  open: Writing,
  person: SamplePerson,
  { hash, firms, now }: { hash: string; firms: readonly [SampleEmployer, SampleEmployer]; now: Date },
): Promise<void> {
  const { loginName, personName, role, at } = person
  const account = crypto.randomUUID()
  const [first] = firms
  const places =
    'firms' in at
      ? (at.firms === 'first' ? [first] : firms).map(({ id, name, region }) => ({
          unit: name,
          region,
          enterprise: id,
        }))
      : [at]
  await insertAccount(open, { id: account, loginName, personName, region: places[0]?.region ?? first.region })
  await insertCredential(open, { account, hash, next: 'stays', now })
  if (!('firms' in at))
    await open.sql
      .insertInto('unit')
      .values({ region: at.region, name: at.unit })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  for (const place of places) {
    const validFrom = dayInChina(now)
    await insertPost(open, { ...place, id: crypto.randomUUID(), account, role, state: 'active', validFrom })
  }
}

function tell({ loginName, title, at }: SamplePerson): FirstAccount {
  const where = 'unit' in at ? `（${at.unit}）` : ''
  return { loginName, password: SAMPLE_PASSWORD, title: `${title}${where}` }
}
