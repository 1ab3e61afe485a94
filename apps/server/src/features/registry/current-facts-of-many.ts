import type { IsoDate } from '@yinyu/kernel'
import type { Indicators, SourceKind } from '@yinyu/rules'
import { currentFacts, type FactState, type StoredFact } from '../../storage/current-fact.ts'
import type { Reading } from '../../storage/transaction.ts'

/** The facts that count today, of many enterprises and some indicators. */
export async function currentFactsOfMany(
  { sql }: Reading,
  given: {
    readonly enterprises: readonly string[]
    readonly indicators: Indicators
    readonly wanted: readonly string[]
    readonly today: IsoDate
  },
): Promise<ReadonlyMap<string, ReadonlyMap<string, StoredFact>>> {
  const { enterprises, indicators, wanted, today } = given
  const rows = await sql
    .selectFrom('fact')
    .select(['id', 'seq', 'enterprise_id', 'indicator', 'year', 'source', 'state'])
    .select(['number_value', 'text_value', 'flag_value'])
    .select(['source_name as sourceName', 'held_on as heldOn', 'known_on as knownOn'])
    .where('enterprise_id', 'in', enterprises)
    .where('indicator', 'in', [...new Set(wanted)])
    .execute()
  const stored = rows.map(
    ({ number_value, text_value, flag_value, enterprise_id, year, source, state, ...rest }) => ({
      enterprise: enterprise_id,
      fact: {
        ...rest,
        year: year ?? undefined,
        value: number_value ?? text_value ?? flag_value ?? undefined,
        source: source as SourceKind,
        state: state as FactState,
      },
    }),
  )
  const grouped = Map.groupBy(stored, ({ enterprise }) => enterprise)
  return new Map(
    [...grouped].map(([enterprise, own]) => [
      enterprise,
      currentFacts(
        own.map(({ fact }) => fact),
        indicators,
        { heldOn: today, knownOn: today },
      ),
    ]),
  )
}
