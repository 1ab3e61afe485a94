import type { Indicators } from '@yinyu/rules'
import type { FirstAccount } from './features/accounts/first-start.ts'
import { ensureAdministrators } from './features/accounts/first-start.ts'
import { createSampleAccounts, type SampleEmployer } from './features/accounts/sample-accounts.ts'
import { raiseSampleObjections } from './features/corrections/sample-objections.ts'
import { makeSampleReserve } from './features/reserve/sample-reserve.ts'
import { makeSampleTakeUp } from './features/take-up/sample-take-up.ts'
import type { House } from './house.ts'
import type { Configuration } from './operations/configuration.ts'
import { FICTIONAL } from './sample/credit-codes.ts'
import { dayInChina } from './storage/day-in-china.ts'
import type { Place } from './storage/place.ts'
import type { Acting } from './storage/scope.ts'
import type { Storage } from './storage/storage.ts'
import { loadSampleRecords } from './storage/upkeep.ts'

/** The sample province of the first start; as many firms as a small province has in its lists. */
const SAMPLE_FIRMS_USUAL = 20_000
const SAMPLE_SEED = 1
/** Where the sample's county officer and firms are: 晋江市. */
const SAMPLE_COUNTY = '350582'

/** What was done before the first sign-in; `made` are accounts to be told once. */
export type Prepared =
  | { readonly how: 'sample'; readonly firms: number }
  | { readonly how: 'new'; readonly made: readonly FirstAccount[] }

interface Given {
  readonly place: Place
  readonly env: Readonly<Record<string, string | undefined>>
  readonly configuration: Pick<Configuration, 'sample' | 'sampleFirms'>
  readonly indicators: Indicators
  readonly content: Pick<House, 'catalogue' | 'definitions'>
  readonly now: Date
  readonly onProgress: (firms: number, of: number) => void
}

const entrance: Acting = { person: 'first-start', scope: { kind: 'sign-in' } }
const everywhere: Acting = { person: 'first-start', scope: { kind: 'region', region: '100000' } }

/**
 * Makes new records usable: fills in the sample where it is wanted, else makes the first administrators. Not for records that
 * have an account, see `hasAccounts`.
 */
export async function prepareRecords(storage: Storage, given: Given): Promise<Prepared> {
  const { place, configuration, now } = given
  const known = await firstEnterprises(storage)
  const isSample = known[0]?.creditCode.slice(8).startsWith(FICTIONAL) === true
  const wanted =
    configuration.sample === 'on' || (configuration.sample === 'new-folder' && place.kind === 'folder')
  if (known.length > 0 ? !isSample : !wanted)
    return { how: 'new', made: await ensureAdministrators(storage, { now }) }
  const firms = known.length > 0 ? 0 : await loadSample(given)
  const [first, second] = await firstEnterprises(storage)
  if (first === undefined || second === undefined)
    return { how: 'new', made: await ensureAdministrators(storage, { now }) }
  await createSampleAccounts(storage, { now, firms: [first, second] })
  const people = await samplePeopleOf(storage)
  await raiseSampleObjections(storage, {
    firms: [first.id, second.id],
    people,
    indicators: given.indicators,
    today: dayInChina(now),
    now,
  })
  const story = { ...given.content, officer: people.officer, region: SAMPLE_COUNTY, today: dayInChina(now) }
  await makeSampleReserve(storage, { ...story, unit: '晋江市示例工业和信息化局' })
  await makeSampleTakeUp(storage, story)
  return { how: 'sample', firms }
}

async function loadSample({ env, configuration, now, onProgress }: Given): Promise<number> {
  const firms = configuration.sampleFirms ?? SAMPLE_FIRMS_USUAL
  await loadSampleRecords(env, {
    firms,
    seed: SAMPLE_SEED,
    today: dayInChina(now),
    onProgress: (done) => onProgress(done, firms),
    stop: new AbortController().signal,
  })
  return firms
}

/** Who acts in the sample's stories. */
function samplePeopleOf(storage: Storage) {
  return storage.read(entrance, async ({ sql }) => {
    const rows = await sql
      .selectFrom('account')
      .select(['id', 'login_name'])
      .where('login_name', 'in', ['shili-jingban', 'shili-xian'])
      .execute()
    const idOf = (name: string) => rows.find(({ login_name }) => login_name === name)?.id ?? ''
    const officer: Acting = { person: idOf('shili-xian'), scope: { kind: 'region', region: SAMPLE_COUNTY } }
    return { firm: idOf('shili-jingban'), officer }
  })
}

/** Whether the records have been made usable. */
export function hasAccounts(storage: Storage): Promise<boolean> {
  return storage.read(entrance, async ({ sql }) => {
    const row = await sql.selectFrom('account').select('id').limit(1).executeTakeFirst()
    return row !== undefined
  })
}

/** Two enterprises for the sample's people: of the county officer's county with a title, where there are such. */
function firstEnterprises(
  storage: Storage,
): Promise<readonly (SampleEmployer & { readonly creditCode: string })[]> {
  return storage.read(everywhere, ({ sql }) =>
    sql
      .selectFrom('enterprise')
      .select(['id', 'name', 'region', 'credit_code as creditCode'])
      .where('state', '=', 'active')
      .orderBy((order) => order('region', '=', SAMPLE_COUNTY), 'desc')
      .orderBy(
        (order) =>
          order.exists(
            order
              .selectFrom('title_standing')
              .select('title_id')
              .whereRef('enterprise_id', '=', 'enterprise.id')
              .where('kind', '=', 'specialised-sme')
              .where('hold', '=', 'free'),
          ),
        'desc',
      )
      .orderBy('credit_code')
      .limit(2)
      .execute(),
  )
}
