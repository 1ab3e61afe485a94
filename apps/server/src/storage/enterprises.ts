import { findCreditCodeFault, isRegionCode, type IsoDate, type RegionCode } from '@yinyu/kernel'
import { sqlState } from './connection.ts'
import {
  enterpriseOn,
  findChangeFault,
  type EnterpriseChange,
  type EnterpriseEvent,
  type EnterpriseState,
} from './enterprise-history.ts'
import { keptStatement } from './kept-statement.ts'
import type { Writing } from './perform.ts'
import { sees } from './scope.ts'
import { searchTextOf } from './search-text.ts'
import { storageFault } from './storage-fault.ts'
import type { Reading } from './transaction.ts'

/** An enterprise as it is today. */
export interface Enterprise {
  readonly id: string
  readonly creditCode: string
  readonly name: string
  readonly region: RegionCode
  readonly state: string
}

/** A new entry of the register. */
export interface Registration {
  readonly creditCode: string
  readonly name: string
  readonly region: RegionCode
  readonly registeredOn: IsoDate
  readonly document: string
}

const DUPLICATE_KEY = '23505'
const LIST_MOST = 1_000

/** Enters an enterprise and gives its id. */
export async function registerEnterprise(open: Writing, given: Registration): Promise<string> {
  const fault = findCreditCodeFault(given.creditCode)
  if (fault !== undefined) throw storageFault('ENTERPRISE_CODE', '请核对十八位代码，包括最后一位校验码')
  if (!isRegionCode(given.region) || given.name.trim() === '')
    throw storageFault('ENTERPRISE_EVENT', '名称不能为空，地区要写六位行政区划代码')
  const id = crypto.randomUUID()
  if (!sees(open.acting.scope, { id, region: given.region })) throw unknownEnterprise()
  const { creditCode, name, region } = given
  try {
    await open.sql
      .insertInto('enterprise')
      .values({
        id,
        credit_code: creditCode,
        name,
        region,
        state: 'active',
        search_text: searchTextOf(name, [], creditCode),
      })
      .execute()
  } catch (error) {
    // The code itself is public, so that it is known elsewhere may be said.
    if (sqlState(error) === DUPLICATE_KEY) throw storageFault('ENTERPRISE_KNOWN', '请直接查找它')
    throw error
  }
  await open.sql
    .insertInto('enterprise_event')
    .values({
      enterprise_id: id,
      kind: 'registered',
      happened_on: given.registeredOn,
      name,
      region,
      document: given.document,
    })
    .execute()
  open.audit({ kind: 'enterprise-registered', objectKind: 'enterprise', object: id })
  return id
}

/** Records a dated change; what the enterprise is today follows from all of them. */
export async function changeEnterprise(
  open: Writing,
  { enterprise, change, today }: { enterprise: string; change: EnterpriseChange; today: IsoDate },
): Promise<EnterpriseState> {
  // Two changes of one enterprise at once would each miss the other.
  const known = await open.sql
    .selectFrom('enterprise')
    .select(['id', 'credit_code'])
    .where('id', '=', enterprise)
    .forUpdate()
    .executeTakeFirst()
  if (known === undefined) throw unknownEnterprise()
  const fault = findChangeFault(change, await readEvents(open, enterprise), today)
  if (fault !== undefined) throw storageFault('ENTERPRISE_EVENT', fault)
  if (change.kind === 'merged') await findEnterprise(open, { id: change.mergedInto })
  if (change.kind === 'moved' && !sees(open.acting.scope, { id: enterprise, region: change.region }))
    throw storageFault('ENTERPRISE_EVENT', '迁入地不在您的范围内，请由两地共同的上级办理')
  const { kind, happenedOn, document, ...rest } = change
  const values = {
    name: 'name' in rest ? rest.name : null,
    region: 'region' in rest ? rest.region : null,
    merged_into: 'mergedInto' in rest ? rest.mergedInto : null,
    annuls: 'annuls' in rest ? rest.annuls : null,
  }
  await open.sql
    .insertInto('enterprise_event')
    .values({ enterprise_id: enterprise, kind, happened_on: happenedOn, document, ...values })
    .execute()
  const events = await readEvents(open, enterprise)
  const after = enterpriseOn(events, today)
  if (after === undefined) throw new Error('an enterprise that is on record has lost its registration')
  const { name, region, state } = after
  const search_text = searchTextOf(name, formerNames(events, name), known.credit_code)
  await open.sql
    .updateTable('enterprise')
    .set({ name, region, state, search_text })
    .where('id', '=', enterprise)
    .execute()
  open.audit({ kind: `enterprise-${kind}`, objectKind: 'enterprise', object: enterprise })
  return after
}

/** One enterprise of the scope, by id or credit code; elsewhere and nowhere get the same answer. */
export async function findEnterprise(
  { sql, acting }: Reading,
  by: { readonly id: string } | { readonly creditCode: string },
): Promise<Enterprise> {
  const [found] = 'id' in by ? await enterpriseById({ sql }, [by.id]) : await byCode({ sql }, by.creditCode)
  if (found === undefined || !sees(acting.scope, found)) throw unknownEnterprise()
  return found
}

const enterpriseById = keptStatement<Enterprise>(
  'enterprise-by-id',
  'select id, credit_code as "creditCode", name, region, state from enterprise where id = $1',
)

function byCode({ sql }: Pick<Reading, 'sql'>, creditCode: string): Promise<readonly Enterprise[]> {
  return sql
    .selectFrom('enterprise')
    .select(['id', 'credit_code as creditCode', 'name', 'region', 'state'])
    .where('credit_code', '=', creditCode)
    .execute()
}

/** The enterprises of the scope in the order of their codes, from behind one code on. */
export async function listEnterprises(
  { sql }: Reading,
  { after = '', most = LIST_MOST }: { after?: string; most?: number },
): Promise<readonly Enterprise[]> {
  return sql
    .selectFrom('enterprise')
    .select(['id', 'credit_code as creditCode', 'name', 'region', 'state'])
    .where('credit_code', '>', after)
    .orderBy('credit_code')
    .limit(Math.min(most, LIST_MOST))
    .execute()
}

/** Everything that happened to an enterprise, as recorded. */
export async function readEvents({ sql }: Reading, enterprise: string): Promise<readonly EnterpriseEvent[]> {
  return sql
    .selectFrom('enterprise_event')
    .select(['id', 'seq', 'kind', 'name', 'region', 'annuls', 'document'])
    .select(['happened_on as happenedOn', 'recorded_at as recordedAt', 'merged_into as mergedInto'])
    .where('enterprise_id', '=', enterprise)
    .orderBy('seq')
    .execute()
}

/** Every name it has had that counts and is not its name now. */
function formerNames(events: readonly EnterpriseEvent[], name: string): readonly string[] {
  const annulled = new Set(events.map(({ annuls }) => annuls))
  const names = events.flatMap((event) => (event.name === null || annulled.has(event.id) ? [] : [event.name]))
  return [...new Set(names)].filter((each) => each !== name)
}

/** What is elsewhere and what is nowhere are refused alike. */
export function unknownEnterprise(): Error {
  return storageFault('ENTERPRISE_UNKNOWN', '请核对代码和您的权限范围')
}
