import { sql } from 'kysely'
import type { IsoDate } from '@yinyu/kernel'
import type { FactKey, Indicators, SourceKind } from '@yinyu/rules'
import { currentFacts, type FactState, type StoredFact } from '../../storage/current-fact.ts'
import type { Enterprise } from '../../storage/enterprises.ts'
import type { Reading } from '../../storage/transaction.ts'

/** What is on record about the codes of a batch of rows. */
export interface KnownRecords {
  readonly enterprises: ReadonlyMap<string, Enterprise>
  /** Codes that are registered anywhere, of those that the person does not see. */
  readonly elsewhere: ReadonlySet<string>
  readonly mayReopen: ReadonlySet<string>
}

export async function readKnown(open: Reading, codes: readonly string[]): Promise<KnownRecords> {
  const seen = await open.sql
    .selectFrom('enterprise')
    .select(['id', 'credit_code as creditCode', 'name', 'region', 'state'])
    .where('credit_code', '=', sql<string>`any(${codes}::text[])`)
    .execute()
  const enterprises = new Map(seen.map((each) => [each.creditCode, each]))
  const unseen = codes.filter((code) => !enterprises.has(code))
  const registered = await sql<{
    code: string
  }>`select code from registered_codes(${unseen}::text[]) as code`.execute(open.sql)
  const closed = seen.filter(({ state }) => state === 'closed').map(({ id }) => id)
  return {
    enterprises,
    elsewhere: new Set(registered.rows.map(({ code }) => code)),
    mayReopen: new Set((await closingEvents(open, closed)).keys()),
  }
}

/** Of closed enterprises: the event by which the undo of an import closed them, while it counts. */
export async function closingEvents(
  open: Reading,
  enterprises: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (enterprises.length === 0) return new Map()
  const { rows } = await sql<{ enterprise: string; event: string }>`
    select e.enterprise_id as enterprise, e.id as event from enterprise_event e
    where e.enterprise_id = any(${enterprises}::uuid[]) and e.kind = 'closed'
      and exists (select from import_row r where r.enterprise_id = e.enterprise_id and r.closing_event = e.id)
      and not exists (select from enterprise_event a where a.annuls = e.id)`.execute(open.sql)
  return new Map(rows.map(({ enterprise, event }) => [enterprise, event]))
}

/** Everything ever said of these enterprises under these indicators, by enterprise, in the order of recording. */
export async function readHistory(
  open: Reading,
  enterprises: readonly string[],
  indicators: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredFact[]>> {
  if (enterprises.length === 0 || indicators.length === 0) return new Map()
  const rows = await open.sql
    .selectFrom('fact')
    .select(['id', 'seq', 'indicator', 'year', 'source', 'state', 'enterprise_id'])
    .select(['number_value', 'text_value', 'flag_value'])
    .select(['source_name as sourceName', 'held_on as heldOn', 'known_on as knownOn'])
    .where('enterprise_id', '=', sql<string>`any(${enterprises}::uuid[])`)
    .where('indicator', '=', sql<string>`any(${indicators}::text[])`)
    .orderBy('seq')
    .execute()
  const histories = new Map<string, StoredFact[]>()
  for (const { enterprise_id, number_value, text_value, flag_value, year, source, state, ...rest } of rows) {
    const history = histories.get(enterprise_id) ?? []
    histories.set(enterprise_id, history)
    history.push({
      ...rest,
      year: year ?? undefined,
      value: number_value ?? text_value ?? flag_value ?? undefined,
      source: source as SourceKind,
      state: state as FactState,
    })
  }
  return histories
}

/** What counts on the day from which the import holds, as known today. */
export function currentOn(
  history: readonly StoredFact[] | undefined,
  indicators: Indicators,
  on: { heldOn: IsoDate; today: IsoDate },
): ReadonlyMap<FactKey, StoredFact> {
  if (history === undefined) return new Map()
  return currentFacts(history, indicators, { heldOn: on.heldOn, knownOn: on.today })
}
