import { addDays, significantDigits, type IsoDate, type RegionCode } from '@yinyu/kernel'
import { sql } from 'kysely'
import type { Reading } from '../../storage/transaction.ts'
import { BOUND_KINDS } from '../ladder/update-duty.ts'

/** A firm whose title needs attention soon. */
export interface DueFirm {
  readonly enterprise: string
  /** The last day of the title, where that is near. */
  readonly endsOn: IsoDate | undefined
  /** The yearly update of this year is not there. */
  readonly updateMissing: boolean
}

/** Titles count as due so many days ahead unless asked otherwise; the same as in the registry. */
export const DUE_AHEAD = 90

interface Asked {
  readonly rule: string
  readonly region: RegionCode
  readonly within: number
  readonly duty: 'term' | 'update' | undefined
  readonly today: IsoDate
}

/**
 * Firms of the caller that hold a title which ends within the next days, or whose yearly update is missing; the sooner
 * first. What was recognised anew before its end ends with the later title.
 */
export async function readDueFirms(
  { sql: open }: Pick<Reading, 'sql'>,
  { rule, region, within, duty, today }: Asked,
): Promise<readonly DueFirm[]> {
  const last = addDays(today, within)
  const bound: readonly string[] = BOUND_KINDS
  const year = Number(today.slice(0, 4))
  // Who is bound and has done this year's update is told by one look; how often it was missed is not asked here.
  const owesUpdate = bound.includes(rule)
    ? sql<boolean>`not exists (select from annual_update u where u.enterprise_id = e.id and u.year = ${year})`
    : sql<boolean>`false`
  const { rows } = await sql<{ enterprise: string; ends: string | null; missing: boolean }>`
    select e.id as enterprise, nullif(max(coalesce(held.valid_to, 'infinity')), 'infinity')::text as ends, ${owesUpdate} as missing
    from title_standing as held join enterprise e on e.id = held.enterprise_id
    where held.kind = ${rule} and held.hold = 'free' and e.state = 'active'
      and (held.valid_to is null or held.valid_to >= ${today}::date)
      and starts_with(e.region, ${significantDigits(region)})
    group by e.id, e.credit_code having bool_or(held.valid_from <= ${today}::date)
    order by max(coalesce(held.valid_to, 'infinity')), e.credit_code`.execute(open)
  return rows
    .map(({ enterprise, ends, missing }) => ({
      enterprise,
      endsOn: ends !== null && ends <= last ? ends : undefined,
      updateMissing: missing,
    }))
    .filter(({ endsOn, updateMissing }) => {
      const [ends, owes] = [endsOn !== undefined, updateMissing]
      return duty === 'term' ? ends : duty === 'update' ? owes : ends || owes
    })
}
