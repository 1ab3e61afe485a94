import { significantDigits, type IsoDate } from '@yinyu/kernel'
import { sql } from 'kysely'
import type { Reading } from '../../../storage/transaction.ts'

/** An officer of the caller's region, with the regions of the posts held. */
export interface Officer {
  readonly account: string
  readonly personName: string
  readonly unit: string
  readonly regions: readonly string[]
}

/** To whom firms can be given: officers with a post in the caller's region, by name. */
export async function readOfficers(
  { sql: open }: Pick<Reading, 'sql'>,
  today: IsoDate,
): Promise<readonly Officer[]> {
  const { rows } = await sql<{ account: string; personName: string; unit: string; region: string }>`
    select account_id as account, person_name as "personName", unit, region
    from officers_in(${today}::date) order by region, unit, person_name, account_id`.execute(open)
  return [...Map.groupBy(rows, ({ account }) => account)].map(([account, held]) => ({
    account,
    personName: held[0]?.personName ?? '',
    unit: held[0]?.unit ?? '',
    regions: held.map(({ region }) => region),
  }))
}

/** Whether the officer sees the enterprises of a region. */
export function seesRegion({ regions }: Officer, region: string): boolean {
  return regions.some((own) => region.startsWith(significantDigits(own)))
}
